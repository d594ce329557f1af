package no.sosialekommuner.expert.panel;

import java.sql.Date;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import no.sosialekommuner.expert.Opening;
import no.sosialekommuner.expert.panel.PanelKeeping.ClosedDay;
import no.sosialekommuner.expert.request.HoursChange;
import no.sosialekommuner.expert.request.Office;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How the hosts keep their desk. Due times that are given do not move. */
@Repository
public class OfficeKeeping {

    private final JdbcClient db;
    private final Office office;
    private final HoursChange hours;

    OfficeKeeping(JdbcClient db, Office office, HoursChange hours) {
        this.db = db;
        this.office = office;
        this.hours = hours;
    }

    @Transactional
    public void change(Duration promise, List<Opening> openings) {
        hours.change(null, () -> office.change(promise, openings));
    }

    /** From the first day until the last. */
    @Transactional
    public void close(LocalDate from, LocalDate to, String reason) {
        hours.change(null, () -> office.close(from, to, reason));
    }

    @Transactional
    public void open(LocalDate day) {
        hours.change(null, () -> office.open(day));
    }

    List<ClosedDay> closed(LocalDate from) {
        return db.sql("select c.day, c.reason from expert.office_closed c where c.day >= ? order by c.day limit 400")
                .param(Date.valueOf(from))
                .query((rs, _) -> new ClosedDay(rs.getDate("day").toLocalDate(), rs.getString("reason")))
                .list();
    }
}
