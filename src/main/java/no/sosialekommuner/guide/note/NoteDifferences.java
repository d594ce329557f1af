package no.sosialekommuner.guide.note;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.sosialekommuner.guide.LawBook;
import no.sosialekommuner.guide.TextDifference;

/** What two versions of a law note say differently. */
public final class NoteDifferences {

    private NoteDifferences() {}

    /** From the first to the second, in the order in which a note is read. */
    public static List<TextDifference> between(NoteText before, NoteText after, LawBook law) {
        return Stream.of(
                        TextDifference.of(
                                "guide.note.title.nb",
                                before.title().nb(),
                                after.title().nb()),
                        TextDifference.of(
                                "guide.note.title.nn",
                                before.title().nn(),
                                after.title().nn()),
                        TextDifference.of(
                                "guide.note.text.nb",
                                before.text().nb(),
                                after.text().nb()),
                        TextDifference.of(
                                "guide.note.text.nn",
                                before.text().nn(),
                                after.text().nn()),
                        TextDifference.of("guide.law.cited", cites(before, law), cites(after, law)),
                        TextDifference.of("guide.law.sources", sources(before, law), sources(after, law)))
                .filter(TextDifference::differs)
                .toList();
    }

    private static String cites(NoteText text, LawBook law) {
        return text.cites().stream()
                .map(it -> law.findLaw(it.law()).map(one -> one.name().nb()).orElse(it.law()) + " "
                        + String.join(", ", it.sections()))
                .collect(Collectors.joining("\n"));
    }

    private static String sources(NoteText text, LawBook law) {
        return text.sources().stream()
                .map(it -> law.findSource(it).map(one -> one.name().nb()).orElse(it))
                .collect(Collectors.joining("\n"));
    }
}
