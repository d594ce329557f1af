package no.sosialekommuner.expert.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.sosialekommuner.database.Remembered;
import no.sosialekommuner.expert.PanelId;
import no.sosialekommuner.expert.request.Moments;
import no.sosialekommuner.web.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counted from the requests themselves, a period at a time. A promise is settled when an answer has come or the due time
 * has gone by without one; what the asker took back or the experts gave back before that is neither.
 */
@Repository
public class ExpertFigures {

    private static final String COUNTS = """
            count(*) filter (where r.asked_at >= :since)::int as asked,
            count(*) filter (where r.asked_at >= :since and r.state = 'ANSWERED')::int as answered,
            count(*) filter (where r.asked_at >= :since and r.state = 'RETURNED')::int as returned,
            count(*) filter (where r.asked_at >= :since and r.kept)::int as kept,
            count(*) filter (where r.asked_at >= :since and not r.kept)::int as broken,
            (percentile_cont(0.5) within group (order by r.used_seconds)
               filter (where r.asked_at >= :since and r.state = 'ANSWERED') / 60)::int as median,
            count(*) filter (where r.state in ('OPEN', 'WAITING'))::int as open""";

    private static final Duration YEAR = Duration.ofDays(365);

    private final JdbcClient db;
    private final Remembered<Language, Map<PanelId, PanelFigures>> lastYear;

    ExpertFigures(JdbcClient db, Moments moments) {
        this.db = db;
        this.lastYear = Remembered.known(
                Duration.ofMinutes(5),
                language -> panels(moments.now().minus(YEAR), language).stream()
                        .filter(it -> it.panel() != null)
                        .collect(Collectors.toMap(it -> new PanelId(it.panel()), Function.identity())));
    }

    /** Of every panel over the last year, for pages that everybody opens; some minutes old. */
    public Map<PanelId, PanelFigures> ofLastYear(Language language) {
        return lastYear.get(language);
    }

    /** Every panel that is asked or has been, by name; the hosts last. */
    public List<PanelFigures> panels(Instant since, Language language) {
        return db.sql("""
                        select p.id, case :language when 'NN' then p.name_nn when 'EN' then p.name_en else p.name_nb end as name, %s
                          from expert.panel p
                          left join expert.request r on r.panel_id = p.id and (r.asked_at >= :since or r.state in ('OPEN', 'WAITING'))
                         group by p.id
                        having p.retired_at is null or count(r.contribution_id) > 0
                         union all
                        select null, null, %s
                          from expert.request r
                         where r.panel_id is null and (r.asked_at >= :since or r.state in ('OPEN', 'WAITING'))
                         order by 2 nulls last, 1
                        """.formatted(COUNTS, COUNTS))
                .param("language", language.name())
                .param("since", Timestamp.from(since))
                .query((rs, _) -> figures(rs))
                .list();
    }

    /**
     * Week by week, the oldest first; weeks in which nobody asked are there too.
     *
     * @param whose null for everybody's
     */
    List<WeekFigures> weeks(Instant since, Instant until, @Nullable Whose whose) {
        return db.sql("""
                        with asked as (
                          select date_trunc('week', r.asked_at at time zone 'Europe/Oslo')::date as week, r.kept
                            from expert.request r
                           where r.asked_at >= :since
                             and (:all or r.panel_id is not distinct from cast(:panel as bigint)))
                        select w.week::date as week, count(a.week)::int as asked, count(*) filter (where a.kept)::int as kept,
                               count(*) filter (where not a.kept)::int as broken
                          from generate_series(date_trunc('week', cast(:since as timestamptz) at time zone 'Europe/Oslo'),
                                               cast(:until as timestamptz) at time zone 'Europe/Oslo', interval '1 week') as w(week)
                          left join asked a on a.week = w.week::date
                         group by 1
                         order by 1
                        """)
                .param("since", Timestamp.from(since))
                .param("until", Timestamp.from(until))
                .param("all", whose == null)
                .param(
                        "panel",
                        whose == null || whose.panel() == null
                                ? null
                                : whose.panel().value(),
                        Types.BIGINT)
                .query((rs, _) -> new WeekFigures(
                        rs.getDate("week").toLocalDate(), rs.getInt("asked"), rs.getInt("kept"), rs.getInt("broken")))
                .list();
    }

    /**
     * Topics of what the hosts see to and no panel answers about, nor about what lies above them; the most asked first. What the
     * hosts have because nobody of a panel was there is not among them.
     */
    List<Uncovered> uncovered(Instant since, Language language) {
        return db.sql("""
                        with recursive covered as (
                          select t.tag_id as id from expert.panel_tag t join expert.panel p on p.id = t.panel_id and p.retired_at is null
                          union
                          select l.id from taxonomy.label l join covered c on l.parent_id = c.id)
                        select l.slug, case :language when 'NN' then l.name_nn when 'EN' then l.name_en else l.name_nb end as name,
                               count(*)::int as number
                          from expert.request r
                          join contribution.tagged t on t.contribution_id = r.contribution_id
                          join taxonomy.label l on l.id = t.tag_id
                         where r.panel_id is null and r.asked_at >= :since and not r.confidential
                           and not exists (select 1 from covered c where c.id = l.id)
                         group by l.id, l.slug, l.name_nb, l.name_nn, l.name_en
                         order by 3 desc, 1
                         limit 20
                        """)
                .param("language", language.name())
                .param("since", Timestamp.from(since))
                .query((rs, _) -> new Uncovered(rs.getString("slug"), rs.getString("name"), rs.getInt("number")))
                .list();
    }

    /** What lies with whom, by name: to share the work by, and no ranking. */
    List<Load> load(Instant since) {
        return db.sql("""
                        select p.name, p.organisation_name,
                               count(*) filter (where r.state in ('OPEN', 'WAITING'))::int as open,
                               count(*) filter (where r.state = 'ANSWERED' and r.asked_at >= :since)::int as answered
                          from expert.request r
                          join member.profile p on p.id = r.holder_id
                         where r.asked_at >= :since or r.state in ('OPEN', 'WAITING')
                         group by p.id, p.name, p.organisation_name
                         order by p.name collate "nb-x-icu", p.id
                         limit 300
                        """)
                .param("since", Timestamp.from(since))
                .query((rs, _) -> new Load(
                        rs.getString("name"),
                        rs.getString("organisation_name"),
                        rs.getInt("open"),
                        rs.getInt("answered")))
                .list();
    }

    private static PanelFigures figures(ResultSet rs) throws SQLException {
        return new PanelFigures(
                rs.getObject("id", Long.class),
                rs.getString("name"),
                rs.getInt("asked"),
                rs.getInt("answered"),
                rs.getInt("returned"),
                rs.getInt("kept"),
                rs.getInt("broken"),
                rs.getObject("median", Integer.class),
                rs.getInt("open"));
    }

    /**
     * Of whom figures are asked.
     *
     * @param panel null for the hosts
     */
    record Whose(@Nullable PanelId panel) {}

    /** A topic that no panel answers about. */
    public record Uncovered(String slug, String name, int number) {}

    /** What lies with an expert. */
    public record Load(String name, String organisation, int open, int answered) {}
}
