/** Asking, discussing and writing articles: from an empty form over a draft to what is published. */
@NullMarked
package no.sosialekommuner.contribution.write;

import org.jspecify.annotations.NullMarked;
