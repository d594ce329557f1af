package no.sosialekommuner.search.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import no.sosialekommuner.search.language.Clause.Sort;

/** A few texts and a search in them that does with a {@link Plan} what an engine does with it, without the scores. */
final class Texts {

    static final Norwegian NORWEGIAN = Norwegian.load();

    private final List<Map<SearchField, List<String>>> texts = new ArrayList<>();

    Texts(String... texts) {
        for (String text : texts) {
            IndexedText indexed = NORWEGIAN.indexed(text);
            this.texts.add(Map.of(
                    SearchField.WORDS, List.of(indexed.words().split(" ")),
                    SearchField.STEMS, List.of(indexed.stems().split(" ")),
                    SearchField.PARTS, List.of(indexed.parts().split(" ")),
                    SearchField.TITLE, List.of(),
                    SearchField.ACCEPTED, List.of()));
        }
    }

    /** Numbers of the texts that are hits. */
    Set<Integer> find(String question) {
        return find(NORWEGIAN.plan(question, false, this::has, Synonyms.NONE));
    }

    Set<Integer> findWhileTyping(String question) {
        return find(NORWEGIAN.plan(question, true, this::has, Synonyms.NONE));
    }

    Set<Integer> find(Plan plan) {
        Set<Integer> found = new TreeSet<>();
        for (int at = 0; at < texts.size(); at++) {
            Map<SearchField, List<String>> text = texts.get(at);
            long answered = plan.words().stream()
                    .filter(asked -> asked.any().stream().anyMatch(clause -> matches(clause, text)))
                    .count();
            if (!plan.isEmpty()
                    && answered >= plan.atLeast()
                    && plan.phrases().stream().allMatch(clause -> matches(clause, text))
                    && plan.excluded().stream().noneMatch(clause -> matches(clause, text))) {
                found.add(at);
            }
        }
        return found;
    }

    boolean has(SearchField field, String term) {
        return texts.stream()
                .anyMatch(text -> text.getOrDefault(field, List.of()).contains(term));
    }

    private static boolean matches(Clause clause, Map<SearchField, List<String>> text) {
        List<String> terms = text.getOrDefault(clause.field(), List.of());
        return switch (clause.sort()) {
            case TERM -> terms.contains(clause.text());
            case PREFIX -> terms.stream().anyMatch(term -> term.startsWith(clause.text()));
            case FUZZY_1, FUZZY_2 -> {
                int most = clause.sort() == Sort.FUZZY_1 ? 1 : 2;
                yield terms.stream().anyMatch(term -> Mistakes.between(term, clause.text(), most) <= most);
            }
            case PHRASE -> (" " + String.join(" ", terms) + " ").contains(" " + clause.text() + " ");
        };
    }
}
