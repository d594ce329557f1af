@NullMarked
package no.sosialekommuner.operation;

import org.jspecify.annotations.NullMarked;
