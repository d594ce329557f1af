package no.sosialekommuner.contribution.suggest;

import no.sosialekommuner.taxonomy.Tag;

/**
 * A tag that a text asks for.
 *
 * @param word the word of the text that says so; empty where contributions about the same do
 */
public record Suggested(Tag tag, String word) {}
