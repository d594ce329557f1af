package no.sosialekommuner.expert.panel;

import java.sql.Date;
import java.sql.Time;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.expert.Opening;
import no.sosialekommuner.expert.PanelId;
import no.sosialekommuner.expert.request.DeskWork;
import no.sosialekommuner.expert.request.HoursChange;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.taxonomy.TagId;
import no.sosialekommuner.text.AddressWords;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How hosts keep panels. Due times that are given do not move, whatever hours a panel gets. */
@Repository
public class PanelKeeping {

    private static final int SLUG = 60;

    private final JdbcClient db;
    private final DeskWork work;
    private final HoursChange hours;

    PanelKeeping(JdbcClient db, DeskWork work, HoursChange hours) {
        this.db = db;
        this.work = work;
        this.hours = hours;
    }

    /** A new panel; its address is made of its name. */
    @Transactional
    public String add(Kept kept) {
        String words = AddressWords.of(kept.nb(), SLUG);
        String base = words.isEmpty() ? "panel" : words;
        String slug = db.sql("""
                        select s.slug from (select :base || case n when 1 then '' else '-' || n end as slug, n
                                              from generate_series(1, 1000) n) s
                         where not exists (select 1 from expert.panel p where p.slug = s.slug)
                         order by s.n limit 1
                        """).param("base", base).query(String.class).single();
        long id = db.sql("""
                        insert into expert.panel
                               (slug, name_nb, name_nn, name_en, about_nb, about_nn, about_en, lead_id, promise_minutes)
                        values (:slug, :nb, :nn, :en, :aboutNb, :aboutNn, :aboutEn, :lead, :promise)
                        returning id
                        """)
                .param("slug", slug)
                .params(kept.values())
                .query(Long.class)
                .single();
        fill(id, kept);
        return slug;
    }

    @Transactional
    public void change(PanelId panel, Kept kept) {
        hours.change(panel, () -> write(panel, kept));
    }

    private void write(PanelId panel, Kept kept) {
        db.sql("""
                        update expert.panel
                           set name_nb = :nb, name_nn = :nn, name_en = :en, about_nb = :aboutNb, about_nn = :aboutNn,
                               about_en = :aboutEn, lead_id = :lead, promise_minutes = :promise
                         where id = :id
                        """).param("id", panel.value()).params(kept.values()).update();
        fill(panel.value(), kept);
    }

    private void fill(long panel, Kept kept) {
        db.sql("delete from expert.panel_tag where panel_id = ?").param(panel).update();
        db.sql(
                        "insert into expert.panel_tag (panel_id, tag_id) select ?, t.id from unnest(cast(? as bigint[])) as t(id)")
                .params(panel, numbers(kept.tags().stream().map(TagId::value).toList()))
                .update();
        Long[] members = numbers(kept.members().stream().map(MemberId::value).toList());
        db.sql("delete from expert.panel_member where panel_id = ? and member_id <> all (cast(? as bigint[]))")
                .params(panel, members)
                .update();
        db.sql("""
                        insert into expert.panel_member (panel_id, member_id)
                        select ?, m.id from unnest(cast(? as bigint[])) as m(id)
                        on conflict do nothing
                        """).params(panel, members).update();
        db.sql("delete from expert.panel_hours where panel_id = ?").param(panel).update();
        for (Opening it : kept.hours()) {
            db.sql("insert into expert.panel_hours (panel_id, weekday, opens, closes) values (?, ?, ?, ?)")
                    .params(panel, it.day().getValue(), Time.valueOf(it.opens()), Time.valueOf(it.closes()))
                    .update();
        }
    }

    /** The panel is not at work from the first day until the last. */
    @Transactional
    public void close(PanelId panel, LocalDate from, LocalDate to, String reason) {
        long days = ChronoUnit.DAYS.between(from, to);
        hours.change(
                panel,
                () -> db.sql("""
                        insert into expert.panel_closed (panel_id, day, reason)
                        select :panel, cast(:from as date) + n, :reason from generate_series(0, cast(:days as int)) n
                        on conflict (panel_id, day) do update set reason = excluded.reason
                        """)
                        .param("panel", panel.value())
                        .param("from", Date.valueOf(from))
                        .param("reason", reason)
                        .param("days", days)
                        .update());
    }

