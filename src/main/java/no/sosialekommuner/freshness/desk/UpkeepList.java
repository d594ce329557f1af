package no.sosialekommuner.freshness.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Kind;
import no.sosialekommuner.freshness.Held;
import no.sosialekommuner.member.Person;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.taxonomy.Taxonomy;
import no.sosialekommuner.web.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Contributions that editors look after, a page at a time: only what the editor may read. First the ids of a page are found, by an
 * index in the order of the list; only these few are looked up with all that is shown.
 */
@Repository
class UpkeepList {

    static final int MOST = 1_000;

    private static final int PAGE = 20;
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private final JdbcClient db;
    private final Taxonomy taxonomy;
    private final Clock clock;

    UpkeepList(JdbcClient db, Taxonomy taxonomy, Clock clock) {
        this.db = db;
        this.taxonomy = taxonomy;
        this.clock = clock;
    }

    /** @throws Invalid on {@code cursor} when it does not come from a page before */
    Page find(UpkeepFilter filter, Viewer viewer) {
        Map<String, Object> values = values(filter, viewer);
        String after = filter.cursor() == null ? "" : after(filter, values);
        List<UpkeepRow> rows = new ArrayList<>(db.sql("""
                        with found as materialized (
                          select r.contribution_id, %1$s as place
                            from %2$s %3$s
                           order by %4$s
                           limit %5$d)
                        select r.contribution_id, c.kind, c.title, c.reader_count, s.name as space_name, r.since, r.due_on,
                               r.doubts, r.asked_on is not null as asking, k.outdated_at, f.place,
                               (select count(*)::int from freshness.opinion o
                                 where o.contribution_id = r.contribution_id and o.round = r.round and o.say = 'YES') as yes, %6$s
                          from found f
                          join freshness.review r on r.contribution_id = f.contribution_id
                          join contribution.published c on c.id = f.contribution_id
                          join space.entrance s on s.id = c.space_id
                          join member.profile p on p.id = c.author_id
                          left join contribution.sound k on k.contribution_id = f.contribution_id
                         order by %7$s
                        """.formatted(
                                place(filter.part()),
                                source(filter.part()),
                                where(filter, viewer) + after,
                                order(filter.part()),
                                PAGE + 1,
                                Person.COLUMNS,
                                filter.part() == Part.DUE
                                        ? "f.place, r.contribution_id"
                                        : "f.place desc, r.contribution_id desc"))
                .params(values)
                .query((rs, _) -> row(rs))
                .list());
        if (rows.size() <= PAGE) {
            return new Page(rows, null);
        }
        rows.removeLast();
        return new Page(rows, rows.getLast().place() + "_" + rows.getLast().id());
    }

    /** How many there are, counted no further than one more than {@link #MOST}. */
    int count(UpkeepFilter filter, Viewer viewer) {
        return db.sql("select count(*) from (select 1 from %s %s limit %d) few"
                        .formatted(source(filter.part()), where(filter, viewer), MOST + 1))
                .params(values(filter, viewer))
                .query(Integer.class)
                .single();
    }

    private Map<String, Object> values(UpkeepFilter filter, Viewer viewer) {
        Map<String, Object> values = new HashMap<>();
        values.put("viewer", viewer.id().value());
        values.put("today", LocalDate.ofInstant(clock.instant(), OSLO));
        if (filter.held() != null) {
            values.put("held", filter.held().name());
        }
        return values;
    }

    private static String source(Part part) {
        String review = "freshness.review r join contribution.published c on c.id = r.contribution_id";
        return part == Part.OUTDATED
                ? "contribution.sound k join "
                        + review.replace(" r join", " r on r.contribution_id = k.contribution_id join")
                : review;
    }

    private String where(UpkeepFilter filter, Viewer viewer) {
        String held = filter.held() == null ? "" : " and r.held = :held";
        return " where "
                + switch (filter.part()) {
                    case DOUBTED -> "r.doubts > 0";
                    case OUTDATED -> "k.outdated_at is not null";
                    default -> "r.due_on <= cast(:today as date)";
                }
                + " and (c.space_id in (select x.space_id from space.reader x where x.member_id = :viewer)) is true"
                + held
                + tagged(filter.tag(), viewer);
    }

    /** Carrying the tag or one of those that lie under it; nothing at all where it is unknown. */
    private String tagged(@Nullable String slug, Viewer viewer) {
        if (slug == null) {
            return "";
        }
        String ids = taxonomy
                .find(slug, viewer.language())
                .map(it -> taxonomy.withThoseBelow(it, viewer.language()))
                .orElse(List.of())
                .stream()
                .map(it -> it.id().toString())
                .collect(Collectors.joining(", "));
        return ids.isEmpty()
                ? " and false"
                : " and r.contribution_id in (select t.contribution_id from contribution.tagged t where t.tag_id in ("
                        + ids + "))";
    }

    private static String order(Part part) {
        return switch (part) {
            case DOUBTED -> "r.doubted_at desc, r.contribution_id desc";
            case OUTDATED -> "k.outdated_at desc, k.contribution_id desc";
            default -> "r.due_on, r.contribution_id";
        };
    }

    /** Days or microseconds since 1970. */
    private static String place(Part part) {
        return switch (part) {
            case DOUBTED -> "(extract(epoch from r.doubted_at) * 1000000)::bigint";
            case OUTDATED -> "(extract(epoch from k.outdated_at) * 1000000)::bigint";
            default -> "(r.due_on - date '1970-01-01')::bigint";
        };
    }

    private static String after(UpkeepFilter filter, Map<String, Object> values) {
        try {
            String[] parts = String.valueOf(filter.cursor()).split("_", 2);
            values.put("place", Long.parseLong(parts[0]));
            values.put("placeId", Long.parseLong(parts[1]));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException _) {
            throw new Invalid("cursor", "web.fault.typeMismatch");
        }
        String moment = "timestamptz 'epoch' + :place * interval '1 microsecond'";
        return switch (filter.part()) {
            case DOUBTED -> " and (r.doubted_at, r.contribution_id) < (" + moment + ", :placeId)";
            case OUTDATED -> " and (k.outdated_at, k.contribution_id) < (" + moment + ", :placeId)";
            default -> " and (r.due_on, r.contribution_id) > (date '1970-01-01' + cast(:place as int), :placeId)";
        };
    }

    private static UpkeepRow row(ResultSet rs) throws SQLException {
        Timestamp outdated = rs.getTimestamp("outdated_at");
        return new UpkeepRow(
                new ContributionId(rs.getLong("contribution_id")),
                Kind.valueOf(rs.getString("kind")),
                rs.getString("title"),
                Person.of(rs),
                rs.getString("space_name"),
                rs.getInt("reader_count"),
                rs.getTimestamp("since").toInstant(),
                rs.getObject("due_on", LocalDate.class),
                outdated == null ? null : outdated.toInstant(),
                rs.getInt("yes"),
                rs.getInt("doubts"),
                rs.getBoolean("asking"),
                rs.getLong("place"));
    }

    /**
     * A part of the list.
     *
     * @param next the cursor of the part after, or null on the last
     */
    record Page(List<UpkeepRow> items, @Nullable String next) {}

    /**
     * @param held only of this kind, or null for all
     * @param tag slug, or null for all
     */
    record UpkeepFilter(
            Part part,
            @Nullable Held held,
            @Nullable String tag,
            @Nullable String cursor) {}
}
