package no.sosialekommuner.correspondence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * From which mails the texts were made that members have written by mail, so that letters to them about what came of it stand
 * under their own mail. Only the writer's letters name it: such a name can tell of the writer's computer.
 */
@Repository
public class Conversations {

    private final JdbcClient db;

    Conversations(JdbcClient db) {
        this.db = db;
    }

    /** Notes it; the second time nothing happens. */
    public void add(Mailed mail, ContributionId contribution, MemberId writer) {
        ReplyId reply = mail.reply();
        db.sql("""
                        insert into correspondence.written (member_id, contribution_id, reply_id, message_id, subject)
                        values (?, ?, ?, ?, ?)
                        on conflict do nothing
                        """)
                .param(writer.value())
                .param(contribution.value())
                .param(reply == null ? null : reply.value())
                .param(mail.messageId())
                .param(mail.subject())
                .update();
    }

    /** What each has written in a thread by mail: the contribution itself first, then replies as they came. */
    public Map<Place, List<Mailed>> of(List<Place> places) {
        return db
                .sql("""
                        select w.member_id, w.contribution_id, w.reply_id, w.message_id, w.subject
                          from unnest(cast(:members as bigint[]), cast(:contributions as bigint[])) as k(member_id, contribution_id)
                          join correspondence.written w
                            on w.contribution_id = k.contribution_id and w.member_id = k.member_id
                         order by w.reply_id nulls first
                        """)
                .param("members", places.stream().map(it -> it.member().value()).toArray(Long[]::new))
                .param(
                        "contributions",
                        places.stream().map(it -> it.contribution().value()).toArray(Long[]::new))
                .query((rs, _) -> Map.entry(
                        new Place(
                                new MemberId(rs.getLong("member_id")),
                                new ContributionId(rs.getLong("contribution_id"))),
                        mailed(rs)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Mailed mailed(ResultSet rs) throws SQLException {
        Long reply = rs.getObject("reply_id", Long.class);
        return new Mailed(
                reply == null ? null : new ReplyId(reply), rs.getString("message_id"), rs.getString("subject"));
    }

    /** A thread, for the member who writes in it. */
    public record Place(MemberId member, ContributionId contribution) {}

    /**
     * A mail that became a text.
     *
     * @param reply null where it became the contribution itself
     * @param messageId with its angle brackets; fit for a header
     * @param subject on one line
     */
    public record Mailed(@Nullable ReplyId reply, String messageId, String subject) {}
}
