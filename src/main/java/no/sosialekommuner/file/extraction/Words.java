package no.sosialekommuner.file.extraction;

import org.jspecify.annotations.Nullable;

/**
 * What stands in a document.
 *
 * @param text clean, at most {@link TextReader#MOST_CHARACTERS}; empty when there is nothing but pictures in it
 * @param pages of a document that has pages or slides, else null
 */
record Words(String text, @Nullable Integer pages) implements Reading {}
