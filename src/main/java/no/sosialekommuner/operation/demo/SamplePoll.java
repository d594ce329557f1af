package no.sosialekommuner.operation.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A poll in a contribution of the sample community.
 *
 * @param votes how many chose each choice
 * @param days from now until it closes, below zero when it has; null where it has no end
 */
record SamplePoll(
        String question,
        List<String> choices,
        int most,
        boolean anonymous,
        String results,
        List<Integer> votes,
        @Nullable Integer days) {

    /** As the facts of a file say it, or null where they say nothing. */
    static @Nullable SamplePoll of(Map<String, String> facts) {
        String question = facts.get("poll");
        if (question == null) {
            return null;
        }
        String days = facts.get("poll-days");
        return new SamplePoll(
                question,
                Arrays.stream(facts.getOrDefault("choices", "").split("\\|"))
                        .map(String::strip)
                        .toList(),
                Integer.parseInt(facts.getOrDefault("most", "1")),
                !"true".equals(facts.get("named")),
                facts.getOrDefault("results", "ALWAYS"),
                Arrays.stream(facts.getOrDefault("votes", "").split(" "))
                        .filter(it -> !it.isBlank())
                        .map(Integer::valueOf)
                        .toList(),
                days == null ? null : Integer.valueOf(days));
    }

    /** Who votes for what: where one may take several, the voters come round and take another. */
    <V> Map<V, List<String>> dealt(List<V> voters) {
        Map<V, List<String>> dealt = new LinkedHashMap<>();
        int next = 0;
        for (int choice = 0; choice < votes.size(); choice++) {
            for (int vote = 0; vote < votes.get(choice) && next < voters.size() * most; vote++) {
                dealt.computeIfAbsent(voters.get(next++ % voters.size()), _ -> new ArrayList<>())
                        .add(choices.get(choice));
            }
        }
        return dealt;
    }
}
