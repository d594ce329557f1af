/** The lists of questions, discussions and articles, cut and ordered by what stands in the address. */
@NullMarked
package no.sosialekommuner.reading.list;

import org.jspecify.annotations.NullMarked;
