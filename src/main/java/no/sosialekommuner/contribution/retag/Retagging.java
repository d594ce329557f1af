package no.sosialekommuner.contribution.retag;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.ContributionsRetagged;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.taxonomy.TagId;
import no.sosialekommuner.web.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes the tags of many contributions, a part at a time: each part is a transaction of its own, so that nobody waits for
 * all of it and a work that was interrupted is taken up where it was left.
 */
@Repository
public class Retagging {

    /** So many take about half a second. */
    static final int PART = 500;

    private final JdbcClient db;
    private final RetagTargets targets;
    private final TagVersions versions;
    private final ApplicationEventPublisher events;

    Retagging(JdbcClient db, RetagTargets targets, TagVersions versions, ApplicationEventPublisher events) {
        this.db = db;
        this.targets = targets;
        this.versions = versions;
        this.events = events;
    }

    /** @param change number under which the log knows it */
    @Transactional
    public void begin(
            long change, RetagMode mode, Set<TagId> add, Set<TagId> remove, RetagFilter filter, Viewer editor) {
        start(change, mode, add, remove, editor);
        targets.choose(change, filter, editor);
    }

    /** The same for those that were ticked. */
    @Transactional
    public void begin(
            long change,
            RetagMode mode,
            Set<TagId> add,
            Set<TagId> remove,
            List<ContributionId> ticked,
            Viewer editor) {
        start(change, mode, add, remove, editor);
        targets.choose(change, ticked, editor);
    }

    /**
     * Does the next part.
     *
     * @param reason for those who read the versions
     * @throws NotFound when there is no such change
     */
    @Transactional
    public Progress next(long change, String reason) {
        Job job = job(change);
        List<ContributionId> part = job.stopped() ? List.of() : take(change);
        if (!part.isEmpty()) {
            List<ContributionId> concerned = concerned(part, job);
            versions.keepPresent(concerned);
            retag(change, concerned, job);
            versions.add(concerned, job.editor(), reason);
            if (!concerned.isEmpty()) {
                events.publishEvent(new ContributionsRetagged(concerned));
            }
        }
        return progress(change);
    }

    /** @throws NotFound when there is no such change */
    public Progress progress(long change) {
        return db.sql("""
                        select r.stopped, count(t.contribution_id)::int as total,
                               (count(t.contribution_id) filter (where t.done))::int as done,
                               (select count(distinct m.contribution_id)::int from contribution.tag_move m
                                 where m.change_id = r.change_id) as changed
                          from contribution.retagging r
                          left join contribution.retag_target t on t.change_id = r.change_id
                         where r.change_id = ?
                         group by r.change_id
                        """)
                .param(change)
                .query((rs, _) -> new Progress(
                        change, rs.getInt("total"), rs.getInt("done"), rs.getInt("changed"), rs.getBoolean("stopped")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private void start(long change, RetagMode mode, Set<TagId> add, Set<TagId> remove, Viewer editor) {
        db.sql("""
                        insert into contribution.retagging (change_id, editor_id, mode, add_ids, remove_ids)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(change, editor.id().value(), mode.name(), ids(add), ids(remove))
                .update();
    }

    private Job job(long change) {
        return db.sql("""
                        select r.mode, r.add_ids, r.remove_ids, r.editor_id, r.stopped
                          from contribution.retagging r where r.change_id = ? for share
                        """)
                .param(change)
                .query((rs, _) -> new Job(
                        RetagMode.valueOf(rs.getString("mode")),
                        (Long[]) rs.getArray("add_ids").getArray(),
                        (Long[]) rs.getArray("remove_ids").getArray(),
                        rs.getLong("editor_id"),
                        rs.getBoolean("stopped")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Two who press at once take different parts. */
    private List<ContributionId> take(long change) {
        return db.sql("""
                        with part as (
                          select t.contribution_id from contribution.retag_target t
                           where t.change_id = :change and not t.done
                           order by t.contribution_id
                           limit :part
                             for update skip locked)
                        update contribution.retag_target t set done = true
                          from part p
                         where t.change_id = :change and t.contribution_id = p.contribution_id
                        returning t.contribution_id
                        """)
                .param("change", change)
                .param("part", PART)
                .query((rs, _) -> new ContributionId(rs.getLong("contribution_id")))
                .list();
    }

    /** Those that it changes anything for, locked against their authors meanwhile. */
    private List<ContributionId> concerned(List<ContributionId> part, Job job) {
        return db.sql("""
                        select c.id
                          from contribution.contribution c
                         where c.id = any(:part) and c.state = 'PUBLISHED'
                           and case when :adding
                                    then not (cast(:add as bigint[]) <@ array(select t.tag_id from contribution.tagging t where t.contribution_id = c.id))
                                    else exists (select 1 from contribution.tagging t where t.contribution_id = c.id and t.tag_id = any(:remove)) end
                         order by c.id
                           for update of c
                        """)
                .param("part", part.stream().map(ContributionId::value).toArray(Long[]::new))
                .param("adding", job.mode() == RetagMode.ADD)
                .param("add", job.add())
                .param("remove", job.remove())
                .query((rs, _) -> new ContributionId(rs.getLong("id")))
                .list();
    }

    private void retag(long change, List<ContributionId> concerned, Job job) {
        db.sql("""
                        with removed as (
                          delete from contribution.tagging t
                           where t.contribution_id = any(:concerned) and t.tag_id = any(:remove) and t.tag_id <> all(:add)
                          returning t.contribution_id, t.tag_id),
                        added as (
                          insert into contribution.tagging (contribution_id, tag_id, published_at)
                          select c.id, a.tag_id, c.published_at
                            from contribution.contribution c, unnest(cast(:add as bigint[])) as a(tag_id)
                           where c.id = any(:concerned)
                          on conflict do nothing
                          returning contribution_id, tag_id)
                        insert into contribution.tag_move (change_id, contribution_id, tag_id, added)
                        select :change, r.contribution_id, r.tag_id, false from removed r
                         union all
                        select :change, a.contribution_id, a.tag_id, true from added a
                        """)
                .param("change", change)
                .param(
                        "concerned",
                        concerned.stream().map(ContributionId::value).toArray(Long[]::new))
                .param("remove", job.mode() == RetagMode.ADD ? new Long[0] : job.remove())
                .param("add", job.mode() == RetagMode.REMOVE ? new Long[0] : job.add())
                .update();
    }

    private static Long[] ids(Set<TagId> tags) {
        return tags.stream().map(TagId::value).toArray(Long[]::new);
    }

    /**
     * How far it has come.
     *
     * @param total how many were chosen
     * @param done how many have been looked at
     * @param changed how many of them had their tags changed
     * @param stopped whether it was undone
     */
    public record Progress(long change, int total, int done, int changed, boolean stopped) {

        public boolean finished() {
            return stopped || done >= total;
        }
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Job(RetagMode mode, Long[] add, Long[] remove, long editor, boolean stopped) {

        @Override
        public String toString() {
            return mode + " +" + Arrays.toString(add) + " -" + Arrays.toString(remove);
        }
    }
}
