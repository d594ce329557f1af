/** Who has a chapter open just now. */
@NullMarked
package no.sosialekommuner.strategy.present;

import org.jspecify.annotations.NullMarked;
