package no.sosialekommuner.guide;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What leads through the making of a plan, as one version says it; a published version stays as it is.
 *
 * @param key the same in all versions
 * @param version from 1
 * @param checked when it was last held against the laws and found right
 * @param exampleMark what is said of each example, so that nobody takes it for a real one
 */
public record Guide(
        String key,
        int version,
        LocalDate checked,
        Wording title,
        Wording introduction,
        Wording exampleMark,
        List<Chapter> chapters) {

    public Guide {
        chapters = List.copyOf(chapters);
    }

    public Optional<Chapter> chapter(String name) {
        return chapters.stream().filter(it -> it.key().equals(name)).findFirst();
    }
}
