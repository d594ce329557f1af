package no.sosialekommuner.access;

import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpMethod;

/**
 * One line of the written table; {@code src/test/resources/access/README.md} says how it reads.
 *
 * @param path with placeholders in braces, and a query where one is needed
 * @param wanted a status, or {@code login}, for each {@link AccessActor}
 * @param extras what is sent along: {@code form a=b}, {@code json {…}}, {@code header Name: value}, {@code file name}
 * @param place file and number of the line
 */
record AccessLine(HttpMethod method, String path, List<String> wanted, List<String> extras, String place) {

    static final String LOGIN = "login";

    static AccessLine of(String text, String place) {
        List<String> parts = Arrays.stream(text.split("\\s+\\|\\s+")).toList();
        List<String> words = Arrays.stream(parts.getFirst().split("\\s+")).toList();
        if (words.size() != 2 + AccessActor.values().length) {
            throw new IllegalArgumentException(place + ": a method, a path and six statuses are needed: " + text);
        }
        return new AccessLine(
                HttpMethod.valueOf(words.getFirst()),
                words.get(1),
                words.subList(2, words.size()),
                parts.subList(1, parts.size()),
                place);
    }

    String wanted(AccessActor actor) {
        return wanted.get(actor.ordinal());
    }

    /** Whether calling it may change something, so that everybody who calls needs things of an own. */
    boolean changes() {
        return !HttpMethod.GET.equals(method);
    }

    boolean isApi() {
        return path.startsWith("/api/");
    }

    /** The path as an address of its kind: without a query, every placeholder filled with a number. */
    String example() {
        return path.replaceFirst("\\?.*", "").replaceAll("\\{[^}]*}", "1");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
