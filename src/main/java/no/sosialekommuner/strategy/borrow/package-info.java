/** Chapters that are taken over from the plans of others, with credit. */
@NullMarked
package no.sosialekommuner.strategy.borrow;

import org.jspecify.annotations.NullMarked;
