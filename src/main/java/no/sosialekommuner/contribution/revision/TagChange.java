package no.sosialekommuner.contribution.revision;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Which tags differ between two versions, by their names.
 *
 * @param lost those that only the one before has
 * @param added those that only the one after has
 */
public record TagChange(List<String> lost, List<String> added) {

    /**
     * @param before slugs
     * @param after slugs
     * @param name a tag's name by its slug
     */
    static TagChange of(List<String> before, List<String> after, UnaryOperator<String> name) {
        return new TagChange(without(before, after, name), without(after, before, name));
    }

    public boolean isEmpty() {
        return lost.isEmpty() && added.isEmpty();
    }

    private static List<String> without(List<String> some, List<String> others, UnaryOperator<String> name) {
        return some.stream().filter(it -> !others.contains(it)).map(name).toList();
    }
}
