package no.sosialekommuner.feedback.give;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.sosialekommuner.feedback.request.Criterion;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * An answer as it is typed.
 *
 * @param scores by the criterion's number: 1 to 5, or {@link #UNKNOWN}; what was not chosen is not there
 * @param remarks on places of the text, the empty fields left out
 * @param whole what one thinks of all of it
 */
public record TypedInput(Map<Long, String> scores, List<TypedRemark> remarks, String whole) {

    /** "I do not know", which is an answer too. */
    public static final String UNKNOWN = "vet-ikke";

    private static final String SCORE = "kriterium-";
    private static final int FIELDS = 2;

    /** @param id of the remark that this changes; 0 for a new one */
    public record TypedRemark(long id, String quote, String before, String text) {

        static final TypedRemark EMPTY = new TypedRemark(0, "", "", "");

        boolean isEmpty() {
            return quote.isBlank() && text.isBlank();
        }
    }

    public TypedInput {
        scores = Map.copyOf(scores);
        remarks = List.copyOf(remarks);
    }

    static TypedInput of(MultiValueMap<String, String> sent, List<Criterion> criteria) {
        Map<Long, String> scores = new LinkedHashMap<>();
        for (Criterion criterion : criteria) {
            String chosen = sent.getFirst(SCORE + criterion.id());
            if (chosen != null && (chosen.matches("[1-5]") || chosen.equals(UNKNOWN))) {
                scores.put(criterion.id(), chosen);
            }
        }
        List<String> texts = sent.getOrDefault("merknad", List.of());
        List<TypedRemark> remarks = new ArrayList<>();
        for (int at = 0; at < texts.size(); at++) {
            remarks.add(new TypedRemark(
                    number(nth(sent, "nummer", at)), nth(sent, "quote", at), nth(sent, "before", at), texts.get(at)));
        }
        remarks.removeIf(TypedRemark::isEmpty);
        String whole = sent.getFirst("helhet");
        return new TypedInput(scores, remarks, whole == null ? "" : whole);
    }

    /** What was kept by {@link #kept}. */
    static TypedInput of(String kept, List<Criterion> criteria) {
        MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
        for (String pair : kept.split("&")) {
            int at = pair.indexOf('=');
            if (at > 0) {
                sent.add(decoded(pair.substring(0, at)), decoded(pair.substring(at + 1)));
            }
        }
        return of(sent, criteria);
    }

    /** As a browser sends it. */
    String kept() {
        List<String> pairs = new ArrayList<>();
        scores.forEach((criterion, chosen) -> pairs.add(SCORE + criterion + "=" + chosen));
        for (TypedRemark remark : remarks) {
            pairs.add("nummer=" + remark.id());
            pairs.add("quote=" + encoded(remark.quote()));
            pairs.add("before=" + encoded(remark.before()));
            pairs.add("merknad=" + encoded(remark.text()));
        }
        pairs.add("helhet=" + encoded(whole));
        return pairs.stream().collect(Collectors.joining("&"));
    }

    /** The remarks, and empty fields for more. */
    public List<TypedRemark> fields(int more) {
        List<TypedRemark> fields = new ArrayList<>(remarks);
        do {
            fields.add(TypedRemark.EMPTY);
        } while (fields.size() < Math.max(FIELDS, more));
        return fields;
    }

    public boolean has(Criterion criterion, String value) {
        return value.equals(scores.get(criterion.id()));
    }

    /** Whether it says nothing that could be counted or read. */
    boolean saysNothing() {
        return whole.isBlank() && remarks.isEmpty() && scores.values().stream().allMatch(UNKNOWN::equals);
    }

    private static String nth(MultiValueMap<String, String> sent, String name, int at) {
        List<String> values = sent.getOrDefault(name, List.of());
        return at < values.size() ? values.get(at) : "";
    }

    private static long number(String typed) {
        return typed.matches("\\d{1,18}") ? Long.parseLong(typed) : 0;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
