package no.sosialekommuner.curation.retag;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import no.sosialekommuner.contribution.Kind;
import no.sosialekommuner.contribution.retag.RetagFilter;
import no.sosialekommuner.contribution.retag.RetagMode;
import no.sosialekommuner.taxonomy.Tag;
import no.sosialekommuner.taxonomy.Taxonomy;
import no.sosialekommuner.web.Language;
import org.jspecify.annotations.Nullable;

/**
 * Which contributions are meant, and what is to be done to their tags.
 *
 * @param emne slug
 * @param arena slug of a space
 * @param medlem handle
 * @param fra first day
 * @param til last day
 * @param modus of {@link RetagMode}
 * @param pa slug of the tag to put on
 * @param av slug of the tag to take off
 * @param omfang {@code alle} for all that the filter means, else those of {@code ids}
 */
public record RetagForm(
        String emne,
        String kind,
        String arena,
        String ord,
        String medlem,
        String fra,
        String til,
        String modus,
        String pa,
        String av,
        String omfang,
        List<Long> ids) {

    public RetagForm {
        emne = plain(emne);
        kind = plain(kind);
        arena = plain(arena);
        ord = plain(ord);
        medlem = plain(medlem).replaceFirst("^@", "");
        fra = plain(fra);
        til = plain(til);
        modus = plain(modus);
        pa = plain(pa);
        av = plain(av);
        omfang = plain(omfang);
        ids = ids == null ? List.of() : List.copyOf(ids);
    }

    RetagFilter filter(Taxonomy taxonomy) {
        Tag tag = emne.isEmpty() ? null : taxonomy.find(emne, Language.NB).orElse(null);
        return new RetagFilter(
                tag == null ? null : tag.id(),
                kind.isEmpty() ? null : Kind.of(kind).orElse(null),
                arena,
                ord,
                medlem,
                day(fra),
                day(til));
    }

    RetagMode mode() {
        return switch (modus) {
            case "av" -> RetagMode.REMOVE;
            case "bytt" -> RetagMode.REPLACE;
            default -> RetagMode.ADD;
        };
    }

    boolean all() {
        return omfang.equals("alle");
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
