package no.sosialekommuner.member.profile;

import no.sosialekommuner.taxonomy.ChangeUndone;
import no.sosialekommuner.taxonomy.TagsMerged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What members have chosen follows when tags become one, and goes back when that is undone. */
@Repository
class MemberTagMoves {

    private final JdbcClient db;

    MemberTagMoves(JdbcClient db) {
        this.db = db;
    }

    @EventListener
    @Transactional
    void on(TagsMerged merged) {
        db.sql("""
                        with removed as (
                          delete from member.member_tag where tag_id = :from returning member_id),
                        added as (
                          insert into member.member_tag (member_id, tag_id)
                          select r.member_id, :into from removed r
                          on conflict do nothing
                          returning member_id)
                        insert into member.tag_move (change_id, member_id, tag_id, added)
                        select :change, r.member_id, :from, false from removed r
                         union all
                        select :change, a.member_id, :into, true from added a
                        """)
                .param("from", merged.from().value())
                .param("into", merged.into().value())
                .param("change", merged.change())
                .update();
    }

    /** A member who has dropped since what the change gave has decided again. */
    @EventListener
    @Transactional
    void on(ChangeUndone undone) {
        db.sql("""
                        with untouched as (
                          select m.member_id
                            from member.tag_move m
                            left join member.member_tag t on t.member_id = m.member_id and t.tag_id = m.tag_id
                           where m.change_id = :change
                           group by m.member_id
                          having bool_and(not m.added or t.tag_id is not null)),
                        removed as (
                          delete from member.member_tag t
                           using member.tag_move m, untouched u
                           where m.change_id = :change and m.added and u.member_id = m.member_id
                             and t.member_id = m.member_id and t.tag_id = m.tag_id)
                        insert into member.member_tag (member_id, tag_id)
                        select m.member_id, m.tag_id
                          from member.tag_move m
                          join untouched u on u.member_id = m.member_id
                         where m.change_id = :change and not m.added
                        on conflict do nothing
                        """).param("change", undone.change()).update();
    }
}
