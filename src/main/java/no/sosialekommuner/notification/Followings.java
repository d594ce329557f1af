package no.sosialekommuner.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.sosialekommuner.contribution.FollowLevel;
import no.sosialekommuner.contribution.Interests;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.notification.following.Following;
import no.sosialekommuner.organisation.OrganisationId;
import no.sosialekommuner.taxonomy.NumberedTags;
import no.sosialekommuner.taxonomy.Tag;
import no.sosialekommuner.taxonomy.TagId;
import no.sosialekommuner.taxonomy.Taxonomy;
import no.sosialekommuner.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What members follow. Who has said nothing follows what the profile says: one's own subjects, what one has experienced, and
 * where one works.
 */
@Repository
public class Followings {

    private final JdbcClient db;
    private final Taxonomy taxonomy;

    Followings(JdbcClient db, Taxonomy taxonomy) {
        this.db = db;
        this.taxonomy = taxonomy;
    }

    /** How much the viewer hears of a tag, a member or an organisation; null where it is not followed. */
    public @Nullable FollowLevel level(FollowSort sort, String key, Viewer viewer) {
        return db.sql("""
                        select f.level from notification.followed f
                         where f.member_id = :member and f.sort = :sort and f.subject = %s
                        """.formatted(subject(sort)))
                .param("member", viewer.id().value())
                .param("sort", sort.name())
                .param("key", key)
                .query((rs, _) -> FollowLevel.valueOf(rs.getString("level")))
                .optional()
                .orElse(null);
    }

    /** Whether the viewer hears anything of it. */
    public boolean isFollowed(FollowSort sort, String key, Viewer viewer) {
        FollowLevel level = level(sort, key, viewer);
        return level != null && level != FollowLevel.NONE;
    }

    /**
     * From now on the viewer hears so much of it.
     *
     * @throws NotFound when there is nothing of this key
     */
    public void put(FollowSort sort, String key, FollowLevel level, Viewer viewer) {
        int put = db.sql("""
                        insert into notification.following (member_id, sort, subject, level)
                        select :member, :sort, s.id, :level from (select %s as id) s where s.id is not null
                        on conflict (member_id, sort, subject) where subject is not null
                        do update set level = excluded.level
                        """.formatted(subject(sort)))
                .param("member", viewer.id().value())
                .param("sort", sort.name())
                .param("key", key)
                .param("level", level.name())
                .update();
        if (put == 0) {
            throw new NotFound();
        }
    }

    /** Follows it no longer. What the profile says is said no to, or it would be followed again. */
    public void remove(FollowSort sort, String key, Viewer viewer) {
        db.sql("""
                        delete from notification.following f
                         where f.member_id = :member and f.sort = :sort and f.subject = %s
                        """.formatted(subject(sort)))
                .param("member", viewer.id().value())
                .param("sort", sort.name())
                .param("key", key)
                .update();
        if (level(sort, key, viewer) != null) {
            put(sort, key, FollowLevel.NONE, viewer);
        }
    }

    /** Everything but lists and searches, by sort and name. */
    public List<Following> of(Viewer viewer) {
        NumberedTags tags = taxonomy.numbered(viewer.language());
        return db.sql("""
                        select f.sort, f.subject, f.level, f.given, m.handle, m.name as member, o.number, o.name as organisation
                          from notification.followed f
                          left join member.profile m on f.sort = 'MEMBER' and m.id = f.subject
                          left join organisation.body o on f.sort = 'ORGANISATION' and o.id = f.subject
                         where f.member_id = ?
                        """).param(viewer.id().value()).query((rs, _) -> following(rs, tags)).list().stream()
                .filter(Objects::nonNull)
                .sorted((one, other) -> one.sort() == other.sort()
                        ? one.name().compareToIgnoreCase(other.name())
                        : one.sort().compareTo(other.sort()))
                .toList();
    }

    /** What the viewer wants to see of what is new, the tags with all that lie under them. */
    public Interests interests(Viewer viewer) {
        return interests(List.of(viewer)).values().iterator().next();
    }

