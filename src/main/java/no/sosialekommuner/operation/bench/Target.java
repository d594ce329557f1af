package no.sosialekommuner.operation.bench;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for, again and again.
 *
 * @param path with {@code {id}} where a contribution's number stands
 * @param body what is posted, or empty for a {@code GET}
 * @param first number of a contribution
 * @param spread over how many contributions, from the first, the requests are spread
 * @param budget what is promised of it, or null
 */
record Target(
        String name,
        String path,
        Map<String, String> headers,
        String body,
        long first,
        int spread,
        @Nullable Budget budget) {

    static Target get(String name, String path, Map<String, String> headers) {
        return new Target(name, path, headers, "", 0, 1, null);
    }

    Target within(Budget promised) {
        return new Target(name, path, headers, body, first, spread, promised);
    }

    boolean writes() {
        return !body.isEmpty();
    }

    /** The path of one request. */
    String onePath() {
        return path.replace("{id}", Long.toString(first));
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
        String[] parts = path.split("\\{id}", 2);
        return writes() ? """
                wrk.method = "POST"
                wrk.body = [==[%s]==]
                function request()
                  return wrk.format(nil, "%s" .. tostring(%d + math.random(0, %d)) .. "%s")
                end
                """.formatted(body, parts[0], first, spread - 1, parts[1]) : "";
    }
}
