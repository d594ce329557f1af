package no.sosialekommuner.editorial.faq;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import no.sosialekommuner.taxonomy.NumberedTags;
import no.sosialekommuner.taxonomy.Tag;
import no.sosialekommuner.text.Comparison;

/**
 * Two wordings of an entry side by side.
 *
 * @param lost names of the tags that only the first has
 * @param added names of the tags that only the second has
 */
public record FaqDifference(Comparison title, Comparison answer, List<String> lost, List<String> added) {

    /** From what was taken over to what the source says now. */
    static FaqDifference of(FaqSource taken, FaqSource now, NumberedTags names) {
        return of(taken.title(), now.title(), taken.answer(), now.answer(), names(taken, names), names(now, names));
    }

    /** From what somebody else saved to what one has typed oneself. */
    static FaqDifference between(FaqForm theirs, FaqForm mine, UnaryOperator<String> name) {
        return of(
                theirs.title(),
                mine.title(),
                theirs.words(),
                mine.words(),
                theirs.tags().stream().map(name).toList(),
                mine.tags().stream().map(name).toList());
    }

    private static FaqDifference of(
            String title, String newTitle, String answer, String newAnswer, List<String> had, List<String> now) {
        return new FaqDifference(
                Comparison.of(title, newTitle), Comparison.of(answer, newAnswer), without(had, now), without(now, had));
    }

    private static List<String> names(FaqSource source, NumberedTags names) {
        return source.tags().stream()
                .map(names.byNumber()::get)
                .filter(Objects::nonNull)
                .map(Tag::name)
                .toList();
    }

    private static List<String> without(List<String> some, List<String> others) {
        return some.stream().filter(it -> !others.contains(it)).toList();
    }
}
