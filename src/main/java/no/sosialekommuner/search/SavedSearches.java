package no.sosialekommuner.search;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.Person;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.search.find.Hit;
import no.sosialekommuner.search.find.SearchForm;
import no.sosialekommuner.search.find.Searches;
import no.sosialekommuner.search.index.EntryId;
import no.sosialekommuner.search.index.NotReady;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A search whose address somebody has kept, asked for what is new in it. */
@Component
public class SavedSearches {

    private static final Pattern PLACE = Pattern.compile("\\d{1,4}");

    private final Searches searches;
    private final Texts texts;

    SavedSearches(Searches searches, Texts texts) {
        this.searches = searches;
        this.texts = texts;
    }

    /**
     * The newest of what the search page shows far up: what answers most of the words, within what the address chooses and the
     * viewer may read. What is changed keeps its place and tells when that was.
     *
     * @param address the parameters of the search page
     * @param cursor the {@code next} of the part before, or null for the first
     * @throws Invalid on {@code cursor} when it does not come from a part before
     */
    public Part newest(Map<String, String[]> address, Viewer viewer, @Nullable String cursor, int limit) {
        int start = start(cursor);
        Searches.Newest found = searches.newest(form(address), viewer, start, limit);
        return new Part(
                found.hits().stream().map(hit -> told(hit, viewer)).toList(),
                found.more() && PLACE.matcher("" + (start + limit)).matches() ? "" + (start + limit) : null);
    }

    /** These words as they were probably meant, where some of them are in no text that the viewer may read. */
    public Optional<String> meant(String words, Viewer viewer) {
        SearchForm asked = form(Map.of("q", new String[] {words}));
        try {
            return Optional.ofNullable(searches.find(asked, viewer, true).meant());
        } catch (NotReady _) {
            return Optional.empty();
        }
    }

    /** What is searched for, on one line. */
    public String words(Map<String, String[]> address) {
        return form(address).words();
    }

    private static int start(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return 0;
        }
        if (!PLACE.matcher(cursor).matches()) {
            throw new Invalid("cursor", "web.fault.typeMismatch");
        }
        return Integer.parseInt(cursor);
    }

    private static SearchForm form(Map<String, String[]> address) {
        return new SearchForm(
                one(address, "q"),
                one(address, "type"),
                one(address, "kind"),
                Arrays.asList(address.getOrDefault("tag", new String[0])),
                one(address, "space"),
                one(address, "kommune"),
                one(address, "period"),
                one(address, "answered"),
                null,
                null,
                null);
    }

    private static @Nullable String one(Map<String, String[]> address, String name) {
        String[] values = address.get(name);
        return values == null || values.length == 0 ? null : values[0];
    }

    private FoundText told(Hit hit, Viewer viewer) {
        return new FoundText(
                name(hit.id()),
                hit.id().sort() == EntryId.Sort.CONTRIBUTION
                        ? new ContributionId(hit.id().number())
                        : null,
                title(hit, viewer),
                hit.quality().at(),
                hit.changed(),
                author(hit.author(), viewer),
                hit.address(),
                hit.excerpt().plain());
    }

    private static String name(EntryId id) {
        return switch (id.sort()) {
                    case REPLY -> "/svar/";
                    case FILE -> "/vedlegg/";
                    case FAQ -> "/ofte-spurt/";
                    case LAW -> "/lovverk/";
                    default -> "/bidrag/";
                }
                + id.ref();
    }

    private String title(Hit hit, Viewer viewer) {
        String title = hit.title().plain();
        return switch (hit.id().sort()) {
            case REPLY -> texts.text(viewer.language(), "search.found.reply", title);
            case FILE ->
                texts.text(
                        viewer.language(),
                        "search.found.file",
                        title,
                        hit.file() == null ? "" : hit.file().plain());
            case FAQ -> texts.text(viewer.language(), "search.found.faq", title);
            case LAW -> texts.text(viewer.language(), "search.found.law", title);
            default -> title;
        };
    }

    private String author(@Nullable Person author, Viewer viewer) {
        return author == null
                ? texts.text(viewer.language(), "search.hit.editors")
                : author.name() + ", " + author.organisationName();
    }

    /** @param next the cursor of the part after, or null on the last */
    public record Part(List<FoundText> items, @Nullable String next) {}
}
