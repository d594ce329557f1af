/** Chapters are shared out among colleagues. */
@NullMarked
package no.sosialekommuner.strategy.assign;

import org.jspecify.annotations.NullMarked;
