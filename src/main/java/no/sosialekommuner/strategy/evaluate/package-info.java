/** What came of a plan: each goal's figure against its target, and what was learned. */
@NullMarked
package no.sosialekommuner.strategy.evaluate;

import org.jspecify.annotations.NullMarked;
