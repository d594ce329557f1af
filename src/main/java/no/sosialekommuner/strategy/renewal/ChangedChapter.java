package no.sosialekommuner.strategy.renewal;

import java.util.List;
import java.util.Locale;
import no.sosialekommuner.guide.ChapterChange;
import no.sosialekommuner.guide.GuideChange;
import no.sosialekommuner.text.Comparison;
import no.sosialekommuner.web.Language;

/** A chapter that the newer guide says differently, in the plan's language. */
public record ChangedChapter(String title, String sort, boolean moved, List<Difference> differences) {

    /**
     * @param place what it is, as in text keys
     * @param sort what became of it, as in text keys
     */
    public record Difference(String place, String sort, Comparison words) {}

    static ChangedChapter of(ChapterChange change, Language language) {
        return new ChangedChapter(
                change.title().in(language),
                code(change.sort()),
                change.moved(),
                differences(change.changes(), language));
    }

    static List<Difference> differences(List<GuideChange> changes, Language language) {
        return changes.stream()
                .filter(it -> it.place() != GuideChange.Place.TAGS)
                .map(it -> new Difference(
                        code(it.place()),
                        code(it.sort()),
                        Comparison.of(it.before().in(language), it.after().in(language))))
                .filter(it -> !it.words().isEmpty())
                .toList();
    }

    private static String code(Enum<?> it) {
        return it.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
