package no.sosialekommuner.contribution;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which contributions a list shows, and in which order.
 *
 * @param tags slugs; a contribution must carry each of them, or one that lies under it
 * @param space slug of the space it lies in
 * @param author handle
 * @param organisation number of the organisation whose members wrote it
 * @param county number of the county where those who wrote it work
 * @param blogOf number of the organisation in whose blog it stands
 * @param month when it was published, in Oslo
 * @param folder of the viewer's bookmarks that it lies in; {@link #EVERY_FOLDER} for any of them
 * @param cursor where the page before ended, or null for the first page
 * @param limit 1 to 100
 */
public record CardFilter(
        @Nullable Kind kind,
        List<String> tags,
        @Nullable String space,
        @Nullable String author,
        @Nullable String organisation,
        @Nullable String county,
        @Nullable String blogOf,
        @Nullable YearMonth month,
        @Nullable String folder,
        Sort sort,
        Period period,
        @Nullable String cursor,
        int limit) {

    /** Longer than a folder's name may be. */
    public static final String EVERY_FOLDER = "*".repeat(61);

    public CardFilter {
        tags = List.copyOf(tags);
        limit = Math.clamp(limit, 1, 100);
    }

    /** Everything, newest first, twenty at a time. */
    public static CardFilter all() {
        return new CardFilter(
                null, List.of(), null, null, null, null, null, null, null, Sort.NEW, Period.ALL, null, 20);
    }

    public CardFilter ofKind(@Nullable Kind wanted) {
        return new CardFilter(
                wanted, tags, space, author, organisation, county, blogOf, month, folder, sort, period, cursor, limit);
    }

    public CardFilter tagged(List<String> slugs) {
        return new CardFilter(
                kind, slugs, space, author, organisation, county, blogOf, month, folder, sort, period, cursor, limit);
    }

    public CardFilter inSpace(@Nullable String slug) {
        return new CardFilter(
                kind, tags, slug, author, organisation, county, blogOf, month, folder, sort, period, cursor, limit);
    }

    public CardFilter by(@Nullable String handle) {
        return new CardFilter(
                kind, tags, space, handle, organisation, county, blogOf, month, folder, sort, period, cursor, limit);
    }

    public CardFilter from(@Nullable String organisationNumber) {
        return new CardFilter(
                kind,
                tags,
                space,
                author,
                organisationNumber,
                county,
                blogOf,
                month,
                folder,
                sort,
                period,
                cursor,
                limit);
    }

    public CardFilter fromCounty(@Nullable String number) {
        return new CardFilter(
                kind, tags, space, author, organisation, number, blogOf, month, folder, sort, period, cursor, limit);
    }

    public CardFilter inBlogOf(@Nullable String organisationNumber) {
        return new CardFilter(
                kind,
                tags,
                space,
                author,
                organisation,
                county,
                organisationNumber,
                month,
                folder,
                sort,
                period,
                cursor,
                limit);
    }

    public CardFilter publishedIn(@Nullable YearMonth wanted) {
        return new CardFilter(
                kind, tags, space, author, organisation, county, blogOf, wanted, folder, sort, period, cursor, limit);
    }

    public CardFilter savedIn(@Nullable String bookmarks) {
        return new CardFilter(
                kind, tags, space, author, organisation, county, blogOf, month, bookmarks, sort, period, cursor, limit);
    }

    public CardFilter sorted(Sort by, Period within) {
        return new CardFilter(
                kind, tags, space, author, organisation, county, blogOf, month, folder, by, within, cursor, limit);
    }

    public CardFilter page(@Nullable String after, int size) {
        return new CardFilter(
                kind, tags, space, author, organisation, county, blogOf, month, folder, sort, period, after, size);
    }
}
