/** The taxonomy as files: a table (CSV) and a thesaurus (SKOS in RDF/XML, Turtle or JSON-LD), written and read again. */
@NamedInterface("exchange")
@NullMarked
package no.sosialekommuner.taxonomy.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
