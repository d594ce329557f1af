package no.sosialekommuner.operation.bench;

import java.util.Map;

/**
 * What is asked for, again and again.
 *
 * @param path with {@code {id}} where a contribution's number stands
 * @param body what is posted, or empty for a {@code GET}
 * @param first number of a contribution
 * @param spread over how many contributions, from the first, the requests are spread
 */
record Target(String name, String path, Map<String, String> headers, String body, long first, int spread) {

    static Target get(String name, String path, Map<String, String> headers) {
        return new Target(name, path, headers, "", 0, 1);
    }

    boolean writes() {
        return !body.isEmpty();
    }

    /** The path of one request. */
    String onePath() {
        return path.replace("{id}", Long.toString(first));
    }

    /** wrk is told in Lua what to send when it is more than a plain request. */
    String script() {
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
