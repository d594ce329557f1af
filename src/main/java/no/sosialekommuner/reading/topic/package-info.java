/** All topics in their facets, and a page for each with what is written about it. */
@NullMarked
package no.sosialekommuner.reading.topic;

import org.jspecify.annotations.NullMarked;
