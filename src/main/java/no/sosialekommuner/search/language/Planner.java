package no.sosialekommuner.search.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.sosialekommuner.search.language.Clause.Sort;
import no.sosialekommuner.search.language.Plan.Asked;
import no.sosialekommuner.search.language.Plan.Joined;

/** Makes a {@link Plan} of what somebody wrote. */
final class Planner {

    /** More words than these ask for nothing that the first do not. */
    private static final int MOST_WORDS = 24;

    /** Two or three words are rather a compound taken apart than a question. */
    private static final int FEW = 3;

    /** As "lov om offentlige anskaffelser". */
    private static final int LONGEST_NAME = 5;

    private static final int SHORTEST_PREFIX = 2;
    private static final int SHORTEST_MISTAKE = 4;
    private static final int TWO_MISTAKES = 8;

    /** Of what a mistaken word weighs: one mistake, and one or two. */
    private static final double ONE = 0.7;

    private static final double TWO = 0.5;

    private final Words words;
    private final Weights weights;
    private final Vocabulary vocabulary;
    private final Synonyms synonyms;

    Planner(Words words, Weights weights, Vocabulary vocabulary, Synonyms synonyms) {
        this.words = words;
        this.weights = weights;
        this.vocabulary = vocabulary;
        this.synonyms = synonyms;
    }

    Plan plan(String text, boolean typing) {
        Wording wording = Wording.of(text);
        List<Word> all =
                wording.free().stream().map(token -> word(token.word())).toList();
        List<Word> wanted =
                all.stream().filter(word -> !word.common()).limit(MOST_WORDS).toList();
        boolean onlyCommon = wanted.isEmpty();
        if (onlyCommon) {
            wanted = all.stream().limit(MOST_WORDS).toList();
        }
        boolean unfinished = typing && wording.endsInWord();
        Map<String, List<String>> named = named(all);
        List<Asked> asked = new ArrayList<>();
        for (int at = 0; at < wanted.size(); at++) {
            boolean last = at == wanted.size() - 1 && wanted.get(at) == all.getLast();
            List<String> names = named.getOrDefault(wanted.get(at).folded(), List.of());
            asked.add(asked(wanted.get(at), names, unfinished && last, onlyCommon));
        }
        List<Clause> phrases = phrases(wording.quoted());
        return new Plan(asked, joined(wanted, all), phrases, phrases(wording.excluded()), atLeast(asked.size()));
    }

    /** What is a common word but for a typing mistake asks for as little. */
    private Word word(String normal) {
        Word word = words.of(normal);
        return word.common() || isKnown(word) || !words.isNearlyCommon(word.folded()) ? word : word.asCommon();
    }

    private boolean isKnown(Word word) {
        return vocabulary.has(SearchField.WORDS, word.folded()) || vocabulary.has(SearchField.STEMS, word.stem());
    }

    private static int atLeast(int asked) {
        return asked == 0 ? 0 : Math.max(1, (asked + 1) / 4);
    }

    private Asked asked(Word word, List<String> names, boolean unfinished, boolean common) {
        List<Clause> any = new ArrayList<>();
        double factor = common ? weights.common() : word.light() ? weights.light() : 1;
        any.add(Clause.term(SearchField.WORDS, word.folded(), Reason.SAME_WORD, factor * weights.word()));
        any.add(Clause.term(SearchField.STEMS, word.stem(), Reason.SAME_STEM, factor * weights.stem()));
        boolean unknown = false;
        if (!common) {
            any.add(Clause.term(SearchField.PARTS, word.stem(), Reason.PART, factor * weights.part()));
            any.add(Clause.term(SearchField.TITLE, word.stem(), Reason.SAME_STEM, factor * weights.title()));
            any.add(Clause.term(SearchField.ACCEPTED, word.stem(), Reason.SAME_STEM, factor * weights.accepted()));
            halves(word, factor, any);
            synonyms(word, any);
            written(word, names, any);
            unknown = !isKnown(word) && names.isEmpty();
        }
        if (unfinished && word.folded().length() >= SHORTEST_PREFIX) {
            any.add(new Clause(
                    Sort.PREFIX, SearchField.WORDS, word.folded(), Reason.BEGINNING, (float) weights.stem()));
        }
        if (unknown && word.folded().length() >= SHORTEST_MISTAKE) {
            misspelt(SearchField.WORDS, word.folded(), any);
            if (word.stem().length() >= SHORTEST_MISTAKE) {
                misspelt(SearchField.STEMS, word.stem(), any);
            }
        }
        return new Asked(word.folded(), word.stem(), word.ownStem(), List.copyOf(any), unknown);
    }

