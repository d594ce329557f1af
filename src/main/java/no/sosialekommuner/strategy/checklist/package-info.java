/** The guide's checklist, ticked off together. */
@NullMarked
package no.sosialekommuner.strategy.checklist;

import org.jspecify.annotations.NullMarked;
