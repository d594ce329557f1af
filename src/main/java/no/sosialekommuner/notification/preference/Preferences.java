package no.sosialekommuner.notification.preference;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.notification.MailPlan;
import no.sosialekommuner.notification.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What members have chosen. Only what differs from what is proposed is kept, so that a better proposal reaches the rest. */
@Repository
public class Preferences {

    private final JdbcClient db;

    Preferences(JdbcClient db) {
        this.db = db;
    }

    /** One for each reason, in the order of the reasons. */
    public List<Preference> of(MemberId member) {
        Map<Reason, Preference> chosen = new EnumMap<>(Reason.class);
        db.sql("select r.reason, r.shown, r.mail, r.push from notification.preference r where r.member_id = ?")
                .param(member.value())
                .query(rs -> {
                    Reason reason = Reason.valueOf(rs.getString("reason"));
                    chosen.put(
                            reason,
                            new Preference(
                                    reason,
                                    rs.getBoolean("shown"),
                                    MailPlan.valueOf(rs.getString("mail")),
                                    rs.getBoolean("push")));
                });
        return Arrays.stream(Reason.values())
                .map(reason -> chosen.getOrDefault(reason, Preference.proposed(reason)))
                .toList();
    }

    @Transactional
    public void put(MemberId member, Collection<Preference> preferences) {
        preferences.forEach(it -> put(member, it));
    }

    private void put(MemberId member, Preference it) {
        if (it.equals(Preference.proposed(it.reason()))) {
            db.sql("delete from notification.preference where member_id = ? and reason = ?")
                    .params(member.value(), it.reason().name())
                    .update();
            return;
        }
        db.sql("""
                        insert into notification.preference (member_id, reason, shown, mail, push) values (?, ?, ?, ?, ?)
                        on conflict (member_id, reason) do update
                           set shown = excluded.shown, mail = excluded.mail, push = excluded.push
                        """)
                .params(
                        member.value(),
                        it.reason().name(),
                        it.shown(),
                        it.mail().name(),
                        it.push())
                .update();
    }
}
