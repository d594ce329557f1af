package no.sosialekommuner.expert;

import java.sql.Date;
import java.util.List;
import no.sosialekommuner.calendar.Today;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.web.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where members can be booked: for pages that tell of a member. */
@Repository
public class OfficeDoors {

    private final JdbcClient db;
    private final Today today;

    OfficeDoors(JdbcClient db, Today today) {
        this.db = db;
        this.today = today;
    }

    /** The panels in which the member keeps office hours, by name; none for most. */
    public List<Door> of(MemberId member, Language language) {
        return db.sql("""
                        select distinct n.slug,
                               case :language when 'NN' then n.name_nn when 'EN' then n.name_en else n.name_nb end as name
                          from expert.booking_hours o
                          join expert.panelist t on t.panel_id = o.panel_id and t.member_id = o.member_id
                          join expert.panel n on n.id = o.panel_id
                         where o.member_id = :member and o.ended_at is null and (o.day is null or o.day >= :today)
                         order by name, n.slug
                        """)
                .param("language", language.name())
                .param("member", member.value())
                .param("today", Date.valueOf(today.date()))
                .query((rs, _) -> new Door(rs.getString("name"), "/eksperter/" + rs.getString("slug") + "/time"))
                .list();
    }

    /**
     * @param panel its name
     * @param address where one books
     */
    public record Door(String panel, String address) {}
}
