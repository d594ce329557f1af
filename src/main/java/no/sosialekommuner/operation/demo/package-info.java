/** The sample community: invented members of real municipalities, and a year of what they wrote. */
@NullMarked
package no.sosialekommuner.operation.demo;

import org.jspecify.annotations.NullMarked;
