/** Tests of the sample community. */
@NullMarked
package no.sosialekommuner.operation.demo;

import org.jspecify.annotations.NullMarked;
