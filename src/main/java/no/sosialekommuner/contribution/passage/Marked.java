package no.sosialekommuner.contribution.passage;

import java.util.Map;

/**
 * A text with the places marked that comments are tied to.
 *
 * @param html of the text, marks included
 * @param places the numbers of the places by comment, from 1 in the order of the text; a comment whose words are no longer
 *     there has none
 */
public record Marked(String html, Map<Long, Integer> places) {

    public Marked {
        places = Map.copyOf(places);
    }

    /** A text that nobody has commented on in places. */
    public static Marked none(String html) {
        return new Marked(html, Map.of());
    }

    public boolean has(long comment) {
        return places.containsKey(comment);
    }
}
