package no.sosialekommuner.search.language;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What in a text answers a question.
 *
 * @param matches in reading order, not overlapping
 * @param excerptStart where the stretch begins that answers most
 * @param excerptEnd where it ends; the whole text if that is short
 */
public record Found(List<Match> matches, int excerptStart, int excerptEnd) {

    /** For each word of the question that is answered, the best of its answers: what can be told of why this is a hit. */
    public List<Match> best() {
        Map<Integer, Match> best = new TreeMap<>();
        for (Match match : matches) {
            best.merge(match.asked(), match, (one, two) -> one.reason().compareTo(two.reason()) <= 0 ? one : two);
        }
        return List.copyOf(best.values());
    }

    /** The matches within the excerpt. */
    public List<Match> inExcerpt() {
        return matches.stream()
                .filter(match -> match.start() >= excerptStart && match.end() <= excerptEnd)
                .sorted(Comparator.comparingInt(Match::start))
                .toList();
    }
}
