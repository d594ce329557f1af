package no.sosialekommuner.editorial.faq;

import java.util.List;
import java.util.Optional;
import no.sosialekommuner.editorial.FaqId;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.taxonomy.NumberedTags;
import no.sosialekommuner.taxonomy.Taxonomy;
import no.sosialekommuner.web.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All entries that an editor may read, page by page, in the order that readers see them; those taken out come last. */
@Repository
public class FaqList {

    private static final int PAGE = 40;

    /** So many of those before it stand on the page of the one that is looked for. */
    private static final int BEFORE = 10;

    private static final String LATER =
            " and (f.removed_at is not null, f.position, f.id) > (:removed, :position, :id)";

    private final JdbcClient db;
    private final Taxonomy taxonomy;

    FaqList(JdbcClient db, Taxonomy taxonomy) {
        this.db = db;
        this.taxonomy = taxonomy;
    }

    /** @throws Invalid on {@code cursor} when it does not come from a page before */
    Page page(@Nullable String cursor, Viewer editor) {
        return after(cursor == null || cursor.isBlank() ? null : Place.of(cursor), editor);
    }

    /** The page on which this one stands; the first where it is not there. */
    Page with(FaqId id, Viewer editor) {
        Optional<Place> before = db.sql("""
                        select f.removed_at is not null as removed, f.position, f.id
                          from editorial.faq f
                          join editorial.faq one on one.id = :one
                         where f.space_id in (select r.space_id from space.reader r where r.member_id = :viewer)
                           and (f.removed_at is not null, f.position, f.id) < (one.removed_at is not null, one.position, one.id)
                         order by f.removed_at is not null desc, f.position desc, f.id desc
                        offset :before limit 1
                        """)
                .param("one", id.value())
                .param("viewer", editor.id().value())
                .param("before", BEFORE)
                .query((rs, _) -> new Place(rs.getBoolean("removed"), rs.getInt("position"), rs.getLong("id")))
                .optional();
        return after(before.orElse(null), editor);
    }

    int count(Viewer editor) {
        return db.sql("""
                        select count(*)
                          from editorial.faq f
                         where f.space_id in (select r.space_id from space.reader r where r.member_id = ?)
                        """).param(editor.id().value()).query(Integer.class).single();
    }

    private Page after(@Nullable Place place, Viewer editor) {
        NumberedTags tags = taxonomy.numbered(editor.language());
        JdbcClient.StatementSpec statement = db.sql(FaqDrafts.READABLE + (place == null ? "" : LATER) + """
                         order by f.removed_at is not null, f.position, f.id
                         limit :limit
                        """)
                .param("viewer", editor.id().value())
                .param("limit", PAGE + 1);
        if (place != null) {
            statement = statement
                    .param("removed", place.removed())
                    .param("position", place.position())
                    .param("id", place.id());
        }
        List<FaqDraft> found =
                statement.query((rs, _) -> FaqDrafts.draft(rs, tags)).list();
        List<FaqDraft> shown = found.subList(0, Math.min(PAGE, found.size()));
        return new Page(shown, place == null, found.size() > PAGE ? found.getLast() : null);
    }

    /**
     * A part of the list.
     *
     * @param begins whether none stand before
     * @param following the one that comes after, or null on the last
     */
    public record Page(
            List<FaqDraft> items, boolean begins, @Nullable FaqDraft following) {

        public Page {
            items = List.copyOf(items);
        }

        /** The cursor of the page after, or null on the last. */
        public @Nullable String next() {
            return following == null ? null : Place.of(items.getLast()).text();
        }

        /** Whether it stands before all others. */
        public boolean isFirst(int at) {
            return begins && at == 0;
        }

        /** Whether none that readers see comes after. */
        public boolean isLast(int at) {
            FaqDraft after = at + 1 < items.size() ? items.get(at + 1) : following;
            return after == null || after.removed();
        }
    }

    private record Place(boolean removed, int position, long id) {

        static Place of(FaqDraft draft) {
            return new Place(draft.removed(), draft.position(), draft.id().value());
        }

        static Place of(String cursor) {
            try {
                String[] parts = cursor.split("_", 3);
                return new Place(parts[0].equals("1"), Integer.parseInt(parts[1]), Long.parseLong(parts[2]));
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException _) {
                throw new Invalid("cursor", "web.fault.typeMismatch");
            }
        }

        String text() {
            return (removed ? 1 : 0) + "_" + position + "_" + id;
        }
    }
}
