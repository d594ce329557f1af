package no.sosialekommuner.contribution;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private final StringBuilder conditions = new StringBuilder();
    private final Map<String, Object> values = new HashMap<>();
    private final String order;

    private CardQuery(Viewer viewer, String order) {
        this.order = order;
        values.put("viewer", viewer.id().value());
    }

    /** Everything that the viewer may read. */
    static CardQuery readable(Viewer viewer, Sort sort, Period period) {
        return new CardQuery(viewer, order(sort, period));
    }

    static CardQuery of(CardFilter filter, Viewer viewer, Taxonomy taxonomy) {
        CardQuery query = readable(viewer, filter.sort(), filter.period());
        query.ofKind(filter);
        for (String slug : filter.tags()) {
            query.tagged(taxonomy.find(slug, viewer.language())
                    .map(tag -> taxonomy.withThoseBelow(tag, viewer.language()))
                    .orElse(List.of()));
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
        query.and(
                "period",
                filter.period().interval().orElse(null),
                "c.published_at > now() - cast(:period as interval)");
        return query;
    }

    /** Only what comes after this place. */
    CardQuery after(CardCursor cursor, Sort sort) {
        values.put("afterId", cursor.id());
        return and("afterPlace", cursor.place(sort), "(" + order + ", c.id) < (:afterPlace, :afterId)");
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

    private void ofKind(CardFilter filter) {
        if (filter.sort() == Sort.UNANSWERED) {
            and("c.kind = 'QUESTION' and c.reply_count = 0");
        }
        if (filter.kind() != null) {
            and("c.kind = '" + filter.kind().name() + "'");
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

    /**
     * A period cuts a list to what is new, and that has few readers yet: walking all of the most read to find it would be
     * the long way round. Adding nothing to the number keeps the planner from that index, and on that of the dates.
     */
    private static String order(Sort sort, Period period) {
        return switch (sort) {
            case NEW, UNANSWERED -> "c.published_at";
            case ACTIVE -> "c.active_at";
            case READ -> period == Period.ALL ? "c.reader_count" : "c.reader_count + 0";
        };
    }

    Map<String, Object> values() {
        return values;
    }

    /** The first cards, at most as many as {@code limit}. */
    String page(int limit) {
        return """
                with found as materialized (
                  select c.id, %1$s as place
                    from contribution.contribution c
                   where %2$s
                   order by %1$s desc, c.id desc
                   limit %4$d)
                select c.id, c.kind, c.title, c.excerpt, c.urgent, c.accepted_reply_id, c.like_count, c.reply_count,
                       c.reader_count, c.created_at, c.published_at, c.updated_at, c.active_at,
                       v.last_at is null and c.author_id <> :viewer and c.published_at > now() - interval '30 days' as unread, coalesce(v.last_at < c.active_at, false) as renewed,
                       s.slug as space_slug, s.name as space_name,
                       array(select t.tag_id from contribution.tagging t
                              where t.contribution_id = c.id order by t.tag_id) as tags,
                       %3$s
                  from found f
                  join contribution.contribution c on c.id = f.id
                  join member.profile p on p.id = c.author_id
                  join space.entrance s on s.id = c.space_id
                  left join contribution.visit v on v.contribution_id = c.id and v.member_id = :viewer
                 order by f.place desc, c.id desc
                """.formatted(order, where(), Person.COLUMNS, limit);
    }

    /** How many there are, counted no further than {@code limit}. */
    String count(int limit) {
        return """
                select count(*)
                  from (select 1
                          from contribution.contribution c
                         where %s
                         limit %d) as few
                """.formatted(where(), limit);
    }

    private String where() {
        return """
                c.state = 'PUBLISHED'
                 and (c.space_id in (select r.space_id from space.reader r where r.member_id = :viewer)) is true
                """.stripTrailing() + conditions;
    }
}
