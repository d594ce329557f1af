package no.sosialekommuner.operation.demo;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.sosialekommuner.contribution.Kind;

/**
 * Reads a file of the sample community: {@code key: value} lines between two lines of dashes, the title as a heading, the
 * text, and then the thread. A line {@code @@ eva +2h likes=3 accepted} begins a reply; one more {@code @} answers the
 * reply above it.
 */
final class SampleText {

    private static final Pattern REPLY =
            Pattern.compile("(?m)^@(@+) ([a-z0-9-]+) \\+(\\d+)([mhd])(?: likes=(\\d+))?( accepted)?\\R");
    private static final Pattern FILE =
            Pattern.compile("---\\R(?<facts>.*?\\R)---\\R+# (?<title>[^\\n]+)\\R(?<text>.*)", Pattern.DOTALL);

    private SampleText() {}

    /** @throws IllegalArgumentException when the file is not written as it should be */
    static SampleContribution parse(String key, String file) {
        Matcher parts = FILE.matcher(file);
        if (!parts.matches()) {
            throw new IllegalArgumentException(key + " has no facts or no title");
        }
        Map<String, String> facts = facts(parts.group("facts"));
        String text = parts.group("text");
        Matcher firstReply = REPLY.matcher(text);
        return new SampleContribution(
                key,
                Kind.valueOf(require(facts, "kind", key).toUpperCase(Locale.ROOT)),
                require(facts, "by", key),
                facts.getOrDefault("space", "nettverk"),
                facts.get("organisation"),
                words(require(facts, "tags", key), ","),
                SampleTime.parse(require(facts, "at", key)),
                "true".equals(facts.get("urgent")),
                Integer.parseInt(facts.getOrDefault("likes", "0")),
                words(facts.getOrDefault("rated", ""), " ").stream()
                        .map(Integer::valueOf)
                        .toList(),
                facts.get("chart"),
                SamplePoll.of(facts),
                parts.group("title").strip(),
                (firstReply.find() ? text.substring(0, firstReply.start()) : text).strip(),
                replies(text));
    }

    private static List<SampleReply> replies(String text) {
        List<SampleReply> replies = new ArrayList<>();
        Deque<Integer> above = new ArrayDeque<>();
        Matcher reply = REPLY.matcher(text);
        boolean found = reply.find();
        while (found) {
            int depth = reply.group(1).length();
            while (above.size() >= depth) {
                above.pop();
            }
            int number = replies.size() + 1;
            int begin = reply.end();
            String author = reply.group(2);
            Duration after = duration(reply.group(3), reply.group(4));
            int likes = reply.group(5) == null ? 0 : Integer.parseInt(reply.group(5));
            boolean accepted = reply.group(6) != null;
            found = reply.find();
            String body =
                    text.substring(begin, found ? reply.start() : text.length()).strip();
            replies.add(new SampleReply(number, above.peek(), author, after, likes, accepted, body));
            above.push(number);
        }
        return replies;
    }

    private static Duration duration(String amount, String unit) {
        long number = Long.parseLong(amount);
        return switch (unit) {
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }

    private static Map<String, String> facts(String lines) {
        Map<String, String> facts = new HashMap<>();
        lines.lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.split(":", 2))
                .forEach(fact -> facts.put(fact[0].strip(), fact[1].strip().replace("\"", "")));
        return facts;
    }

    private static String require(Map<String, String> facts, String name, String key) {
        String value = facts.get(name);
        if (value == null) {
            throw new IllegalArgumentException(key + " does not say its " + name);
        }
        return value;
    }

    private static List<String> words(String text, String separator) {
        return (text.isBlank() ? Stream.<String>empty() : Arrays.stream(text.split(separator)))
                .map(String::strip)
                .toList();
    }
}
