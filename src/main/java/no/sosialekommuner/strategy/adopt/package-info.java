/** Adopting a plan: an edition that stays as it was, and the next one that is begun on it. */
@NullMarked
package no.sosialekommuner.strategy.adopt;

import org.jspecify.annotations.NullMarked;
