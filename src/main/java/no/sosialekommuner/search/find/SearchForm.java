package no.sosialekommuner.search.find;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.sosialekommuner.contribution.Kind;
import no.sosialekommuner.contribution.Period;
import no.sosialekommuner.search.index.EntryId;
import no.sosialekommuner.text.PlainText;
import no.sosialekommuner.web.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * What somebody searches for, as the address has it; everything may be left out.
 *
 * @param type contribution, reply, file, faq or law, in any case
 * @param kind in any case
 * @param tag slugs; all must be there
 * @param space slug
 * @param kommune number of the organisation that the author works for
 * @param period week, month, year
 * @param answered yes or no
 * @param limit 1 to 50
 * @param typing whether it is asked while somebody writes, so that the last word may not be whole
 */
public record SearchForm(
        @Nullable String q,
        @Nullable String type,
        @Nullable String kind,
        @Nullable List<String> tag,
        @Nullable String space,
        @Nullable String kommune,
        @Nullable String period,
        @Nullable String answered,
        @Nullable String cursor,
        @Nullable Integer limit,
        @Nullable Boolean typing) {

    private static final int LONGEST = 300;

    /** On one page: as many as are put in order together. */
    private static final int MOST = 50;

    /** For what is said in words alone. */
    public static SearchForm of(String words) {
        return new SearchForm(words, null, null, null, null, null, null, null, null, null, null);
    }

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

    /** Where the same words are searched for with nothing cut away. */
    public String uncut() {
        return "/sok?q=" + URLEncoder.encode(words(), StandardCharsets.UTF_8);
    }

    public boolean isTyping() {
        return Boolean.TRUE.equals(typing);
    }

    /** The sort that alone is wanted. */
    public Optional<EntryId.Sort> ofSort() {
        return EntryId.Sort.TEXTS.stream()
                .filter(sort -> sort.name().equalsIgnoreCase(type))
                .findFirst();
    }

    /** The kind that alone is wanted. */
    public Optional<Kind> ofKind() {
        return kind == null ? Optional.empty() : Kind.of(kind);
    }

    public List<String> tags() {
        return tag == null
                ? List.of()
                : tag.stream().filter(slug -> !slug.isBlank()).distinct().toList();
    }

    public Optional<Period> within() {
        return period == null ? Optional.empty() : Period.of(period).filter(it -> it != Period.ALL);
    }

    public Optional<Boolean> isAnswered() {
        return "yes".equals(answered)
                ? Optional.of(true)
                : "no".equals(answered) ? Optional.of(false) : Optional.empty();
    }

    public Optional<String> inSpace() {
        return Optional.ofNullable(space).filter(it -> !it.isBlank());
    }

    public Optional<String> from() {
        return Optional.ofNullable(kommune).filter(it -> !it.isBlank());
    }

    /** How many choices cut what is found. */
    public long choices() {
        return tags().size()
                + Stream.of(ofSort(), ofKind(), within(), isAnswered(), inSpace(), from())
                        .filter(Optional::isPresent)
                        .count();
    }

    int size() {
        return limit == null ? 20 : Math.clamp(limit, 1, MOST);
    }

    /** @throws Invalid with the parameters that the API cannot use; a page would overlook them */
    SearchForm checked() {
        refuse("type", type != null && !type.isEmpty() && ofSort().isEmpty());
        refuse("kind", kind != null && !kind.isEmpty() && ofKind().isEmpty());
        refuse("period", period != null && Period.of(period).isEmpty());
        refuse("answered", answered != null && isAnswered().isEmpty());
        refuse("limit", limit != null && limit != size());
        return this;
    }

    private static void refuse(String field, boolean bad) {
        if (bad) {
            throw new Invalid(Map.of(field, "web.fault.typeMismatch"));
        }
    }
}
