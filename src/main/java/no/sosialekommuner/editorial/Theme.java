package no.sosialekommuner.editorial;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.taxonomy.Tag;
import no.sosialekommuner.web.Language;
import org.jspecify.annotations.Nullable;

/**
 * What a week is about.
 *
 * @param tag what it is about, named in the reader's language, or null
 * @param written in each language, as editors wrote it
 * @param language that it is shown in: the reader's where something is written in that, else bokmål, else another
 * @param contributions chosen by editors, in their order, whoever may read them
 * @param cancelled whether it will not be, or is no longer, shown
 */
public record Theme(
        long id,
        Week week,
        @Nullable Tag tag,
        Map<Language, ThemeWords> written,
        Language language,
        List<ContributionId> contributions,
        boolean cancelled,
        int version) {

    public Theme {
        written = Map.copyOf(written);
        contributions = List.copyOf(contributions);
    }

    /** The name of the tag, where editors gave it no other. */
    public String title() {
        String own = first(ThemeWords::title);
        return own.isEmpty() && tag != null ? tag.name() : own;
    }

    /** Markdown. */
    public String introduction() {
        return in(language).introduction();
    }

    public String html() {
        return in(language).html();
    }

    /** What editors want to be discussed; empty for nothing. */
    public String question() {
        return first(ThemeWords::question);
    }

    /** As it was written in this language, nothing put in for what is missing. */
    public ThemeWords in(Language wanted) {
        return Objects.requireNonNull(written.get(wanted));
    }

    public String address() {
        return "/ukens-tema/" + week;
    }

    /** Where editors tend it. */
    public String desk() {
        return "/redaksjon/uker/" + id;
    }

    private String first(Function<ThemeWords, String> part) {
        return Stream.of(language, Language.NB, Language.NN, Language.EN)
                .map(it -> part.apply(in(it)))
                .filter(it -> !it.isEmpty())
                .findFirst()
                .orElse("");
    }
}
