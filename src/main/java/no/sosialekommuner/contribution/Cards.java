package no.sosialekommuner.contribution;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import no.sosialekommuner.member.Person;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of published contributions, a page at a time, in one statement; what the viewer may not read is not there. */
@Repository
public class Cards {

    private final JdbcClient db;

    Cards(JdbcClient db) {
        this.db = db;
    }

    /** @throws Invalid on {@code cursor} when it does not come from a page before */
    public Page find(CardFilter filter, Viewer viewer) {
        Map<String, Object> values = new HashMap<>();
        String sql = sql(filter, viewer, values);
        List<Card> found = new ArrayList<>(
                db.sql(sql).params(values).query((rs, _) -> card(rs)).list());
        if (found.size() <= filter.limit()) {
            return new Page(found, null);
        }
        found.removeLast();
        return new Page(found, Cursor.after(found.getLast(), filter.sort()).text());
    }

    private static String sql(CardFilter filter, Viewer viewer, Map<String, Object> values) {
        values.put("viewer", viewer.id().value());
        values.put("language", viewer.language().name());
        values.put("limit", filter.limit() + 1);
        return """
                with found as (
                  select c.*
                    from contribution.contribution c
                   where c.state = 'PUBLISHED'
                     and c.space_id = any (array(select r.space_id from space.reader r where r.member_id = :viewer))
                     %s
                   order by %s desc, c.id desc
                   limit :limit)
                select c.id, c.kind, c.title, c.excerpt, c.urgent, c.accepted_reply_id is not null as answered,
                       c.like_count, c.reply_count, c.reader_count, c.published_at, c.active_at,
                       v.last_at is null as unread, v.last_at < c.active_at as renewed,
                       s.slug as space_slug, s.name as space_name,
                       array(select l.slug from contribution.tagging t join taxonomy.label l on l.id = t.tag_id
                              where t.contribution_id = c.id order by l.id) as tag_slugs,
                       array(select case :language when 'NN' then l.name_nn when 'EN' then l.name_en else l.name_nb end
                               from contribution.tagging t join taxonomy.label l on l.id = t.tag_id
                              where t.contribution_id = c.id order by l.id) as tag_names,
                       %s
                  from found c
                  join member.profile p on p.id = c.author_id
                  join space.entrance s on s.id = c.space_id
                  left join contribution.visit v on v.contribution_id = c.id and v.member_id = :viewer
                 order by %s desc, c.id desc
                """.formatted(conditions(filter, values), order(filter.sort()), Person.COLUMNS, order(filter.sort()));
    }

    private static String order(Sort sort) {
        return switch (sort) {
            case NEW, UNANSWERED -> "c.published_at";
            case ACTIVE -> "c.active_at";
            case READ -> "c.reader_count";
        };
    }

    private static String conditions(CardFilter filter, Map<String, Object> values) {
        StringBuilder sql = new StringBuilder();
        if (filter.sort() == Sort.UNANSWERED) {
            sql.append(" and c.kind = 'QUESTION' and c.reply_count = 0");
        } else if (filter.kind() != null) {
            // A literal, so that the planner knows which of the partial indexes fits.
            sql.append(" and c.kind = '").append(filter.kind().name()).append("'");
        }
        for (int at = 0; at < filter.tags().size(); at++) {
            values.put("tag" + at, filter.tags().get(at));
            sql.append("""
                     and exists (select 1 from contribution.tagging t join taxonomy.label l on l.id = t.tag_id
                                  where t.contribution_id = c.id and l.slug = :tag%d)
                    """.formatted(at));
        }
        where(
                sql,
                values,
                "space",
                filter.space(),
                "c.space_id = (select e.id from space.entrance e where e.slug = :space)");
        where(
                sql,
                values,
                "author",
                filter.author(),
                "c.author_id = (select a.id from member.profile a where a.handle = :author)");
        where(
                sql,
                values,
                "organisation",
                filter.organisation(),
                "c.author_id = any (array(select a.id from member.profile a where a.organisation_number = :organisation))");
        where(
                sql,
                values,
                "blog",
                filter.blogOf(),
                "c.organisation_id = (select o.id from organisation.body o where o.number = :blog)");
        where(
                sql,
                values,
                "period",
                filter.period().interval().orElse(null),
                "c.published_at > now() - cast(:period as interval)");
        if (filter.cursor() != null) {
            Cursor cursor = Cursor.of(filter.cursor());
            values.put("afterValue", filter.sort() == Sort.READ ? cursor.value() : Timestamp.from(cursor.moment()));
            values.put("afterId", cursor.id());
            sql.append(" and (").append(order(filter.sort())).append(", c.id) < (:afterValue, :afterId)");
        }
        return sql.toString();
    }

    private static void where(
            StringBuilder sql, Map<String, Object> values, String name, @Nullable String value, String condition) {
        if (value != null) {
            values.put(name, value);
            sql.append(" and ").append(condition);
        }
    }

    private static Card card(ResultSet rs) throws SQLException {
        return new Card(
                new ContributionId(rs.getLong("id")),
                Kind.valueOf(rs.getString("kind")),
                rs.getString("title"),
                rs.getString("excerpt"),
                Person.of(rs),
                rs.getString("space_slug"),
                rs.getString("space_name"),
                labels(rs),
                rs.getBoolean("urgent"),
                rs.getBoolean("answered"),
                rs.getInt("like_count"),
                rs.getInt("reply_count"),
                rs.getInt("reader_count"),
                rs.getTimestamp("published_at").toInstant(),
                rs.getTimestamp("active_at").toInstant(),
                rs.getBoolean("unread"),
                rs.getBoolean("renewed"));
    }

    private static List<Card.Label> labels(ResultSet rs) throws SQLException {
        String[] slugs = (String[]) rs.getArray("tag_slugs").getArray();
        String[] names = (String[]) rs.getArray("tag_names").getArray();
        return IntStream.range(0, slugs.length)
                .mapToObj(at -> new Card.Label(slugs[at], names[at]))
                .toList();
    }

    /**
     * A part of a list.
     *
     * @param next the cursor of the page after, or null on the last
     */
    public record Page(List<Card> items, @Nullable String next) {}

    /** Where a page ended: the last one's place in the order (microseconds or a number) and its id. */
    private record Cursor(long value, long id) {

        static Cursor after(Card last, Sort sort) {
            long value = switch (sort) {
                case NEW, UNANSWERED -> micros(last.publishedAt());
                case ACTIVE -> micros(last.activeAt());
                case READ -> last.readers();
            };
            return new Cursor(value, last.id().value());
        }

        static Cursor of(String text) {
            try {
                String[] parts =
                        new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split("_", 2);
                return new Cursor(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException _) {
                throw new Invalid("cursor", "web.fault.typeMismatch");
            }
        }

        Instant moment() {
            return Instant.ofEpochSecond(Math.floorDiv(value, 1_000_000), Math.floorMod(value, 1_000_000) * 1_000L);
        }

        String text() {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString((value + "_" + id).getBytes(StandardCharsets.US_ASCII));
        }

        private static long micros(Instant moment) {
            return moment.getEpochSecond() * 1_000_000 + moment.getNano() / 1_000;
        }
    }
}
