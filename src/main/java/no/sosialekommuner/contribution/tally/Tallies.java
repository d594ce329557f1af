package no.sosialekommuner.contribution.tally;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import no.sosialekommuner.contribution.Period;
import no.sosialekommuner.database.SqlFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What was done with each contribution: over all time, and in the last 7, 30 and 365 days, today among them. A contribution
 * is always counted anew from what is stored, never added to, so that a tally cannot drift from the truth, and how it came
 * about makes no difference. Whose tally may have changed is known from two sides: the database notes in the same
 * transaction whom something was done to ({@code touched}), and each tally knows the day on which something in it becomes
 * too old ({@code due_on}). So the work is as large as what has happened, and not as what there is.
 */
@Repository
public class Tallies {

    public static final ZoneId HERE = ZoneId.of("Europe/Oslo");

    private static final String RECOUNT = SqlFile.read(Tallies.class, "recount.sql");

    private final JdbcClient db;

    Tallies(JdbcClient db) {
        this.db = db;
    }

    /** Takes some of those that something was done to off the list and counts them; how many were taken. */
    public int countTouched(int most, LocalDate today) {
        List<Long> touched =
                db.sql("""
                        delete from contribution.touched t
                         where t.ctid = any (array(select n.ctid from contribution.touched n limit ?))
                        returning t.contribution_id
                        """).param(most).query((rs, _) -> rs.getLong(1)).list();
        count(touched.stream().distinct().toList(), today);
        return touched.size();
    }

    /** Counts some of those in which something has become too old; how many there were. */
    public int countDue(int most, LocalDate today) {
        List<Long> due = db.sql("""
                        select distinct d.contribution_id
                          from (select t.contribution_id
                                  from contribution.tally t
                                 where t.tag_id = 0 and t.due_on <= ?
                                 order by t.due_on
                                 limit ?) d
                        """)
                .params(Date.valueOf(today), most)
                .query((rs, _) -> rs.getLong(1))
                .list();
        count(due, today);
        return due.size();
    }

    /** Notes every contribution as touched: what is to be counted from scratch. */
    public void touchAll() {
        db.sql("""
                        insert into contribution.touched (contribution_id)
                        select c.id from contribution.contribution c where c.state = 'PUBLISHED'
                         union
                        select t.contribution_id from contribution.tally t where t.tag_id = 0 and t.days = 0
                        """).update();
    }

    /** Those to whom an expert's word weighs otherwise, because somebody has become an expert or is one no longer. */
    public void hearExperts() {
        List<Long> changed = db.sql("""
                        (select e.member_id from member.expert e except select h.member_id from contribution.heard_expert h)
                        union
                        (select h.member_id from contribution.heard_expert h except select e.member_id from member.expert e)
                        """).query((rs, _) -> rs.getLong(1)).list();
        if (changed.isEmpty()) {
            return;
        }
        db.sql("""
                        with left_out as (
                          delete from contribution.heard_expert h
                           where h.member_id not in (select e.member_id from member.expert e)),
                        heard as (
                          insert into contribution.heard_expert (member_id)
                          select e.member_id from member.expert e
                          on conflict do nothing)
                        insert into contribution.touched (contribution_id)
                        select r.contribution_id from contribution.reply r where r.author_id = any (:changed)
                         union
                        select l.contribution_id from contribution.contribution_like l where l.member_id = any (:changed)
                         union
                        select g.contribution_id from contribution.rating g where g.member_id = any (:changed)
                        """).param("changed", changed.toArray(Long[]::new)).update();
    }

    /** Those that stand in other lists, because a tag has come to lie under another one, or under none. */
    public void followTags() {
        Long[] moved = db.sql("""
                        select coalesce(l.id, k.tag_id)
                          from (select t.id, t.parent_id from taxonomy.label t where t.parent_id is not null) l
                          full join contribution.known_parent k on k.tag_id = l.id
                         where l.parent_id is distinct from k.parent_id
                        """).query((rs, _) -> rs.getLong(1)).list().toArray(Long[]::new);
        if (moved.length == 0) {
            return;
        }
        db.sql("""
                        with recursive below as (
                          select m.id from unnest(:moved) as m (id)
                           union
                          select l.id from below b join taxonomy.label l on l.parent_id = b.id)
                        insert into contribution.touched (contribution_id)
                        select t.contribution_id from contribution.tagging t where t.tag_id in (select b.id from below b)
                        """).param("moved", moved).update();
        db.sql("delete from contribution.known_parent k where k.tag_id = any (:moved)")
                .param("moved", moved)
                .update();
        db.sql("""
                        insert into contribution.known_parent (tag_id, parent_id)
                        select l.id, l.parent_id
                          from taxonomy.label l
                         where l.id = any (:moved) and l.parent_id is not null
                        """).param("moved", moved).update();
    }

    /** Counting on an earlier day than before happens where the clock went wrong; then nothing can be relied on. */
    public void mindTheClock(LocalDate today) {
        boolean backward = db.sql("select s.counted_on > ? from contribution.weighing s where s.counted_on is not null")
                .param(Date.valueOf(today))
                .query(Boolean.class)
                .optional()
                .orElse(false);
        if (backward) {
            touchAll();
        }
        db.sql("update contribution.weighing set counted_on = :today where counted_on is distinct from :today")
                .param("today", Date.valueOf(today))
                .update();
    }

    private void count(Collection<Long> ids, LocalDate today) {
        if (ids.isEmpty()) {
            return;
        }
        db.sql(RECOUNT)
                .param("ids", ids.toArray(Long[]::new))
                .param("week", start(Period.WEEK, today))
                .param("month", start(Period.MONTH, today))
                .param("year", start(Period.YEAR, today))
                .update();
    }

    private static Timestamp start(Period period, LocalDate today) {
        return Timestamp.from(
                today.minusDays(period.days() - 1L).atStartOfDay(HERE).toInstant());
    }
}
