/** The facets that tags lie in. */
@NullMarked
package no.sosialekommuner.curation.facet;

import org.jspecify.annotations.NullMarked;
