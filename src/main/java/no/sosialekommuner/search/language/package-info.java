/**
 * Norwegian for the search: what a text is indexed as, what a question asks for, and where a text answers it. Both written
 * standards end in the same forms, here and not in an engine, so that every engine gives the same hits.
 */
@NamedInterface("language")
@NullMarked
package no.sosialekommuner.search.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
