/** Spaces as places to read: the list of them, and each with what is written there. */
@NullMarked
package no.sosialekommuner.reading.space;

import org.jspecify.annotations.NullMarked;
