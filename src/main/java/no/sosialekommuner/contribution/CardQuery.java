package no.sosialekommuner.contribution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.sosialekommuner.member.Person;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.taxonomy.Tag;
import no.sosialekommuner.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of a list. First the ids of one page are found, by an index in the order of the list; only these few are then
 * looked up with everything that a card shows.
 *
 * <p>{@code (… in (select …)) is true} is a set that is asked for once and then only looked into: most of what there is may
 * be read by most, so it must not lead the planner to gather it all. Kind, tags and limit are written as literals, so that the
 * planner knows which partial index fits and how common the tag is: for a common tag it walks the order and tries each,
 * for a rare one it takes all of the tag's and sorts them. With the limit unknown it would plan anew each time, which
 * takes longer than the list itself.
 */
final class CardQuery {

    private static final ZoneId HERE = ZoneId.of("Europe/Oslo");

    private final StringBuilder conditions = new StringBuilder();
    private final Map<String, Object> values = new HashMap<>();
    private final Sort sort;
    private final Period period;
    private final String order;

    /** The list whose index is walked: that of a tag, of a kind, or 0, that of everything. A tally stands in each. */
    private String list = "0";

    private CardQuery(Viewer viewer, Sort sort, Period period) {
        this.sort = sort;
        this.period = period;
        this.order = order(sort);
        values.put("viewer", viewer.id().value());
    }

    /** Everything that the viewer may read. */
    static CardQuery readable(Viewer viewer, Sort sort, Period period) {
        return new CardQuery(viewer, sort, period);
    }

    static CardQuery of(CardFilter filter, Viewer viewer, Taxonomy taxonomy) {
        CardQuery query = readable(viewer, filter.sort(), filter.period());
        query.ofKind(filter);
        boolean led = false;
        for (String slug : filter.tags()) {
            Optional<Tag> tag = taxonomy.find(slug, viewer.language());
            if (tag.isPresent() && filter.sort().isTallied() && !led) {
                led = true;
                query.list = tag.get().id().toString();
            } else {
                query.tagged(tag.map(it -> taxonomy.withThoseBelow(it, viewer.language()))
                        .orElse(List.of()));
            }
        }
        query.and("space", filter.space(), "c.space_id = (select e.id from space.entrance e where e.slug = :space)");
        query.and(
                "author",
                filter.author(),
                "c.author_id = (select a.id from member.profile a where a.handle = :author)");
        query.and(
                "organisation",
                filter.organisation(),
                "c.author_id = any (array(select a.id from member.profile a where a.organisation_number = :organisation))");
        query.and(
                "county",
                filter.county(),
                "(c.author_id in (select a.id from member.profile a where a.county_number = :county)) is true");
        query.and(
                "blog",
                filter.blogOf(),
                "c.organisation_id = (select o.id from organisation.body o where o.number = :blog)");
        query.publishedIn(filter.month());
        query.savedIn(filter.folder());
        if (!filter.sort().isTallied()) {
            query.and(
                    "period",
                    filter.period().interval().orElse(null),
                    "c.published_at > now() - cast(:period as interval)");
        }
        return query;
    }

    /** Only what comes after this place. */
    CardQuery after(CardCursor cursor) {
        values.put("afterId", cursor.id());
        return and("afterPlace", cursor.place(sort), "(" + order + ", " + id() + ") < (:afterPlace, :afterId)");
    }

    CardQuery and(String condition) {
        conditions.append("\n and ").append(condition);
        return this;
    }

    private CardQuery and(String name, @Nullable Object value, String condition) {
        if (value == null) {
            return this;
        }
        values.put(name, value);
        return and(condition);
    }

    private void publishedIn(@Nullable YearMonth month) {
        if (month != null) {
            values.put("monthAfter", Timestamp.from(start(month.plusMonths(1))));
            and("month", Timestamp.from(start(month)), "c.published_at >= :month and c.published_at < :monthAfter");
        }
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(HERE).toInstant();
    }

    private void savedIn(@Nullable String folder) {
        String saved = "c.id in (select b.contribution_id from contribution.bookmark b where b.member_id = :viewer";
        if (CardFilter.EVERY_FOLDER.equals(folder)) {
            and(saved + ")");
        } else {
            and("folder", folder, saved + " and b.folder = :folder)");
        }
    }

    private void ofKind(CardFilter filter) {
        if (filter.sort() == Sort.UNANSWERED) {
            and("c.kind = 'QUESTION' and c.reply_count = 0");
        }
        if (filter.kind() == null) {
            return;
        }
        String kind = "'" + filter.kind().name() + "'";
        if (!sort.isTallied()) {
            and("c.kind = " + kind);
        } else if (filter.tags().isEmpty()) {
            list = "hashtext(" + kind + ") - 4294967296";
        } else {
            and("n.kind = " + kind);
        }
    }

