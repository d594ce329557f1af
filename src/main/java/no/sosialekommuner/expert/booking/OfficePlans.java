package no.sosialekommuner.expert.booking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import no.sosialekommuner.expert.PanelId;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The hours that experts keep open. Whoever is no longer in the panel keeps none. */
@Repository
class OfficePlans {

    private static final String SELECT = """
            select o.id, o.panel_id, o.weekday, o.day, o.opens, o.closes, o.minutes, o.way, o.place, %s
              from expert.booking_hours o
              join expert.panelist t on t.panel_id = o.panel_id and t.member_id = o.member_id
              join member.profile p on p.id = o.member_id
             where o.ended_at is null and (o.day is null or o.day >= cast(:today as date))
            """.formatted(Person.COLUMNS);

    private static final String ORDER = " order by o.day nulls first, o.weekday, o.opens, o.id";

    private final JdbcClient db;

    OfficePlans(JdbcClient db) {
        this.db = db;
    }

    List<OfficeHours> of(PanelId panel, LocalDate today) {
        return db.sql(SELECT + " and o.panel_id = :panel" + ORDER)
                .param("panel", panel.value())
                .param("today", today.toString())
                .query((rs, _) -> hours(rs))
                .list();
    }

    List<OfficeHours> of(MemberId host, LocalDate today) {
        return db.sql(SELECT + " and o.member_id = :host" + ORDER)
                .param("host", host.value())
                .param("today", today.toString())
                .query((rs, _) -> hours(rs))
                .list();
    }

    /** The panels that the member is in. */
    List<Long> panels(MemberId host) {
        return db.sql("select t.panel_id from expert.panelist t where t.member_id = ? order by t.panel_id")
                .param(host.value())
                .query((rs, _) -> rs.getLong("panel_id"))
                .list();
    }

    void open(MemberId host, PanelId panel, OfficeHoursForm form) {
        db.sql("""
                        insert into expert.booking_hours (panel_id, member_id, weekday, day, opens, closes, minutes, way, place)
                        values (:panel, :host, :weekday, cast(:day as date), cast(:opens as time), cast(:closes as time), :minutes,
                                :way, :place)
                        """)
                .param("panel", panel.value())
                .param("host", host.value())
                .param("weekday", form.onWeekday(), Types.INTEGER)
                .param("day", form.onDay())
                .param("opens", form.opens())
                .param("closes", form.closes())
                .param("minutes", form.length())
                .param("way", form.way())
                .param("place", form.place())
                .update();
    }

    /** From now on nobody can book them; what is booked stays. */
    void end(MemberId host, long hours) {
        db.sql("update expert.booking_hours set ended_at = now() where id = ? and member_id = ? and ended_at is null")
                .params(hours, host.value())
                .update();
    }

    private static OfficeHours hours(ResultSet rs) throws SQLException {
        @Nullable Integer weekday = rs.getObject("weekday", Integer.class);
        return new OfficeHours(
                rs.getLong("id"),
                rs.getLong("panel_id"),
                Person.of(rs),
                weekday == null ? null : DayOfWeek.of(weekday),
                rs.getObject("day", LocalDate.class),
                rs.getObject("opens", LocalTime.class),
                rs.getObject("closes", LocalTime.class),
                Duration.ofMinutes(rs.getInt("minutes")),
                Way.valueOf(rs.getString("way")),
                rs.getString("place"));
    }
}
