package no.sosialekommuner.guide;

import java.util.List;
import java.util.Optional;

/**
 * What one version of a guide says differently from another.
 *
 * @param frame what is not in a chapter: title, introduction, example mark
 * @param chapters those that differ, in the later version's order; those that went come last
 */
public record GuideChanges(List<GuideChange> frame, List<ChapterChange> chapters) {

    public boolean none() {
        return frame.isEmpty() && chapters.isEmpty();
    }

    /** What became of a chapter, where anything did. */
    public Optional<ChapterChange> chapter(String key) {
        return chapters.stream().filter(it -> it.key().equals(key)).findFirst();
    }
}
