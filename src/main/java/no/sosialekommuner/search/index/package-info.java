/** The search index: how it is made from the database, kept up to date, and made anew. */
@NullMarked
package no.sosialekommuner.search.index;

import org.jspecify.annotations.NullMarked;
