package no.sosialekommuner.contribution.reply;

import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.member.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Replies that somebody has begun and not sent; each member's own, at most one for each place a reply can stand in. */
@Repository
public class ReplyDrafts {

    private final JdbcClient db;

    ReplyDrafts(JdbcClient db) {
        this.db = db;
    }

    /** Keeps what stands in the form; an emptied one keeps nothing, and one that was sent is not kept any more. */
    void keep(ContributionId contribution, ReplyForm form, Viewer author) {
        if (form.body().isBlank()) {
            forget(contribution, form, author);
            return;
        }
        db.sql("""
                        insert into contribution.reply_draft (member_id, contribution_id, parent_id, body, quote, quote_before)
                        select :member, :contribution, :parent, :body, :quote, :before
                         where (cast(:parent as bigint) is null
                                or exists (select 1 from contribution.reply p
                                            where p.id = :parent and p.contribution_id = :contribution))
                           and not exists (select 1 from contribution.reply r
                                            where r.author_id = :member and r.form_key = cast(:key as uuid))
                        on conflict (member_id, contribution_id, coalesce(parent_id, 0)) do update
                           set body = excluded.body, quote = excluded.quote, quote_before = excluded.quote_before
                        """)
                .param("member", author.id().value())
                .param("contribution", contribution.value())
                .param("parent", number(form.begunFor()))
                .param("body", form.body())
                .param("quote", form.quote())
                .param("before", form.before())
                .param("key", form.key())
                .update();
    }

    /** What the member has begun below this contribution, in the order it was begun in. */
    public BegunReplies of(ContributionId contribution, Viewer author) {
        return new BegunReplies(db.sql("""
                        select d.parent_id, p.withdrawn_at is not null as homeless, d.body, d.quote, d.quote_before
                          from contribution.reply_draft d
                          left join contribution.reply p on p.id = d.parent_id
                         where d.member_id = ? and d.contribution_id = ?
                         order by d.created_at, d.parent_id
                        """)
                .params(author.id().value(), contribution.value())
                .query((rs, _) -> {
                    Long parent = rs.getObject("parent_id", Long.class);
                    return new BegunReply(
                            parent == null ? null : new ReplyId(parent),
                            rs.getBoolean("homeless"),
                            rs.getString("body"),
                            rs.getString("quote"),
                            rs.getString("quote_before"));
                })
                .list());
    }

    /** When the form has been sent, or emptied. */
    void forget(ContributionId contribution, ReplyForm form, Viewer author) {
        db.sql("""
                        delete from contribution.reply_draft
                         where member_id = :member and contribution_id = :contribution
                           and parent_id is not distinct from cast(:parent as bigint)
                        """)
                .param("member", author.id().value())
                .param("contribution", contribution.value())
                .param("parent", number(form.begunFor()))
                .update();
    }

    private static @Nullable Long number(@Nullable ReplyId parent) {
        return parent == null ? null : parent.value();
    }
}
