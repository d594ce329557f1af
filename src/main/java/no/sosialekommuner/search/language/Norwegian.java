package no.sosialekommuner.search.language;

import java.util.List;

/**
 * Norwegian for the search; one of it serves everybody. What is indexed ({@link #indexed}) and what is asked
 * ({@link #plan}) meet in the same terms.
 */
public final class Norwegian {

    /** A longer text is indexed as far as this; nobody finds a single word in a book. */
    private static final int LONGEST = 200_000;

    private final Words words;

    private Norwegian(Words words) {
        this.words = words;
    }

    /** Reads what is bundled; takes some 100 ms and two megabytes, so that it is done once. */
    public static Norwegian load() {
        Lexicon lexicon = Lexicon.load();
        Compounds compounds = new Compounds(PartTable.read(Lexicon.file("parts.tsv")), lexicon);
        return new Norwegian(new Words(lexicon, compounds));
    }

    /** What a text is indexed as. */
    public IndexedText indexed(String text) {
        List<Token> tokens = tokens(text);
        StringBuilder written = new StringBuilder(text.length());
        StringBuilder stems = new StringBuilder(text.length());
        StringBuilder parts = new StringBuilder();
        for (Token token : tokens) {
            Word word = words.of(token.word());
            append(written, word.folded());
            append(stems, word.stem());
            word.parts().forEach(part -> append(parts, part));
        }
        return new IndexedText(written.toString(), stems.toString(), parts.toString());
    }

    /**
     * What to ask an index.
     *
     * @param text what somebody wrote: words or a whole question, "phrases", -without
     * @param typing whether the last word may still go on
     */
    public Plan plan(String text, boolean typing, Vocabulary vocabulary, Synonyms synonyms) {
        return plan(text, typing, vocabulary, synonyms, Weights.TUNED);
    }

    Plan plan(String text, boolean typing, Vocabulary vocabulary, Synonyms synonyms, Weights weights) {
        String asked = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        return new Planner(words, weights, vocabulary, synonyms).plan(asked, typing);
    }

    /** What finds in texts what this plan asks for, to mark it and to say why. */
    public Finder finder(Plan plan) {
        return new Finder(plan, words);
    }

    /** What puts the first hits of this plan into their order; {@code question} is what the plan was made of. */
    public Ranking ranking(Plan plan, String question) {
        return new Ranking(plan.words().size(), Inquiry.of(question));
    }

    /** What mends the unknown words of this plan by the texts that were found. */
    public Guess guess(Plan plan) {
        return new Guess(plan);
    }

    /** The stems of some words with a space between them, as {@link Synonyms} need them. */
    public String stem(String text) {
        return indexed(text).stems();
    }

    Words words() {
        return words;
    }

    static List<Token> tokens(String text) {
        return Tokens.of(text.length() <= LONGEST ? text : text.substring(0, LONGEST));
    }

    private static void append(StringBuilder terms, String term) {
        if (!terms.isEmpty()) {
            terms.append(' ');
        }
        terms.append(term);
    }
}
