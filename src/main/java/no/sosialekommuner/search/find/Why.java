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
     * @param place where that is
     */
    public record Answered(String asked, String found, Reason reason, Place place) {

        /** As in text keys. */
        public String code() {
            return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Where in a hit the words stand; what comes first is told of when a word stands in several. */
    public enum Place {
        TITLE,
        TOPIC,
        TEXT,
        ACCEPTED,
        POLL,

        /** In the written standard that is not shown. */
        OTHERWISE;

        /** As in text keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
