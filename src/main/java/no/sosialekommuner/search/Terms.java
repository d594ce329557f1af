package no.sosialekommuner.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import no.sosialekommuner.search.find.TagSynonyms;
import no.sosialekommuner.search.index.Language;
import no.sosialekommuner.search.language.IndexedText;
import no.sosialekommuner.search.language.Plan;
import no.sosialekommuner.search.language.Synonyms;
import no.sosialekommuner.search.language.Vocabulary;
import org.springframework.stereotype.Component;

/** What texts and questions meet in, for those who wait for a text that answers a question, and have no index to ask. */
@Component
public class Terms {

    private static final String OR = "|";

    /** Of so many words is the longest name of a thing, as "lov om offentlige anskaffelser". */
    private static final int LONGEST_NAME = 5;

    private final Language language;
    private final TagSynonyms synonyms;

    Terms(Language language, TagSynonyms synonyms) {
        this.language = language;
        this.synonyms = synonyms;
    }

    /** The stems of a text, those of the parts of its compounds among them. */
    public Set<String> of(String text) {
        IndexedText indexed = language.norwegian().indexed(text);
        Set<String> terms = new TreeSet<>();
        terms.addAll(List.of(indexed.stems().split(" ")));
        terms.addAll(List.of(indexed.parts().split(" ")));
        terms.remove("");
        return terms;
    }

    /**
     * The stems of other words for what stands in a text, as the search knows them: names of tags and of laws. What a text says
     * itself is not among them; nor are names of several words.
     */
    public Set<String> others(String text) {
        IndexedText indexed = language.norwegian().indexed(text);
        String[] words = indexed.words().split(" ");
        String[] stems = indexed.stems().split(" ");
        Synonyms known = synonyms.now();
        Set<String> others = new TreeSet<>();
        for (int first = 0; first < stems.length; first++) {
            String stem = "";
            String word = "";
            for (int last = first; last < Math.min(stems.length, first + LONGEST_NAME); last++) {
                stem = first == last ? stems[last] : stem + " " + stems[last];
                word = first == last ? words[last] : word + " " + words[last];
                known.of(stem).forEach(it -> others.add(it.stem()));
                known.written(word)
                        .forEach(it -> others.add(language.norwegian().stem(it)));
            }
        }
        others.removeIf(it -> it.isEmpty() || it.indexOf(' ') >= 0);
        others.removeAll(of(text));
        return others;
    }

    /**
     * What a text must have, and must not have, to answer this as well as what stands far up when it is searched for; words that
     * every text has are left out.
     *
     * @param meant the same as it was probably meant, or the very same: either spelling will do
     */
    public Asked asked(String words, String meant) {
        Plan plan = plan(words);
        List<String> wanted = wanted(plan, plan(meant));
        List<String> must = new ArrayList<>();
        plan.phrases().forEach(phrase -> must.addAll(List.of(phrase.text().split(" "))));
        List<String> without = new ArrayList<>();
        plan.excluded().forEach(phrase -> without.addAll(List.of(phrase.text().split(" "))));
        return new Asked(
                wanted,
                Math.min(plan.atLeast(), wanted.size()),
                must.stream().distinct().toList(),
                without.stream().distinct().toList());
    }

    private Plan plan(String words) {
        return language.norwegian()
                .plan(words, false, Vocabulary.EVERYTHING, Synonyms.NONE)
                .half();
    }

    private static List<String> wanted(Plan plan, Plan meant) {
        List<String> written = stems(plan);
        List<String> mended = stems(meant);
        return IntStream.range(0, written.size())
                .mapToObj(
                        at -> mended.size() != written.size() || mended.get(at).equals(written.get(at))
                                ? written.get(at)
                                : written.get(at) + OR + mended.get(at))
                .distinct()
                .toList();
    }

    private static List<String> stems(Plan plan) {
        return plan.words().stream().map(Plan.Asked::stem).toList();
    }

    /**
     * @param wanted stems that are asked for; with a bar between where either of two will do
     * @param least how many of them must be there
     * @param must stems that must all be there
     * @param without stems of which none may be there
     */
    public record Asked(List<String> wanted, int least, List<String> must, List<String> without) {

        /** Asks for nothing. */
        public static final Asked NOTHING = new Asked(List.of(), 0, List.of(), List.of());
    }
}
