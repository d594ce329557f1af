package no.sosialekommuner.curation.proposal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.sosialekommuner.contribution.propose.Proposal;
import no.sosialekommuner.taxonomy.Folded;

/** The same word, asked for by one or more members; the first of them stands for all. */
public record Asked(Proposal first, List<Proposal> all) {

    static List<Asked> of(List<Proposal> proposals) {
        Map<String, List<Proposal>> byWord = new LinkedHashMap<>();
        proposals.forEach(it -> byWord.computeIfAbsent(Folded.of(it.name()), _ -> new ArrayList<>())
                .add(it));
        return byWord.values().stream().map(it -> new Asked(it.getFirst(), it)).toList();
    }

    /** Where the first who wished for a facet wants it; empty where nobody says. */
    public String facet() {
        return all.stream()
                .map(Proposal::facet)
                .filter(it -> it != null && !it.isEmpty())
                .findFirst()
                .orElse("");
    }
}
