/** What was done with each contribution in each period, counted in the background, so that lists need not count. */
@NullMarked
package no.sosialekommuner.contribution.tally;

import org.jspecify.annotations.NullMarked;
