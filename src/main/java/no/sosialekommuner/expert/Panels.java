package no.sosialekommuner.expert;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import no.sosialekommuner.calendar.WorkingDays;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Person;
import no.sosialekommuner.taxonomy.TagId;
import no.sosialekommuner.web.Language;
import no.sosialekommuner.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The panels with their hours. Hosts keep them; see {@code expert.panel}. */
@Repository
public class Panels {

    private static final String SELECT = """
            select p.id, p.slug, p.lead_id, p.promise_minutes, p.retired_at is not null as retired,
                   case :language when 'NN' then p.name_nn when 'EN' then p.name_en else p.name_nb end as name,
                   case :language when 'NN' then p.about_nn when 'EN' then p.about_en else p.about_nb end as about,
                   array(select t.tag_id from expert.panel_tag t where t.panel_id = p.id order by t.tag_id) as tags,
                   h.days, h.opens, h.closes,
                   array(select c.day from expert.panel_closed c where c.panel_id = p.id) as closed
              from expert.panel p
             cross join lateral (select coalesce(array_agg(h.weekday), '{}') as days, coalesce(array_agg(h.opens), '{}') as opens,
                                        coalesce(array_agg(h.closes), '{}') as closes
                                   from expert.panel_hours h where h.panel_id = p.id) h
            """;

    private final JdbcClient db;
    private final WorkingDays days;

    Panels(JdbcClient db, WorkingDays days) {
        this.db = db;
        this.days = days;
    }

    /** Those that can be asked, by name. */
    public List<Panel> all(Language language) {
        return db.sql("select * from (" + SELECT
                        + " where p.retired_at is null) x order by x.name collate \"nb-x-icu\", x.id")
                .param("language", language.name())
                .query((rs, _) -> panel(rs))
                .list();
    }

    /** All, those last that are not asked any more. */
    public List<Panel> kept(Language language) {
        return db.sql("select * from (" + SELECT + ") x order by x.retired, x.name collate \"nb-x-icu\", x.id")
                .param("language", language.name())
                .query((rs, _) -> panel(rs))
                .list();
    }

    /** @throws NotFound when no panel has the slug */
    public Panel require(String slug, Language language) {
        return db.sql(SELECT + " where p.slug = :slug")
                .param("language", language.name())
                .param("slug", slug)
                .query((rs, _) -> panel(rs))
                .optional()
                .orElseThrow(NotFound::new);
    }

    public Optional<Panel> find(PanelId id, Language language) {
        return db.sql(SELECT + " where p.id = :id")
                .param("language", language.name())
                .param("id", id.value())
                .query((rs, _) -> panel(rs))
                .optional();
    }

    /** What it is called; the empty text for the hosts, who are no panel. */
    public String name(@Nullable PanelId panel, Language language) {
        return panel == null ? "" : find(panel, language).map(Panel::name).orElse("");
    }

    /**
     * The panels for what has these tags, the one with the most of them first: a panel's tag stands for all that lie under
     * it.
     */
    public List<Panel> of(Collection<TagId> tags, Language language) {
        return db.sql("""
                        with recursive up (tag, id) as (
                          select t.id, t.id from unnest(cast(:tags as bigint[])) as t(id)
                          union
                          select u.tag, l.parent_id from up u join taxonomy.label l on l.id = u.id where l.parent_id is not null),
                        merged (tag, id) as (
                          select u.tag, u.id from up u
                          union
                          select u.tag, l.id
                            from up u join taxonomy.known k on k.tag_id = u.id join taxonomy.label l on l.slug = k.slug),
                        fit as (
                          select t.panel_id, count(distinct u.tag) as hits
                            from merged u join expert.panel_tag t on t.tag_id = u.id
                           group by t.panel_id)
                        """ + SELECT + """
                          join fit f on f.panel_id = p.id
                         where p.retired_at is null
                         order by f.hits desc, p.id
                        """)
                .param("language", language.name())
                .param("tags", tags.stream().map(TagId::value).toArray(Long[]::new))
                .query((rs, _) -> panel(rs))
                .list();
    }

    /** Its members who are in the community, by name. */
    public List<Person> members(PanelId panel) {
        return db.sql("select " + Person.COLUMNS + """
                          from expert.panel_member m
                          join member.profile p on p.id = m.member_id and p.active
                         where m.panel_id = ?
                         order by p.name collate "nb-x-icu", p.id
                        """)
                .param(panel.value())
                .query((rs, _) -> Person.of(rs))
                .list();
    }

    private Panel panel(ResultSet rs) throws SQLException {
        return new Panel(
                new PanelId(rs.getLong("id")),
                rs.getString("slug"),
                rs.getString("name"),
                rs.getString("about"),
                MemberId.in(rs, "lead_id"),
                Duration.ofMinutes(rs.getInt("promise_minutes")),
                Arrays.stream((Long[]) rs.getArray("tags").getArray())
                        .map(TagId::new)
                        .toList(),
                new PanelCalendar(hours(rs), closed(rs), days),
                rs.getBoolean("retired"));
    }

    private static List<Opening> hours(ResultSet rs) throws SQLException {
        Integer[] weekdays = (Integer[]) rs.getArray("days").getArray();
        Time[] opens = (Time[]) rs.getArray("opens").getArray();
        Time[] closes = (Time[]) rs.getArray("closes").getArray();
        return IntStream.range(0, weekdays.length)
                .mapToObj(at ->
                        new Opening(DayOfWeek.of(weekdays[at]), opens[at].toLocalTime(), closes[at].toLocalTime()))
                .toList();
    }

    private static Set<LocalDate> closed(ResultSet rs) throws SQLException {
        Set<LocalDate> closed = new HashSet<>();
        for (Date day : (Date[]) rs.getArray("closed").getArray()) {
            closed.add(day.toLocalDate());
        }
        return closed;
    }
}
