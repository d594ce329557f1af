package no.sosialekommuner.guide.note;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.sosialekommuner.guide.LawBook;
import no.sosialekommuner.text.Comparison;

/**
 * A text of a law note that two versions say differently.
 *
 * @param label text key of which it is
 */
public record NoteDifference(String label, Comparison words) {

    /** From the first to the second, in the order in which a note is read. */
    public static List<NoteDifference> between(NoteText before, NoteText after, LawBook law) {
        return Stream.of(
                        new NoteDifference(
                                "guide.note.title.nb",
                                Comparison.of(before.title().nb(), after.title().nb())),
                        new NoteDifference(
                                "guide.note.title.nn",
                                Comparison.of(before.title().nn(), after.title().nn())),
                        new NoteDifference(
                                "guide.note.text.nb",
                                Comparison.of(before.text().nb(), after.text().nb())),
                        new NoteDifference(
                                "guide.note.text.nn",
                                Comparison.of(before.text().nn(), after.text().nn())),
                        new NoteDifference("guide.law.cited", Comparison.of(cites(before, law), cites(after, law))),
                        new NoteDifference(
                                "guide.law.sources", Comparison.of(sources(before, law), sources(after, law))))
                .filter(it -> !it.words().isEmpty())
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
