package no.sosialekommuner.search.find;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import no.sosialekommuner.contribution.Kind;
import no.sosialekommuner.text.PlainText;
import no.sosialekommuner.web.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * What somebody searches for; everything may be left out.
 *
 * @param kind in any case
 * @param tag slug
 * @param space slug
 * @param limit 1 to 100
 */
public record SearchForm(
        @Nullable String q,
        @Nullable String kind,
        @Nullable String tag,
        @Nullable String space,
        @Nullable String cursor,
        @Nullable Integer limit) {

    private static final int LONGEST = 300;

    /** What is searched for, on one line. */
    public String words() {
        String line = q == null ? "" : PlainText.line(q);
        return line.length() <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, LONGEST)));
    }

    /** Where the words become the title of a question. */
    public String asQuestion() {
        return "/sporsmal/nytt?q=" + URLEncoder.encode(words(), StandardCharsets.UTF_8);
    }

    /** The kind that alone is wanted. */
    public Optional<Kind> ofKind() {
        return kind == null ? Optional.empty() : Kind.of(kind);
    }

    int size() {
        return limit == null ? 20 : Math.clamp(limit, 1, 100);
    }

    /** @throws Invalid with the parameters that the API cannot use; a page would overlook them */
    SearchForm checked() {
        if (kind != null && !kind.isEmpty() && ofKind().isEmpty()) {
            throw new Invalid("kind", "web.fault.typeMismatch");
        }
        if (limit != null && limit != size()) {
            throw new Invalid(Map.of("limit", "web.fault.typeMismatch"));
        }
        return this;
    }
}
