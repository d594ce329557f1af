/** Short answers to the guide's questions. */
@NullMarked
package no.sosialekommuner.strategy.answer;

import org.jspecify.annotations.NullMarked;
