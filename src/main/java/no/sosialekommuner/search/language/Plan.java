package no.sosialekommuner.search.language;

import java.util.List;
import java.util.function.BiPredicate;

/**
 * What to ask an index, as data. A text is a hit when it answers {@link #atLeast} of the words and all of the phrases, and has
 * nothing of what is excluded. Its score is the sum of all clauses that are found, those of {@link #joined} among them.
 *
 * @param words what is asked for, word by word
 * @param joined what makes a hit better, and is one where a single word will do
 * @param phrases what stood in quotation marks: each must be found
 * @param excluded what stood behind a minus: none may be found
 * @param atLeast how many of the words must be answered; 0 when there are none
 */
public record Plan(List<Asked> words, List<Joined> joined, List<Clause> phrases, List<Clause> excluded, int atLeast) {

    /** Whether nothing is asked for. */
    public boolean isEmpty() {
        return words.isEmpty() && phrases.isEmpty();
    }

    /** The same where half of the words must be answered, and two: for who wants what is about the same, and no more. */
    public Plan half() {
        int least = Math.min(words.size(), Math.max(2, (words.size() + 1) / 2));
        return new Plan(words, joined, phrases, excluded, least);
    }

    /** The same where half of a compound answers nothing. */
    public Plan whole() {
        return having(
                (asked, clause) -> clause.why() != Reason.PART || clause.text().equals(asked.stem()));
    }

    /** The same for who only counts: what a field has that stands in the whole text as well finds nothing more. */
    public Plan counting() {
        return having((_, clause) -> clause.field() != SearchField.TITLE && clause.field() != SearchField.ACCEPTED);
    }

    /** The same for an index that has no such field. */
    public Plan without(SearchField field) {
        return having((_, clause) -> clause.field() != field);
    }

    private Plan having(BiPredicate<Asked, Clause> kept) {
        List<Asked> others = words.stream()
                .map(asked -> new Asked(
                        asked.word(),
                        asked.stem(),
                        asked.ownStem(),
                        asked.any().stream()
                                .filter(clause -> kept.test(asked, clause))
                                .toList(),
                        asked.unknown()))
                .toList();
        return new Plan(others, joined, phrases, excluded, atLeast);
    }

    /**
     * A word that is asked for.
     *
     * @param word as it was written, in its folded spelling
     * @param stem as it is indexed in {@link SearchField#STEMS}
     * @param ownStem its stem in the written standard that it is of
     * @param any one of these answers it
     * @param unknown whether no text has it, so that it may be misspelt
     */
    public record Asked(String word, String stem, String ownStem, List<Clause> any, boolean unknown) {}

    /**
     * Two neighbours of a question, written as one word.
     *
     * @param first which of {@link Plan#words} is the first of them
     */
    public record Joined(int first, Clause clause) {}
}
