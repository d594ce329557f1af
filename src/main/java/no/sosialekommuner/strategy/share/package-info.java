/** Adopted plans that the network reads. */
@NullMarked
package no.sosialekommuner.strategy.share;

import org.jspecify.annotations.NullMarked;
