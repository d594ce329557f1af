package no.sosialekommuner.contribution.mention;

import java.util.Set;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.ReplyId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is named where. A member who may not read the contribution is not told of it, so no row is kept. */
@Repository
public class Mentions {

    private final JdbcClient db;

    Mentions(JdbcClient db) {
        this.db = db;
    }

    /**
     * Keeps the mentions of a text as it now stands; those it no longer has are forgotten.
     *
     * @param reply the reply whose text it is, or null for the contribution's own
     * @param handles as written after {@code @}; unknown ones are nobody's
     */
    public void record(ContributionId contribution, @Nullable ReplyId reply, Set<String> handles) {
        String[] named = handles.toArray(String[]::new);
        Long replyId = reply == null ? null : reply.value();
        db.sql("""
                        delete from contribution.mention m
                         where m.contribution_id = :contribution
                           and m.reply_id is not distinct from cast(:reply as bigint)
                           and not exists (select 1 from member.profile p
                                            where p.id = m.member_id and p.handle = any (:handles))
                        """)
                .param("contribution", contribution.value())
                .param("reply", replyId)
                .param("handles", named)
                .update();
        if (named.length > 0) {
            add(contribution, replyId, named);
        }
    }

    private void add(ContributionId contribution, @Nullable Long reply, String[] handles) {
        db.sql("""
                        insert into contribution.mention (member_id, contribution_id, reply_id)
                        select p.id, c.id, cast(:reply as bigint)
                          from member.profile p
                          join contribution.contribution c on c.id = :contribution
                         where p.handle = any (:handles)
                           and exists (select 1 from space.reader r
                                        where r.space_id = c.space_id and r.member_id = p.id)
                        on conflict do nothing
                        """)
                .param("contribution", contribution.value())
                .param("reply", reply)
                .param("handles", handles)
                .update();
    }
}
