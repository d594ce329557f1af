/** Where a chapter is written, with what the guide says beside it. Several may write at once. */
@NullMarked
package no.sosialekommuner.strategy.chapter;

import org.jspecify.annotations.NullMarked;
