package no.sosialekommuner.editorial;

import no.sosialekommuner.contribution.Card;

/**
 * A featured contribution that the viewer may read.
 *
 * @param word what editors say about it; empty for nothing
 */
public record Highlight(Card card, String word) {}
