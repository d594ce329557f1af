/** Stories of plans. */
@NullMarked
package no.sosialekommuner.strategy;

import org.jspecify.annotations.NullMarked;
