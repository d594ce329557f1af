package no.sosialekommuner.contribution.retag;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
 *
 * <p>It ends as it was ordered, whatever becomes of the tags meanwhile: what was merged stands for what took it over, and one
 * that was retired is put on nevertheless, as if all had been done at once.
 */
@Repository
public class Retagging {

    /** So many take about half a second. */
    static final int PART = 500;

    private static final String PROGRESS =
            "select r.change_id, r.total, r.done, r.changed, r.finished, r.stopped from contribution.retagging r ";

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

    /**
     * @param change number under which the log knows it
     * @param reason for those who read the versions
     */
    @Transactional
    public void begin(
            long change,
            RetagMode mode,
            Set<TagId> add,
            Set<TagId> remove,
            RetagFilter filter,
            String reason,
            Viewer editor) {
        start(change, mode, add, remove, reason, editor);
        number(change, targets.choose(change, filter, editor));
    }

    /** The same for those that were ticked. */
    @Transactional
    public void begin(
            long change,
            RetagMode mode,
            Set<TagId> add,
            Set<TagId> remove,
            List<ContributionId> ticked,
            String reason,
            Viewer editor) {
        start(change, mode, add, remove, reason, editor);
        number(change, targets.choose(change, ticked, editor));
    }

    /**
     * Does the next part, if nobody else is at it.
     *
     * @throws NotFound when there is no such change
     */
    @Transactional
    public Progress next(long change) {
        claim(change).ifPresent(job -> {
            List<ContributionId> part = take(change);
            List<ContributionId> concerned = job.isInVain() ? List.of() : concerned(part, job);
            if (!concerned.isEmpty()) {
                versions.keepPresent(concerned);
                retag(change, concerned, job);
                versions.add(concerned, job.editor(), job.reason());
                events.publishEvent(new ContributionsRetagged(concerned));
            }
            note(change, part.size(), concerned.size());
        });
        return progress(change);
    }

    /** @throws NotFound when there is no such change */
    public Progress progress(long change) {
        return db.sql(PROGRESS + "where r.change_id = ?")
                .param(change)
                .query((rs, _) -> progress(rs))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Those that are under way, the oldest first. */
    public List<Progress> going() {
        return db.sql(PROGRESS + "where not r.finished and not r.stopped order by r.change_id")
                .query((rs, _) -> progress(rs))
                .list();
    }

    private void start(long change, RetagMode mode, Set<TagId> add, Set<TagId> remove, String reason, Viewer editor) {
        db.sql("""
                        insert into contribution.retagging (change_id, editor_id, mode, add_ids, remove_ids, reason)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(change, editor.id().value(), mode.name(), ids(add), ids(remove), reason)
                .update();
    }

    private void number(long change, int targets) {
        db.sql("update contribution.retagging set total = ? where change_id = ?")
                .params(targets, change)
                .update();
    }

    private void note(long change, int done, int changed) {
        db.sql("""
                        update contribution.retagging
                           set done = done + :done, changed = changed + :changed, finished = :done < :part
                         where change_id = :change
                        """)
                .param("done", done)
                .param("changed", changed)
                .param("part", PART)
                .param("change", change)
                .update();
    }

    /**
     * One node works on it at a time; whoever undoes it, or merges tags, waits for the part to end. Only then is it asked
     * what the tags are called today.
     */
    private Optional<Job> claim(long change) {
        return db.sql("""
                        select r.mode, r.add_ids, r.remove_ids, r.editor_id, r.reason
                          from contribution.retagging r
                         where r.change_id = ? and not r.finished and not r.stopped
                           for update skip locked
                        """)
                .param(change)
                .query((rs, _) -> new Job(
                        RetagMode.valueOf(rs.getString("mode")),
                        (Long[]) rs.getArray("add_ids").getArray(),
                        (Long[]) rs.getArray("remove_ids").getArray(),
                        rs.getLong("editor_id"),
                        rs.getString("reason")))
                .optional()
                .map(job -> job.with(today(job.add()), today(job.remove())));
    }

    /** The tags that have taken these over, or they themselves; one that is gone is left out. */
    private Long[] today(Long[] tags) {
        return db.sql("""
                        select distinct k.tag_id from taxonomy.label l join taxonomy.known k on k.slug = l.slug where l.id = any(?)
                        """).param(tags).query(Long.class).list().toArray(Long[]::new);
    }

    private List<ContributionId> take(long change) {
        return db.sql("""
                        with part as (
                          select t.contribution_id from contribution.retag_target t
                           where t.change_id = :change and not t.done
                           order by t.contribution_id
                           limit :part)
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
                                    else exists (select 1 from contribution.tagging t
                                                 where t.contribution_id = c.id and t.tag_id = any(:remove) and t.tag_id <> all(:add)) end
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

    private static Progress progress(ResultSet rs) throws SQLException {
        return new Progress(
                rs.getLong("change_id"),
                rs.getInt("total"),
                rs.getInt("done"),
                rs.getInt("changed"),
                rs.getBoolean("finished") || rs.getBoolean("stopped"),
                rs.getBoolean("stopped"));
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
     * @param finished whether nothing is left to do
     * @param stopped whether it was undone
     */
    public record Progress(long change, int total, int done, int changed, boolean finished, boolean stopped) {}

    @SuppressWarnings("ArrayRecordComponent")
    private record Job(RetagMode mode, Long[] add, Long[] remove, long editor, String reason) {

        Job with(Long[] toAdd, Long[] toRemove) {
            return new Job(mode, toAdd, toRemove, editor, reason);
        }

        /** Whether a tag that it is about is there no more: better nothing than half of it. */
        boolean isInVain() {
            return (mode != RetagMode.REMOVE && add.length == 0) || (mode != RetagMode.ADD && remove.length == 0);
        }

        @Override
        public String toString() {
            return mode + " +" + Arrays.toString(add) + " -" + Arrays.toString(remove);
        }
    }
}
