package no.sosialekommuner.operation.bench;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for, again and again.
 *
 * @param path with {@code {id}} where a contribution's number stands, {@code {choice}} where one of the choices does
 * @param body what is posted, or empty for a {@code GET}
 * @param first number of a contribution
 * @param spread over how many contributions, from the first, the requests are spread
 * @param choices what is asked for by turns, ready for an address; may be empty
 * @param budget what is promised of it, or null
 */
record Target(
        String name,
        String path,
        Map<String, String> headers,
        String body,
        long first,
        int spread,
        List<String> choices,
        @Nullable Budget budget) {

    Target {
        choices = List.copyOf(choices);
    }

    static Target get(String name, String path, Map<String, String> headers) {
        return new Target(name, path, headers, "", 0, 1, List.of(), null);
    }

    static Target get(String name, String path, Map<String, String> headers, List<String> choices) {
        return new Target(name, path, headers, "", 0, 1, choices, null);
    }

    static Target post(String name, String path, Map<String, String> headers, String body, long first, int spread) {
        return new Target(name, path, headers, body, first, spread, List.of(), null);
    }

    Target within(Budget promised) {
        return new Target(name, path, headers, body, first, spread, choices, promised);
    }

    boolean writes() {
        return !body.isEmpty();
    }

    /** The path of one request. */
    String onePath() {
        return path.replace("{id}", Long.toString(first))
                .replace("{choice}", choices.isEmpty() ? "" : choices.getFirst());
    }

    /**
     * What the load program is told in Lua: what to send when it is more than a plain request, how long to wait before each,
     * and to tell a percentile that it does not tell by itself.
     *
     * @param pause milliseconds
     */
    String script(long pause) {
        return request() + delay(pause) + """
                function done(summary, latency)
                  io.write(string.format("     95%%  %.2fms\\n", latency:percentile(95) / 1000))
                end
                """;
    }

    private static String delay(long pause) {
        return pause <= 0 ? "" : """
                function delay()
                  return math.random(0, %d)
                end
                """.formatted(2 * pause);
    }

    private String request() {
        return writes() ? write() : choices.isEmpty() ? "" : choose();
    }

    private String write() {
        String[] parts = path.split("\\{id}", 2);
        return """
                wrk.method = "POST"
                wrk.body = [==[%s]==]
                function request()
                  return wrk.format(nil, "%s" .. tostring(%d + math.random(0, %d)) .. "%s")
                end
                """.formatted(body, parts[0], first, spread - 1, parts[1]);
    }

    private String choose() {
        String[] parts = path.split("\\{choice}", 2);
        return """
                local choices = {%s}
                function request()
                  return wrk.format(nil, "%s" .. choices[math.random(1, #choices)] .. "%s")
                end
                """.formatted(
                        choices.stream().map(choice -> '"' + choice + '"').collect(Collectors.joining(",")),
                        parts[0],
                        parts[1]);
    }
}
