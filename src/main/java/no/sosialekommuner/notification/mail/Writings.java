package no.sosialekommuner.notification.mail;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Person;
import no.sosialekommuner.notification.Happening;
import no.sosialekommuner.notification.Parcel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The words that letters bring, and whether they may: what its reader may read now, of spaces that let their words out. */
@Repository
public class Writings {

    private final JdbcClient db;

    Writings(JdbcClient db) {
        this.db = db;
    }

    /** What is told of that has words of its own, the oldest first. */
    List<Writing> of(Parcel.Item item, MemberId reader) {
        ContributionId contribution = item.notice().contribution();
        if (contribution == null) {
            return List.of();
        }
        List<ReplyId> replies = item.news().stream()
                .filter(it -> it.what() != Happening.REPLY_LIKED)
                .map(Parcel.News::reply)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        boolean itself = item.news().stream()
                .anyMatch(it -> it.reply() == null
                        && (it.what() == Happening.CONTRIBUTION_PUBLISHED || it.what() == Happening.TEXT_REVISED));
        return db.sql("""
                        select w.reply_id, w.body, w.at, %s
                          from (select null::bigint as reply_id, c.author_id, c.space_id, c.body, c.published_at as at
                                  from contribution.searchable_contribution c
                                 where :itself and c.id = :contribution
                                 union all
                                select r.id, r.author_id, r.space_id, r.body, r.created_at
                                  from contribution.searchable_reply r
                                 where r.id = any (cast(:replies as bigint[]))) w
                          join member.profile p on p.id = w.author_id
                         where exists (select 1 from space.reader x where x.space_id = w.space_id and x.member_id = :reader)
                         order by w.at, w.reply_id nulls first
                        """.formatted(Person.COLUMNS))
                .param("itself", itself)
                .param("contribution", contribution.value())
                .param("replies", replies.stream().map(ReplyId::value).toArray(Long[]::new))
                .param("reader", reader.value())
                .query((rs, _) -> {
                    Long reply = rs.getObject("reply_id", Long.class);
                    return new Writing(
                            reply == null ? null : new ReplyId(reply),
                            Person.of(rs),
                            rs.getString("body"),
                            rs.getTimestamp("at").toInstant());
                })
                .list();
    }

    /** Where what is told of lies, by its number. */
    Map<ContributionId, Place> places(List<Parcel.Item> items) {
        return places(items.stream()
                .map(it -> it.notice().contribution())
                .filter(Objects::nonNull)
                .toArray(ContributionId[]::new));
    }

    public Map<ContributionId, Place> places(ContributionId... contributions) {
        return db
                .sql("""
                        select c.id, m.slug, m.name, m.in_full
                          from contribution.published c
                          join space.mailing m on m.id = c.space_id
                         where c.id = any (cast(? as bigint[]))
                        """)
                .param(Arrays.stream(contributions).map(ContributionId::value).toArray(Long[]::new))
                .query((rs, _) -> new Place(
                        new ContributionId(rs.getLong("id")),
                        rs.getString("slug"),
                        rs.getString("name"),
                        rs.getBoolean("in_full")))
                .list()
                .stream()
                .collect(Collectors.toMap(Place::contribution, Function.identity()));
    }

    /**
     * @param space slug of where it lies
     * @param inFull whether mails may say what is in it
     */
    public record Place(ContributionId contribution, String space, String name, boolean inFull) {}
}
