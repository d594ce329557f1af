package no.sosialekommuner.correspondence;

import java.util.List;
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

    /** What the member has written in this thread by mail: the contribution itself first, then replies as they came. */
    public List<Mailed> of(MemberId writer, ContributionId contribution) {
        return db.sql("""
                        select w.reply_id, w.message_id, w.subject
                          from correspondence.written w
                         where w.contribution_id = ? and w.member_id = ?
                         order by w.reply_id nulls first
                        """)
                .params(contribution.value(), writer.value())
                .query((rs, _) -> {
                    Long reply = rs.getObject("reply_id", Long.class);
                    return new Mailed(
                            reply == null ? null : new ReplyId(reply),
                            rs.getString("message_id"),
                            rs.getString("subject"));
                })
                .list();
    }

    /**
     * A mail that became a text.
     *
     * @param reply null where it became the contribution itself
     * @param messageId with its angle brackets; fit for a header
     * @param subject on one line
     */
    public record Mailed(@Nullable ReplyId reply, String messageId, String subject) {}
}
