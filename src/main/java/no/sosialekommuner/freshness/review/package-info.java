/** What is known of one contribution: its date, who said what, and what was done. */
@NullMarked
package no.sosialekommuner.freshness.review;

import org.jspecify.annotations.NullMarked;
