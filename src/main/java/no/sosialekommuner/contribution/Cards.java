package no.sosialekommuner.contribution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import no.sosialekommuner.member.Person;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.taxonomy.NumberedTags;
import no.sosialekommuner.taxonomy.Taxonomy;
import no.sosialekommuner.web.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.util.function.SingletonSupplier;

/** Lists of published contributions, a page at a time, each in one statement; what the viewer may not read is not there. */
@Repository
public class Cards {

    private static final String LAST_THERE = """
            coalesce((select v.last_at from contribution.visit v
                       where v.contribution_id = c.id and v.member_id = :viewer),
                     (select f.created_at from contribution.follow f
                       where f.contribution_id = c.id and f.member_id = :viewer),
                     c.published_at)""";

    private final JdbcClient db;
    private final Taxonomy taxonomy;
    private final Clock clock;
    private final SingletonSupplier<List<Marking>> markings;

    Cards(JdbcClient db, Taxonomy taxonomy, Clock clock, ObjectProvider<Marking> markings) {
        this.markings = SingletonSupplier.of(() -> markings.stream().toList());
        this.db = db;
        this.taxonomy = taxonomy;
        this.clock = clock;
    }

    /** @throws Invalid on {@code cursor} when it does not come from a page before */
    public Page find(CardFilter filter, Viewer viewer) {
        CardQuery query = CardQuery.of(filter, viewer, taxonomy);
        if (filter.cursor() != null) {
            query.after(CardCursor.of(filter.cursor()));
        }
        List<Card> found = new ArrayList<>(load(query, filter.limit() + 1, viewer));
        if (found.size() <= filter.limit()) {
            return new Page(found, null);
        }
        found.removeLast();
        return new Page(found, CardCursor.after(found.getLast()).text());
    }

    /** How many the whole list holds, whatever its cursor and limit. */
    public CardCount count(CardFilter filter, Viewer viewer) {
        CardQuery query = CardQuery.of(filter, viewer, taxonomy);
        String sql = query.count(CardCount.MOST + 1);
        return CardCount.of(
                db.sql(sql).params(query.values()).query(Integer.class).single());
    }

    /** Questions that nobody has answered in what the viewer follows; newest first. */
    public List<Card> waitingIn(Interests interests, Viewer viewer, int limit) {
        return load(
                CardQuery.readable(viewer, Sort.UNANSWERED, Period.ALL).and("""
                        c.kind = 'QUESTION' and c.reply_count = 0 and c.author_id <> :viewer
                         and (%s
                              or c.id = any (array(select f.contribution_id from contribution.follow f
                                                    where f.member_id = :viewer and f.level <> 'NONE')))
                         and not exists (select 1 from contribution.follow f
                                          where f.contribution_id = c.id and f.member_id = :viewer and f.level = 'NONE')
                        """.formatted(interests.condition())),
                limit,
                viewer);
    }

    /** What others have published lately and the viewer has not opened; newest first. */
    public List<Card> unopenedBy(Viewer viewer, int limit) {
        return load(CardQuery.readable(viewer, Sort.NEW, Period.ALL).and("""
                        c.published_at > now() - interval '60 days' and c.author_id <> :viewer
                         and not exists (select 1
                                           from contribution.visit v
                                          where v.contribution_id = c.id and v.member_id = :viewer)
                        """), limit, viewer);
    }

    /**
     * What the viewer wrote or follows and others have replied to lately, since the viewer was there; the last reply first.
     * That something has happened at all is seen on the contribution; only then is it asked who it was.
     */
    public List<Card> renewedFor(Viewer viewer, int limit) {
        return load(CardQuery.readable(viewer, Sort.ACTIVE, Period.ALL).and("""
                        c.active_at > now() - interval '60 days'
                         and c.id = any (array(
                           select f.contribution_id from contribution.follow f where f.member_id = :viewer and f.level <> 'NONE'
                            union
                           select o.id from contribution.contribution o where o.author_id = :viewer and o.state = 'PUBLISHED'
                              and not exists (select 1 from contribution.follow f
                                               where f.contribution_id = o.id and f.member_id = :viewer and f.level = 'NONE')))
                         and c.active_at > %1$s
                         and exists (select 1
                                       from contribution.reply r
                                      where r.contribution_id = c.id and r.author_id <> :viewer and r.withdrawn_at is null
                                        and r.created_at > %1$s)
                        """.formatted(LAST_THERE)), limit, viewer);
    }

    /** Those of them that the viewer may read, in the order in which they are named. */
    public List<Card> of(List<ContributionId> ids, Viewer viewer) {
        if (ids.isEmpty()) {
            return List.of();
        }
        String numbers = ids.stream().map(ContributionId::toString).collect(Collectors.joining(", "));
        CardQuery query = CardQuery.readable(viewer, Sort.NEW, Period.ALL).and("c.id in (" + numbers + ")");
        return load(query, ids.size(), viewer).stream()
                .sorted(Comparator.comparingInt(card -> ids.indexOf(card.id())))
                .toList();
    }

    /** Whether the viewer has ever opened a contribution. */
    public boolean hasVisits(Viewer viewer) {
        return db.sql("select exists (select 1 from contribution.visit v where v.member_id = ?)")
                .param(viewer.id().value())
                .query(Boolean.class)
                .single();
    }

    private List<Card> load(CardQuery query, int limit, Viewer viewer) {
        String sql = query.page(limit);
        NumberedTags tags = taxonomy.numbered(viewer.language());
        Instant now = clock.instant();
        return db.sql(sql)
                .params(query.values())
                .query((rs, _) -> card(rs, tags, query, now))
                .list();
    }

    private Card card(ResultSet rs, NumberedTags tags, CardQuery query, Instant now) throws SQLException {
        long accepted = rs.getLong("accepted_reply_id");
        ContributionId id = new ContributionId(rs.getLong("id"));
        return new Card(
                id,
                Kind.valueOf(rs.getString("kind")),
                rs.getString("title"),
                rs.getString("excerpt"),
                Person.of(rs),
                rs.getString("space_slug"),
                rs.getString("space_name"),
                tags.of(rs.getArray("tags")),
                rs.getBoolean("urgent"),
                accepted == 0 ? null : new ReplyId(accepted),
                rs.getInt("like_count"),
                rs.getInt("reply_count"),
                rs.getInt("reader_count"),
                rs.getTimestamp("created_at").toInstant(),
                rs.getTimestamp("published_at").toInstant(),
                rs.getTimestamp("updated_at").toInstant(),
                rs.getTimestamp("active_at").toInstant(),
                rs.getBoolean("unread"),
                rs.getBoolean("renewed"),
                poll(rs, now),
                rs.getBoolean("outdated"),
                query.standing(rs),
                markings.obtain().stream()
                        .flatMap(it -> it.onCards(id).stream())
                        .toList());
    }

    private static @Nullable CardPoll poll(ResultSet rs, Instant now) throws SQLException {
        if (rs.getObject("poll") == null) {
            return null;
        }
        Timestamp end = rs.getTimestamp("poll_closes_at");
        boolean over = end != null && !now.isBefore(end.toInstant());
        return new CardPoll(end == null ? null : end.toInstant(), over || rs.getTimestamp("poll_closed_at") != null);
    }

    /**
     * A part of a list.
     *
     * @param next the cursor of the page after, or null on the last
     */
    public record Page(List<Card> items, @Nullable String next) {}
}
