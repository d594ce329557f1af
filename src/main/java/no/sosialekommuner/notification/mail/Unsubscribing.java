package no.sosialekommuner.notification.mail;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.notification.MailPlan;
import no.sosialekommuner.notification.Reason;
import no.sosialekommuner.notification.preference.Preference;
import no.sosialekommuner.notification.preference.Preferences;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends mails for one reason, and lets them come again. In the application everything stays as it was. */
@Component
class Unsubscribing {

    private final Preferences preferences;
    private final JdbcClient db;

    Unsubscribing(Preferences preferences, JdbcClient db) {
        this.preferences = preferences;
        this.db = db;
    }

    static Optional<Reason> reason(String matter) {
        return Arrays.stream(Reason.values())
                .filter(it -> it.code().equals(matter))
                .findFirst();
    }

    /** What waits to be sent for the reason is not sent either. */
    @Transactional
    void leave(MemberId member, Reason reason) {
        Preference now = of(member, reason);
        preferences.put(member, List.of(new Preference(reason, now.shown(), MailPlan.NEVER, now.push())));
        db.sql("""
                        update notification.delivery d
                           set dropped_at = now()
                          from notification.notice n
                         where n.id = d.notice_id and n.reason = ? and d.member_id = ?
                           and d.channel in ('MAIL', 'DAILY', 'WEEKLY') and d.sent_at is null and d.dropped_at is null
                        """).params(reason.name(), member.value()).update();
    }

    /** As it is proposed to everybody, if the member has no mail for the reason now. */
    @Transactional
    void comeBack(MemberId member, Reason reason) {
        Preference now = of(member, reason);
        if (now.mail() == MailPlan.NEVER) {
            MailPlan plan = reason.mail() == MailPlan.NEVER ? MailPlan.WEEKLY : reason.mail();
            preferences.put(member, List.of(new Preference(reason, now.shown(), plan, now.push())));
        }
    }

    boolean isLeft(MemberId member, Reason reason) {
        return of(member, reason).mail() == MailPlan.NEVER;
    }

    private Preference of(MemberId member, Reason reason) {
        return preferences.of(member).stream()
                .filter(it -> it.reason() == reason)
                .findFirst()
                .orElseThrow();
    }
}
