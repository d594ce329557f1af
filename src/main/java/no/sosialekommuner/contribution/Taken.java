package no.sosialekommuner.contribution;

import java.util.Map;
import java.util.Set;

/**
 * What became of a batch.
 *
 * @param ids by key: of what was added now and of what was there from before
 * @param added keys of what was added now
 * @param orphans keys of replies whose contribution or parent is unknown; they were left out
 */
public record Taken<I>(Map<String, I> ids, Set<String> added, Set<String> orphans) {

    /** @throws IllegalArgumentException when nothing of this key was taken in */
    public I require(String key) {
        I id = ids.get(key);
        if (id == null) {
            throw new IllegalArgumentException("not taken in: " + key);
        }
        return id;
    }
}
