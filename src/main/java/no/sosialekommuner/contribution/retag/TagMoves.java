package no.sosialekommuner.contribution.retag;

import java.util.List;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.ContributionsRetagged;
import no.sosialekommuner.taxonomy.ChangeUndone;
import no.sosialekommuner.taxonomy.TagId;
import no.sosialekommuner.taxonomy.TagsMerged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Contributions follow when tags become one; what was moved is remembered by the number of the change, and goes back. */
@Repository
public class TagMoves {

    private final JdbcClient db;
    private final TagVersions versions;
    private final ApplicationEventPublisher events;

    TagMoves(JdbcClient db, TagVersions versions, ApplicationEventPublisher events) {
        this.db = db;
        this.versions = versions;
        this.events = events;
    }

    @EventListener
    @Transactional
    void on(TagsMerged merged) {
        awaitRetagging(merged.from());
        tell(db.sql("""
                        with removed as (
                          delete from contribution.tagging where tag_id = :from returning contribution_id, published_at),
                        added as (
                          insert into contribution.tagging (contribution_id, tag_id, published_at)
                          select r.contribution_id, :into, r.published_at from removed r
                          on conflict do nothing
                          returning contribution_id),
                        moved as (
                          insert into contribution.tag_move (change_id, contribution_id, tag_id, added)
                          select :change, r.contribution_id, :from, false from removed r
                           union all
                          select :change, a.contribution_id, :into, true from added a)
                        select r.contribution_id from removed r
                        """)
                .param("from", merged.from().value())
                .param("into", merged.into().value())
                .param("change", merged.change())
                .query((rs, _) -> new ContributionId(rs.getLong("contribution_id")))
                .list());
    }

    /** A part that is under way is let end, so that what it puts on is moved too; the next takes the other tag. */
    private void awaitRetagging(TagId from) {
        db.sql("""
                        select r.change_id from contribution.retagging r
                         where not r.finished and not r.stopped and (r.add_ids || r.remove_ids) @> array[cast(? as bigint)]
                         order by r.change_id
                           for update
                        """).param(from.value()).query().listOfRows();
    }

    /** A contribution that has lost since what the change gave it has been decided about again, and stays as it is. */
    @EventListener
    @Transactional
    void on(ChangeUndone undone) {
        boolean retagged = db.sql("update contribution.retagging set stopped = true where change_id = ?")
                        .param(undone.change())
                        .update()
                > 0;
        List<ContributionId> moved = back(undone.change());
        if (retagged && !moved.isEmpty()) {
            versions.add(moved, undone.editor(), "");
        }
        tell(moved);
    }

    private List<ContributionId> back(long change) {
        return db.sql("""
                        with untouched as (
                          select m.contribution_id
                            from contribution.tag_move m
                            left join contribution.tagging t on t.contribution_id = m.contribution_id and t.tag_id = m.tag_id
                           where m.change_id = :change
                           group by m.contribution_id
                          having bool_and(not m.added or t.tag_id is not null)),
                        removed as (
                          delete from contribution.tagging t
                           using contribution.tag_move m, untouched u
                           where m.change_id = :change and m.added and u.contribution_id = m.contribution_id
                             and t.contribution_id = m.contribution_id and t.tag_id = m.tag_id),
                        added as (
                          insert into contribution.tagging (contribution_id, tag_id, published_at)
                          select c.id, m.tag_id, c.published_at
                            from contribution.tag_move m
                            join untouched u on u.contribution_id = m.contribution_id
                            join contribution.contribution c on c.id = m.contribution_id
                           where m.change_id = :change and not m.added
                          on conflict do nothing)
                        select u.contribution_id from untouched u
                        """)
                .param("change", change)
                .query((rs, _) -> new ContributionId(rs.getLong("contribution_id")))
                .list();
    }

    /** Puts the tag on contributions that do not have it yet, in the name of a change. */
    @Transactional
    public void give(long change, List<ContributionId> contributions, TagId tag) {
        tell(db.sql("""
                        with added as (
                          insert into contribution.tagging (contribution_id, tag_id, published_at)
                          select c.id, :tag, c.published_at from contribution.contribution c where c.id = any(:contributions)
                          on conflict do nothing
                          returning contribution_id, tag_id)
                        insert into contribution.tag_move (change_id, contribution_id, tag_id, added)
                        select :change, a.contribution_id, a.tag_id, true from added a
                        returning contribution_id
                        """)
                .param("tag", tag.value())
                .param("change", change)
                .param(
                        "contributions",
                        contributions.stream().map(ContributionId::value).toArray(Long[]::new))
                .query((rs, _) -> new ContributionId(rs.getLong("contribution_id")))
                .list());
    }

    private void tell(List<ContributionId> moved) {
        if (!moved.isEmpty()) {
            events.publishEvent(new ContributionsRetagged(moved));
        }
    }
}
