package no.sosialekommuner.search.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds in texts what a {@link Plan} asks for, to mark it and to say why; made once for a question, used for all its hits. */
public final class Finder {

    private static final int EXCERPT = 30;

    private final Words words;
    private final Map<String, Answer> written = new HashMap<>();
    private final Map<String, Answer> stems = new HashMap<>();
    private final Map<String, Answer> parts = new HashMap<>();
    private final List<Pattern> beginnings = new ArrayList<>();
    private final List<Pattern> misspelt = new ArrayList<>();
    private final List<Sequence> sequences = new ArrayList<>();
    private final List<String> own = new ArrayList<>();

    Finder(Plan plan, Words words) {
        this.words = words;
        for (int at = 0; at < plan.words().size(); at++) {
            own.add(plan.words().get(at).ownStem());
            for (Clause clause : plan.words().get(at).any()) {
                learn(clause, at);
            }
        }
        plan.phrases().forEach(clause -> learn(clause, -1));
        for (Plan.Joined joined : plan.joined()) {
            stems.putIfAbsent(joined.clause().text(), new Answer(joined.first(), Reason.COMPOUND));
        }
    }

    private void learn(Clause clause, int asked) {
        Answer answer = new Answer(asked, clause.why());
        switch (clause.sort()) {
            case TERM -> terms(clause.field()).merge(clause.text(), answer, Answer::better);
            case PREFIX -> beginnings.add(new Pattern(clause.text(), 0, answer));
            case FUZZY_1 -> misspelt.add(new Pattern(clause.text(), 1, answer));
            case FUZZY_2 -> misspelt.add(new Pattern(clause.text(), 2, answer));
            case PHRASE ->
                sequences.add(new Sequence(clause.text().split(" "), clause.field() == SearchField.WORDS, answer));
        }
    }

    private Map<String, Answer> terms(SearchField field) {
        return switch (field) {
            case WORDS -> written;
            case STEMS, TITLE, ACCEPTED -> stems;
            case PARTS -> parts;
        };
    }

    /** Where and why this text answers. */
    public Found in(String text) {
        List<Token> tokens = Norwegian.tokens(text);
        Word[] known = new Word[tokens.size()];
        Match[] matches = new Match[known.length];
        for (int at = 0; at < known.length; at++) {
            known[at] = words.of(tokens.get(at).word());
            Answer answer = answer(known[at]);
            if (answer != null) {
                matches[at] = match(tokens.get(at), answer);
            }
        }
        for (Sequence sequence : sequences) {
            sequence.mark(known, tokens, matches);
        }
        return new Excerpt(text, tokens, matches, EXCERPT).found();
    }

    private static Match match(Token token, Answer answer) {
        return new Match(token.start(), token.end(), answer.reason(), answer.asked());
    }

    private @Nullable Answer answer(Word word) {
        Answer best = written.get(word.folded());
        if (best == null) {
            best = stems.get(word.stem());
            if (best != null && best.reason() == Reason.SAME_STEM && best.asked() >= 0) {
                boolean other = !own.get(best.asked()).equals(word.ownStem());
                best = other ? new Answer(best.asked(), Reason.OTHER_STANDARD) : best;
            }
        }
        for (int at = 0; best == null && at < beginnings.size(); at++) {
            best = beginnings.get(at).beginning(word.folded());
        }
        for (int at = 0; best == null && at < word.parts().size(); at++) {
            best = parts.get(word.parts().get(at));
        }
        for (int at = 0; best == null && at < misspelt.size(); at++) {
            best = misspelt.get(at).meant(word.folded());
        }
        return best;
    }

    private record Answer(int asked, Reason reason) {
        Answer better(Answer other) {
            return reason.compareTo(other.reason) <= 0 ? this : other;
        }
    }

    private record Pattern(String text, int mistakes, Answer answer) {

        @Nullable
        Answer beginning(String word) {
            return word.startsWith(text) ? answer : null;
        }

        @Nullable
        Answer meant(String word) {
            return Mistakes.between(text, word, mistakes) <= mistakes ? answer : null;
        }
    }

    /** @param written whether the words must be written so, and not only have these stems */
    private record Sequence(String[] terms, boolean written, Answer answer) {

        void mark(Word[] known, List<Token> tokens, Match[] matches) {
            for (int at = 0; at + terms.length <= known.length; at++) {
                if (standsAt(known, at)) {
                    for (int word = at; word < at + terms.length; word++) {
                        matches[word] = match(tokens.get(word), answer);
                    }
                }
            }
        }

        private boolean standsAt(Word[] known, int at) {
            int same = 0;
            while (same < terms.length && term(known[at + same]).equals(terms[same])) {
                same++;
            }
            return same == terms.length;
        }

        private String term(Word word) {
            return written ? word.folded() : word.stem();
        }
    }
}
