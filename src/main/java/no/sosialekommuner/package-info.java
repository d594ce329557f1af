/** Sosiale Kommuner: a closed knowledge community. One package below this per thing the product does. */
@NullMarked
package no.sosialekommuner;

import org.jspecify.annotations.NullMarked;
