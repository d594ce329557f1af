package no.sosialekommuner.expert.request;

import java.sql.Date;
import java.sql.Time;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import no.sosialekommuner.calendar.WorkingDays;
import no.sosialekommuner.expert.Opening;
import no.sosialekommuner.expert.PanelCalendar;
import no.sosialekommuner.expert.request.Desks.Desk;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The hosts' desk: what they promise where no panel sees to a question, and when they are at work. */
@Repository
public class Office {

    private final JdbcClient db;
    private final WorkingDays days;

    Office(JdbcClient db, WorkingDays days) {
        this.db = db;
        this.days = days;
    }

    public Desk desk() {
        int minutes = db.sql("select o.promise_minutes from expert.office o")
                .query(Integer.class)
                .single();
        List<Opening> hours = db.sql("select h.weekday, h.opens, h.closes from expert.office_hours h")
                .query((rs, _) -> new Opening(
                        DayOfWeek.of(rs.getInt("weekday")),
                        rs.getTime("opens").toLocalTime(),
                        rs.getTime("closes").toLocalTime()))
                .list();
        List<LocalDate> closed = db.sql("select c.day from expert.office_closed c")
                .query((rs, _) -> rs.getDate("day").toLocalDate())
                .list();
        return new Desk(null, null, Duration.ofMinutes(minutes), new PanelCalendar(hours, new HashSet<>(closed), days));
    }

    /** Questions that are under way keep the promise and the due time they were given. */
    @Transactional
    public void change(Duration promise, List<Opening> hours) {
        db.sql("update expert.office set promise_minutes = ?")
                .param(Math.toIntExact(promise.toMinutes()))
                .update();
        db.sql("delete from expert.office_hours").update();
        for (Opening it : hours) {
            db.sql("insert into expert.office_hours (weekday, opens, closes) values (?, ?, ?)")
                    .params(it.day().getValue(), Time.valueOf(it.opens()), Time.valueOf(it.closes()))
                    .update();
        }
    }

    /** From the first day until the last. */
    @Transactional
    public void close(LocalDate from, LocalDate to, String reason) {
        db.sql("""
                        insert into expert.office_closed (day, reason)
                        select cast(d as date), :reason from generate_series(cast(:from as date), cast(:to as date), interval '1 day') d
                        on conflict (day) do update set reason = excluded.reason
                        """)
                .param("from", Date.valueOf(from))
                .param("to", Date.valueOf(to))
                .param("reason", reason)
                .update();
    }

    @Transactional
    public void open(LocalDate day) {
        db.sql("delete from expert.office_closed where day = ?")
                .param(Date.valueOf(day))
                .update();
    }
}
