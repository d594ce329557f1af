/** What makes a contribution useful to others: weights that editors set, and how a contribution's place comes about. */
@NullMarked
package no.sosialekommuner.contribution.weighting;

import org.jspecify.annotations.NullMarked;
