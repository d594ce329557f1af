/** The whole taxonomy on one page, with how much each tag is used. */
@NullMarked
package no.sosialekommuner.curation.overview;

import org.jspecify.annotations.NullMarked;