    /** Carrying the tag or one of those that lie under it; nothing at all where the tag is unknown. */
    private void tagged(List<Tag> tags) {
        String ids = tags.stream().map(tag -> tag.id().toString()).collect(Collectors.joining(", "));
        and(
                tags.isEmpty()
                        ? "false"
                        : "c.id in (select t.contribution_id from contribution.tagging t where t.tag_id in (" + ids
                                + "))");
    }

    private static String order(Sort sort) {
        return switch (sort) {
            case NEW, UNANSWERED -> "c.published_at";
            case ACTIVE -> "c.active_at";
            case READ -> "n.readers";
            case USEFUL -> "n.useful";
            case DISCUSSED -> "n.replies";
        };
    }

    private String id() {
        return sort.isTallied() ? "n.contribution_id" : "c.id";
    }

    /** What put the row where it stands. */
    Card.Standing standing(ResultSet rs) throws SQLException {
        long value = switch (sort) {
            case NEW, UNANSWERED, ACTIVE ->
                CardCursor.micros(rs.getTimestamp("place").toInstant());
            case READ, DISCUSSED -> rs.getLong("place");
            case USEFUL -> Double.doubleToRawLongBits(rs.getDouble("place"));
        };
        return new Card.Standing(sort, period, value);
    }

    Map<String, Object> values() {
        return values;
    }

    /** The first cards, at most as many as {@code limit}. */
    String page(int limit) {
        return """
                with found as materialized (
                  select c.id, %1$s as place
                    from %5$s
                   where %2$s
                   order by %1$s desc, %6$s desc
                   limit %4$d)
                select c.id, c.kind, c.title, c.excerpt, c.urgent, c.accepted_reply_id, c.like_count, c.reply_count,
                       c.reader_count, c.created_at, c.published_at, c.updated_at, c.active_at,
                       v.last_at is null and c.author_id <> :viewer and c.published_at > now() - interval '30 days' as unread, coalesce(v.last_at < c.active_at, false) as renewed,
                       s.slug as space_slug, s.name as space_name,
                       array(select t.tag_id from contribution.tagging t
                              where t.contribution_id = c.id order by t.tag_id) as tags,
                       q.contribution_id as poll, q.closes_at as poll_closes_at, q.closed_at as poll_closed_at,
                       k.outdated_at is not null as outdated,
                       f.place, %3$s
                  from found f
                  join contribution.contribution c on c.id = f.id
                  join member.profile p on p.id = c.author_id
                  join space.entrance s on s.id = c.space_id
                  left join contribution.visit v on v.contribution_id = c.id and v.member_id = :viewer
                  left join contribution.poll q on q.contribution_id = c.id
                  left join contribution.soundness k on k.contribution_id = c.id
                 order by f.place desc, c.id desc
                """.formatted(order, where(), Person.COLUMNS, limit, source(), id());
    }

    /**
     * How many there are, counted no further than {@code limit}. Where the tallies alone can tell, they do: what was withdrawn
     * within the last minute is counted then, though the list leaves it out.
     */
    String count(int limit) {
        boolean told = sort.isTallied() && conditions.indexOf("c.") < 0;
        return """
                select count(*)
                  from (select 1
                          from %s
                         where %s
                         limit %d) as few
                """.formatted(
                told ? "contribution.tally n" : source(), told ? "true" + tallied() + conditions : where(), limit);
    }

    private String source() {
        return sort.isTallied()
                ? "contribution.tally n join contribution.contribution c on c.id = n.contribution_id"
                : "contribution.contribution c";
    }

    private String where() {
        return """
                c.state = 'PUBLISHED'
                 and (c.space_id in (select r.space_id from space.reader r where r.member_id = :viewer)) is true
                """.stripTrailing() + (sort.isTallied() ? tallied() : "") + conditions;
    }

    /**
     * The part of the index that is walked. What the contribution itself says decides; that the tally says it too spares
     * looking at the contributions that are passed over.
     */
    private String tallied() {
        return """

                 and n.tag_id = %s and n.days = %d and %s
                 and (n.space_id in (select r.space_id from space.reader r where r.member_id = :viewer)) is true
                """.formatted(
                list,
                period.days(),
                sort == Sort.USEFUL ? order + " is not null" : order + (period == Period.ALL ? " >= 0" : " > 0")).stripTrailing();
    }
}
