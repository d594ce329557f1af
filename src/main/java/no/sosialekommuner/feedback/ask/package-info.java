/** Asking for input, and ending it. */
@NullMarked
package no.sosialekommuner.feedback.ask;

import org.jspecify.annotations.NullMarked;