    /** A long word may have two mistakes; what is found with one is then found twice. */
    private void misspelt(SearchField field, String term, List<Clause> any) {
        boolean two = term.length() >= TWO_MISTAKES;
        double one = two ? weights.spelling() * ONE : weights.spelling();
        any.add(new Clause(Sort.FUZZY_1, field, term, Reason.SPELLING, (float) one));
        if (two) {
            any.add(new Clause(Sort.FUZZY_2, field, term, Reason.SPELLING, (float) (weights.spelling() * TWO)));
        }
    }

    private void halves(Word word, double factor, List<Clause> any) {
        for (String part : word.parts()) {
            any.add(Clause.term(SearchField.STEMS, part, Reason.PART, factor * weights.half()));
            any.add(Clause.term(SearchField.PARTS, part, Reason.PART, factor * weights.halfPart()));
        }
    }

    private void synonyms(Word word, List<Clause> any) {
        for (Synonyms.Synonym other : synonyms.of(word.stem())) {
            Sort sort = other.stem().indexOf(' ') < 0 ? Sort.TERM : Sort.PHRASE;
            float boost = (float) (weights.stem() * other.weight());
            any.add(new Clause(sort, SearchField.STEMS, other.stem(), Reason.SYNONYM, boost));
        }
    }

    /** By the last word of each name that stands there whole: what else it is written as. */
    private Map<String, List<String>> named(List<Word> all) {
        Map<String, List<String>> named = new HashMap<>();
        for (int end = 0; end < all.size(); end++) {
            String name = "";
            for (int at = end; at >= Math.max(0, end - LONGEST_NAME + 1); at--) {
                name = name.isEmpty() ? all.get(at).folded() : all.get(at).folded() + " " + name;
                List<String> others = synonyms.written(name);
                if (!others.isEmpty()) {
                    named.put(all.get(end).folded(), others);
                }
            }
        }
        return named;
    }

    /** But what the word itself finds already. */
    private void written(Word word, List<String> names, List<Clause> any) {
        for (String other : names) {
            String last = other.substring(other.lastIndexOf(' ') + 1);
            if (!words.of(last).stem().equals(word.stem())) {
                Sort sort = other.equals(last) ? Sort.TERM : Sort.PHRASE;
                any.add(new Clause(sort, SearchField.WORDS, other, Reason.SYNONYM, (float) weights.name()));
            }
        }
    }

    /** Neighbours, written as one word. */
    private List<Joined> joined(List<Word> wanted, List<Word> all) {
        List<Joined> joined = new ArrayList<>();
        int first = 0;
        for (int at = 0; at + 1 < all.size() && first + 1 < wanted.size(); at++) {
            if (all.get(at) == wanted.get(first)) {
                if (all.get(at + 1) == wanted.get(first + 1)) {
                    String one = all.get(at).stem();
                    String two = all.get(at + 1).stem();
                    joined.add(new Joined(first, joined(one, two, wanted.size())));
                }
                first++;
            }
        }
        return joined;
    }

    private Clause joined(String one, String two, int asked) {
        double boost = asked <= FEW ? weights.joined() : weights.joinedAmongMany();
        return Clause.term(SearchField.STEMS, one + two, Reason.COMPOUND, boost);
    }

    private List<Clause> phrases(List<List<Token>> texts) {
        List<Clause> phrases = new ArrayList<>();
        for (List<Token> tokens : texts) {
            List<String> stems =
                    tokens.stream().map(token -> words.of(token.word()).stem()).toList();
            Sort sort = stems.size() == 1 ? Sort.TERM : Sort.PHRASE;
            phrases.add(new Clause(
                    sort, SearchField.STEMS, String.join(" ", stems), Reason.SAME_STEM, (float) weights.stem()));
        }
        return phrases;
    }
}
