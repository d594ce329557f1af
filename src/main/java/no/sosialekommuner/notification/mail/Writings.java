package no.sosialekommuner.notification.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.member.Person;
import no.sosialekommuner.notification.Happening;
import no.sosialekommuner.notification.Parcel;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The words that letters bring, and whether they may: what its reader may read now, of spaces that let their words out. */
@Repository
public class Writings {

    private final JdbcClient db;

    Writings(JdbcClient db) {
        this.db = db;
    }

    /** Of each notice what is told of that has words of its own, the oldest first; no letter says more than their beginning. */
    Map<Long, List<Writing>> of(Collection<Parcel> parcels) {
        List<Wanted> wanted = parcels.stream()
                .flatMap(parcel -> parcel.items().stream()
                        .flatMap(item -> wanted(item, parcel.to().id().value())))
                .toList();
        if (wanted.isEmpty()) {
            return Map.of();
        }
        return db
                .sql("""
                        select k.notice_id, w.reply_id, w.body, w.at, %s
                          from unnest(cast(:notices as bigint[]), cast(:readers as bigint[]), cast(:contributions as bigint[]),
                                      cast(:replies as bigint[])) as k(notice_id, reader_id, contribution_id, reply_id)
                         cross join lateral (
                               select null::bigint as reply_id, c.author_id, c.space_id, left(c.body, 50000) as body,
                                      c.published_at as at
                                 from contribution.searchable_contribution c
                                where k.reply_id is null and c.id = k.contribution_id
                                union all
                               select r.id, r.author_id, r.space_id, left(r.body, 50000), r.created_at
                                 from contribution.searchable_reply r
                                where r.id = k.reply_id) w
                          join member.profile p on p.id = w.author_id
                         where exists (select 1 from space.reader x
                                        where x.space_id = w.space_id and x.member_id = k.reader_id
                                       offset 0)
                         order by k.notice_id, w.at, w.reply_id nulls first
                        """.formatted(Person.COLUMNS))
                .param("notices", wanted.stream().map(Wanted::notice).toArray(Long[]::new))
                .param("readers", wanted.stream().map(Wanted::reader).toArray(Long[]::new))
                .param(
                        "contributions",
                        wanted.stream().map(Wanted::contribution).toArray(Long[]::new))
                .param("replies", wanted.stream().map(Wanted::reply).toArray(Long[]::new))
                .query((rs, _) -> Map.entry(rs.getLong("notice_id"), writing(rs)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Stream<Wanted> wanted(Parcel.Item item, long reader) {
        ContributionId contribution = item.notice().contribution();
        if (contribution == null) {
            return Stream.empty();
        }
        List<Wanted> wanted = new ArrayList<>();
        long notice = item.notice().id();
        item.news().stream()
                .filter(it -> it.what() != Happening.REPLY_LIKED)
                .map(Parcel.News::reply)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(reply -> wanted.add(new Wanted(notice, reader, contribution.value(), reply.value())));
        boolean itself = item.news().stream()
                .anyMatch(it -> it.reply() == null
                        && (it.what() == Happening.CONTRIBUTION_PUBLISHED || it.what() == Happening.TEXT_REVISED));
        if (itself) {
            wanted.add(new Wanted(notice, reader, contribution.value(), null));
        }
        return wanted.stream();
    }

    private static Writing writing(ResultSet rs) throws SQLException {
        Long reply = rs.getObject("reply_id", Long.class);
        return new Writing(
                reply == null ? null : new ReplyId(reply),
                Person.of(rs),
                rs.getString("body"),
                rs.getTimestamp("at").toInstant());
    }

    /** Where contributions lie, by their number. */
    public Map<ContributionId, Place> places(Stream<ContributionId> contributions) {
        Long[] numbers = contributions.map(ContributionId::value).distinct().toArray(Long[]::new);
        if (numbers.length == 0) {
            return Map.of();
        }
        return db
                .sql("""
                        select c.id, m.slug, m.name, m.in_full, m.kind = 'COUNSEL' as confidential
                          from contribution.published c
                          join space.mailing m on m.id = c.space_id
                         where c.id = any (cast(? as bigint[]))
                        """)
                .param(numbers)
                .query((rs, _) -> new Place(
                        new ContributionId(rs.getLong("id")),
                        rs.getString("slug"),
                        rs.getString("name"),
                        rs.getBoolean("in_full"),
                        rs.getBoolean("confidential")))
                .list()
                .stream()
                .collect(Collectors.toMap(Place::contribution, Function.identity()));
    }

    /** @param reply null for the contribution itself */
    private record Wanted(
            long notice,
            long reader,
            long contribution,
            @Nullable Long reply) {}

    /**
     * @param space slug of where it lies
     * @param inFull whether mails may say what is in it
     * @param confidential whether nothing but our own pages may even say where it lies
     */
    public record Place(ContributionId contribution, String space, String name, boolean inFull, boolean confidential) {}
}
