package no.sosialekommuner.expert;

import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** For the sample community: office hours that are kept already, and who has been asked or wants to be left in peace. */
@Repository
public class OfficeIntake {

    private final JdbcClient db;

    OfficeIntake(JdbcClient db) {
        this.db = db;
    }

    /** From nine to eleven each week, in the first panel that the expert is in; nothing where there is none. */
    public void hours(MemberId host, List<DayOfWeek> weekdays, int minutes, String link) {
        db.sql("""
                        insert into expert.booking_hours (panel_id, member_id, weekday, opens, closes, minutes, way, place)
                        select p.panel_id, :host, d.day, '09:00', '11:00', :minutes, 'ONLINE', :link
                          from (select min(t.panel_id) as panel_id from expert.panelist t where t.member_id = :host) p
                         cross join unnest(cast(:days as int[])) as d(day)
                         where p.panel_id is not null
                        """)
                .param("host", host.value())
                .param("days", weekdays.stream().map(DayOfWeek::getValue).toArray(Integer[]::new))
                .param("minutes", minutes)
                .param("link", link)
                .update();
    }

    /** A talk of half an hour. */
    public void booked(MemberId host, MemberId guest, Instant starts, String subject, String note) {
        db.sql("""
                        insert into expert.booking (panel_id, host_id, guest_id, starts_at, ends_at, way, place, subject, note)
                        select o.panel_id, :host, :guest, :starts, cast(:starts as timestamptz) + interval '30 minutes', o.way, o.place,
                               :subject, :note
                          from expert.booking_hours o
                         where o.member_id = :host
                         order by o.id
                         limit 1
                        on conflict do nothing
                        """)
                .param("host", host.value())
                .param("guest", guest.value())
                .param("starts", Timestamp.from(starts))
                .param("subject", subject)
                .param("note", note)
                .update();
    }

    public void asked(ContributionId question, MemberId member, MemberId by, Instant at) {
        db.sql("""
                        insert into expert.asking (contribution_id, member_id, told_id, asker_id, asked_at)
                        values (:question, :member, :member, :by, :at)
                        on conflict do nothing
                        """)
                .param("question", question.value())
                .param("member", member.value())
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    public void leftInPeace(MemberId member) {
        db.sql("insert into expert.unsuggested (member_id) values (?) on conflict do nothing")
                .param(member.value())
                .update();
    }
}