    @Transactional
    public void open(PanelId panel, LocalDate day) {
        hours.change(
                panel,
                () -> db.sql("delete from expert.panel_closed where panel_id = ? and day = ?")
                        .params(panel.value(), Date.valueOf(day))
                        .update());
    }

    List<ClosedDay> closed(PanelId panel, LocalDate from) {
        return db.sql("""
                        select c.day, c.reason from expert.panel_closed c where c.panel_id = ? and c.day >= ? order by c.day limit 400
                        """)
                .params(panel.value(), Date.valueOf(from))
                .query((rs, _) -> new ClosedDay(rs.getDate("day").toLocalDate(), rs.getString("reason")))
                .list();
    }

    /** It is asked no more; what lies with it goes to the hosts. */
    @Transactional
    public void retire(PanelId panel, Viewer by) {
        db.sql("update expert.panel set retired_at = coalesce(retired_at, now()) where id = ?")
                .param(panel.value())
                .update();
        db.sql("""
                        select r.contribution_id
                          from expert.request r join contribution.published c on c.id = r.contribution_id
                         where r.panel_id = ? and r.state in ('OPEN', 'WAITING') order by 1 for no key update of c
                        """)
                .param(panel.value())
                .query((rs, _) -> new ContributionId(rs.getLong(1)))
                .list()
                .forEach(it -> work.giveUp(it, by));
    }

    public void bringBack(PanelId panel) {
        db.sql("update expert.panel set retired_at = null where id = ?")
                .param(panel.value())
                .update();
    }

    /** The texts in every language, for the form. */
    PanelTexts texts(PanelId panel) {
        return db.sql("""
                        select p.name_nb, p.name_nn, p.name_en, p.about_nb, p.about_nn, p.about_en, l.handle as lead
                          from expert.panel p left join member.profile l on l.id = p.lead_id where p.id = ?
                        """)
                .param(panel.value())
                .query((rs, _) -> new PanelTexts(
                        rs.getString("name_nb"),
                        rs.getString("name_nn"),
                        rs.getString("name_en"),
                        rs.getString("about_nb"),
                        rs.getString("about_nn"),
                        rs.getString("about_en"),
                        rs.getString("lead") == null ? "" : rs.getString("lead")))
                .single();
    }

    /** Experts with these handles. */
    List<Named> experts(Collection<String> handles) {
        return db.sql("""
                        select p.id, p.handle from member.profile p join member.expert x on x.member_id = p.id
                         where p.active and p.handle = any (?) order by p.id
                        """)
                .param(handles.toArray(String[]::new))
                .query((rs, _) -> new Named(new MemberId(rs.getLong("id")), rs.getString("handle")))
                .list();
    }

    private static Long[] numbers(Collection<Long> ids) {
        return ids.toArray(Long[]::new);
    }

    record Named(MemberId id, String handle) {}

    /** A day on which the panel is not at work. */
    public record ClosedDay(LocalDate day, String reason) {}

    record PanelTexts(String nb, String nn, String en, String aboutNb, String aboutNn, String aboutEn, String lead) {}

    /** A panel as it is to be. */
    public record Kept(
            String nb,
            String nn,
            String en,
            String aboutNb,
            String aboutNn,
            String aboutEn,
            @Nullable MemberId lead,
            Duration promise,
            Set<TagId> tags,
            List<MemberId> members,
            List<Opening> hours) {

        Map<String, @Nullable Object> values() {
            Map<String, @Nullable Object> values = new HashMap<>();
            values.put("nb", nb);
            values.put("nn", nn);
            values.put("en", en);
            values.put("aboutNb", aboutNb);
            values.put("aboutNn", aboutNn);
            values.put("aboutEn", aboutEn);
            values.put("lead", lead == null ? null : lead.value());
            values.put("promise", Math.toIntExact(promise.toMinutes()));
            return values;
        }
    }
}
