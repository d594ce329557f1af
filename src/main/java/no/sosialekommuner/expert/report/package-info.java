/** Figures: how many promises are kept, how long answers take, how much lies with whom. */
@NullMarked
package no.sosialekommuner.expert.report;

import org.jspecify.annotations.NullMarked;
