/** What a plan is, those one may read, and the beginning of a new one. */
@NullMarked
package no.sosialekommuner.strategy.start;

import org.jspecify.annotations.NullMarked;
