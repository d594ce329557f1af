/** What a chapter said before. */
@NullMarked
package no.sosialekommuner.strategy.history;

import org.jspecify.annotations.NullMarked;
