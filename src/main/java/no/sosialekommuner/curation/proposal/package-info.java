/** Deciding about the tags that members propose. */
@NullMarked
package no.sosialekommuner.curation.proposal;

import org.jspecify.annotations.NullMarked;
