package no.sosialekommuner.search.find;

import java.util.List;
import java.util.Locale;
import no.sosialekommuner.search.language.Reason;

/**
 * Why something is a hit, for people.
 *
 * @param words the words of the question that it answers, in their order
 * @param missing those that it does not
 */
public record Why(List<Answered> words, List<String> missing) {

    public Why {
        words = List.copyOf(words);
        missing = List.copyOf(missing);
    }

    /**
     * @param asked as it was written in the question
     * @param found as it stands in the text
     * @param inTitle whether that is in the title
     */
    public record Answered(String asked, String found, Reason reason, boolean inTitle) {

        /** As in text keys. */
        public String code() {
            return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
