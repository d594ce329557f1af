/** A plan moves on to a newer version of its guide. */
@NullMarked
package no.sosialekommuner.strategy.renewal;

import org.jspecify.annotations.NullMarked;
