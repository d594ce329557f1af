package no.sosialekommuner.search.language;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What somebody probably meant by a word that no text has: the nearest word of the texts that were found nevertheless. */
public final class Guess {

    private static final int MOST_MISTAKES = 2;
    private static final int LONG_WORD = 6;

    private final Plan plan;
    private final Map<Integer, Candidate> best = new HashMap<>();

    Guess(Plan plan) {
        this.plan = plan;
    }

    /** Looks at one more of the texts, as much as is at hand of it. */
    public void lookAt(String text) {
        for (Token token : Norwegian.tokens(text)) {
            String folded = Spelling.folded(token.word());
            for (int at = 0; at < plan.words().size(); at++) {
                Plan.Asked asked = plan.words().get(at);
                if (asked.unknown()) {
                    compare(at, asked.word(), folded, text.substring(token.start(), token.end()));
                }
            }
        }
    }

    private void compare(int at, String asked, String folded, String written) {
        int mistakes = Mistakes.between(asked, folded, asked.length() < LONG_WORD ? 1 : MOST_MISTAKES);
        if (mistakes <= (asked.length() < LONG_WORD ? 1 : MOST_MISTAKES)) {
            best.merge(at, new Candidate(mistakes, written), (one, two) -> two.mistakes < one.mistakes ? two : one);
        }
    }

    /** The word for this one of {@link Plan#words}, as the texts write it. */
    public Optional<String> word(int asked) {
        return Optional.ofNullable(best.get(asked)).map(Candidate::written);
    }

    /** The whole question with its words mended, or nothing when none is. */
    public Optional<String> question(String written) {
        if (best.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder mended = new StringBuilder();
        int copied = 0;
        for (Token token : Norwegian.tokens(written)) {
            Optional<String> word = mended(Spelling.folded(token.word()));
            if (word.isPresent()) {
                mended.append(written, copied, token.start()).append(word.get());
                copied = token.end();
            }
        }
        return copied == 0
                ? Optional.empty()
                : Optional.of(mended.append(written, copied, written.length()).toString());
    }

    private Optional<String> mended(String folded) {
        for (int at = 0; at < plan.words().size(); at++) {
            Plan.Asked asked = plan.words().get(at);
            if (asked.unknown() && asked.word().equals(folded)) {
                return word(at);
            }
        }
        return Optional.empty();
    }

    private record Candidate(int mistakes, String written) {}
}