    /** The same of many, each of whom is in it. */
    public Map<MemberId, Interests> interests(Collection<Viewer> viewers) {
        Map<MemberId, List<Row>> rows = db
                .sql("""
                        select f.member_id, f.sort, f.subject, f.level
                          from notification.followed f
                         where f.member_id = any (cast(? as bigint[]))
                        """)
                .param(viewers.stream().map(it -> it.id().value()).toArray(Long[]::new))
                .query((rs, _) -> new Row(
                        new MemberId(rs.getLong("member_id")),
                        FollowSort.valueOf(rs.getString("sort")),
                        rs.getLong("subject"),
                        FollowLevel.valueOf(rs.getString("level")) == FollowLevel.NONE))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::member));
        return viewers.stream()
                .collect(Collectors.toMap(Viewer::id, it -> interests(rows.getOrDefault(it.id(), List.of()), it)));
    }

    private Interests interests(List<Row> rows, Viewer viewer) {
        return new Interests(
                tags(numbers(rows, FollowSort.TAG, false), viewer),
                numbers(rows, FollowSort.MEMBER, false).stream()
                        .map(MemberId::new)
                        .toList(),
                numbers(rows, FollowSort.ORGANISATION, false).stream()
                        .map(OrganisationId::new)
                        .toList(),
                tags(numbers(rows, FollowSort.TAG, true), viewer),
                numbers(rows, FollowSort.MEMBER, true).stream()
                        .map(MemberId::new)
                        .toList());
    }

    private List<TagId> tags(Collection<Long> numbers, Viewer viewer) {
        NumberedTags known = taxonomy.numbered(viewer.language());
        return numbers.stream()
                .map(known.byNumber()::get)
                .filter(Objects::nonNull)
                .flatMap(tag -> current(tag, viewer))
                .distinct()
                .toList();
    }

    /** What was merged leads to what took over. */
    private Stream<TagId> current(Tag tag, Viewer viewer) {
        return taxonomy.find(tag.slug(), viewer.language()).stream()
                .flatMap(it -> taxonomy.withThoseBelow(it, viewer.language()).stream())
                .map(Tag::id);
    }

    private static List<Long> numbers(List<Row> rows, FollowSort sort, boolean muted) {
        List<Long> numbers = new ArrayList<>();
        rows.stream().filter(it -> it.sort() == sort && it.muted() == muted).forEach(it -> numbers.add(it.subject()));
        return numbers;
    }

    private static @Nullable Following following(ResultSet rs, NumberedTags tags) throws SQLException {
        FollowSort sort = FollowSort.valueOf(rs.getString("sort"));
        FollowLevel level = FollowLevel.valueOf(rs.getString("level"));
        boolean given = rs.getBoolean("given");
        return switch (sort) {
            case TAG -> {
                Tag tag = tags.byNumber().get(rs.getLong("subject"));
                yield tag == null
                        ? null
                        : new Following(sort, tag.slug(), tag.name(), "/emner/" + tag.slug(), level, given);
            }
            case MEMBER -> {
                String handle = rs.getString("handle");
                yield new Following(sort, handle, rs.getString("member"), "/medlemmer/" + handle, level, given);
            }
            case ORGANISATION -> {
                String number = rs.getString("number");
                yield new Following(sort, number, rs.getString("organisation"), "/kommuner/" + number, level, given);
            }
            case LIST, SEARCH -> null;
        };
    }

    /** The number of what has this key. */
    private static String subject(FollowSort sort) {
        return switch (sort) {
            case TAG -> "(select k.tag_id from taxonomy.known k where k.slug = :key)";
            case MEMBER -> "(select p.id from member.profile p where p.handle = :key)";
            case ORGANISATION -> "(select o.id from organisation.body o where o.number = :key)";
            case LIST, SEARCH -> throw new NotFound();
        };
    }

    private record Row(MemberId member, FollowSort sort, long subject, boolean muted) {}
}
