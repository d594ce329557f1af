package no.sosialekommuner.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import no.sosialekommuner.search.index.Language;
import no.sosialekommuner.search.language.Norwegian;
import no.sosialekommuner.search.language.Plan;
import no.sosialekommuner.search.language.Synonyms;
import no.sosialekommuner.search.language.Vocabulary;
import org.springframework.stereotype.Component;

/** What texts and questions meet in, for those who wait for a text that answers a question, and have no index to ask. */
@Component
public class Terms {

    private final Language language;

    Terms(Language language) {
        this.language = language;
    }

    /** The stems of a text, those of the parts of its compounds among them. */
    public Set<String> of(String text) {
        var indexed = language.norwegian().indexed(text);
        Set<String> terms = new TreeSet<>();
        terms.addAll(List.of(indexed.stems().split(" ")));
        terms.addAll(List.of(indexed.parts().split(" ")));
        terms.remove("");
        return terms;
    }

    /**
     * What a text must have, and must not have, to answer this as well as what stands far up when it is searched for; words that
     * every text has are left out.
     */
    public Asked asked(String words) {
        Norwegian norwegian = language.norwegian();
        Plan plan = norwegian
                .plan(words, false, Vocabulary.EVERYTHING, Synonyms.NONE)
                .half();
        List<String> wanted =
                plan.words().stream().map(Plan.Asked::stem).distinct().toList();
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

    /**
     * @param wanted stems that are asked for
     * @param least how many of them must be there
     * @param must stems that must all be there
     * @param without stems of which none may be there
     */
    public record Asked(List<String> wanted, int least, List<String> must, List<String> without) {

        /** Asks for nothing. */
        public static final Asked NOTHING = new Asked(List.of(), 0, List.of(), List.of());
    }
}
