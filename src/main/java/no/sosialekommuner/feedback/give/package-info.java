/** Giving input: what one is asked for, and one's answer. */
@NullMarked
package no.sosialekommuner.feedback.give;

import org.jspecify.annotations.NullMarked;
