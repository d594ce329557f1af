package no.sosialekommuner.expert;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import no.sosialekommuner.calendar.WorkingDays;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.web.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where members can be booked: for pages that tell of a member. */
@Repository
public class OfficeDoors {

    private final JdbcClient db;
    private final Clock clock;

    OfficeDoors(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The panels in which the member keeps office hours, by name; none for most. */
    public List<Door> of(MemberId member, Language language) {
        return db.sql("""
                        select distinct n.slug, n.name_%s as name
                          from expert.booking_hours o
                          join expert.panelist t on t.panel_id = o.panel_id and t.member_id = o.member_id
                          join expert.panel n on n.id = o.panel_id
                         where o.member_id = ? and o.ended_at is null and (o.day is null or o.day >= ?)
                         order by name, n.slug
                        """.formatted(language.name().toLowerCase(java.util.Locale.ROOT)))
                .params(member.value(), Date.valueOf(LocalDate.ofInstant(clock.instant(), WorkingDays.OSLO)))
                .query((rs, _) -> new Door(rs.getString("name"), "/eksperter/" + rs.getString("slug") + "/time"))
                .list();
    }

    /**
     * @param panel its name
     * @param address where one books
     */
    public record Door(String panel, String address) {}
}
