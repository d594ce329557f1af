package no.sosialekommuner.guide.edit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.sosialekommuner.guide.GuideText;
import no.sosialekommuner.guide.Wording;
import no.sosialekommuner.member.Person;
import org.jspecify.annotations.Nullable;

/**
 * The next version of a guide, while editors work on it.
 *
 * @param basedOn the published version that it began from, or null
 * @param shipped the version of the product's own that it began with, or null
 * @param revision counts the changes of title, introduction and example mark
 * @param stand counts every change
 */
public record GuideDraft(
        String key,
        @Nullable Integer basedOn,
        @Nullable Integer shipped,
        Wording title,
        Wording introduction,
        Wording exampleMark,
        int revision,
        long stand,
        Instant changed,
        @Nullable Person by,
        List<DraftChapter> chapters) {

    public GuideText text() {
        return new GuideText(
                title,
                introduction,
                exampleMark,
                chapters.stream().map(DraftChapter::chapter).toList());
    }

    public Optional<DraftChapter> chapter(String name) {
        return chapters.stream().filter(it -> it.key().equals(name)).findFirst();
    }

    public Gaps gaps() {
        return Gaps.of(text());
    }

    public Gaps frameGaps() {
        return Gaps.ofFrame(text());
    }
}
