package no.sosialekommuner.guide.law;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.sosialekommuner.guide.Citation;
import no.sosialekommuner.guide.LawBook;
import no.sosialekommuner.guide.LawNote;
import no.sosialekommuner.guide.Wording;

/**
 * Words that are looked for in some fifty notes, in either written standard. A note is also found by the questions that lean
 * on it: whoever asks about deleting comments does not know yet that the law speaks of freedom of speech.
 */
record LawWords(List<String> stems) {

    private static final Pattern ENDING =
            Pattern.compile("(?<=.{4})(?:ingene|ingane|inga|ingen|inger|ingar|ing|ene|ane|er|ar|en|et|a|e|s)$");
    private static final Pattern BREAK = Pattern.compile("[^\\p{L}\\p{N}§-]+");

    static LawWords of(String words) {
        return new LawWords(Arrays.stream(BREAK.split(words.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isBlank())
                .map(word -> ENDING.matcher(word).replaceFirst(""))
                .toList());
    }

    /** Those that hold all of the words; where they stand in the title, first. */
    List<LawNote> find(LawBook book) {
        return book.notes().stream()
                .filter(note -> holds(everything(note, book)))
                .sorted(Comparator.comparingInt(note -> distance(note, book)))
                .toList();
    }

    private int distance(LawNote note, LawBook book) {
        if (holds(both(note.title()))) {
            return 0;
        }
        return book.answersOn(note).stream().anyMatch(answer -> holds(both(answer.question()))) ? 1 : 2;
    }

    private boolean holds(String text) {
        return stems.stream().allMatch(text::contains);
    }

    private static String everything(LawNote note, LawBook book) {
        return Stream.concat(
                        Stream.of(both(note.title()), both(note.text()), asked(note, book)),
                        note.cites().stream().map(Citation::law).map(law -> both(law.name())))
                .collect(Collectors.joining("\n"));
    }

    private static String asked(LawNote note, LawBook book) {
        return book.answersOn(note).stream()
                .map(answer -> both(answer.question()))
                .collect(Collectors.joining("\n"));
    }

    private static String both(Wording words) {
        return (words.nb() + "\n" + words.nn()).toLowerCase(Locale.ROOT);
    }
}
