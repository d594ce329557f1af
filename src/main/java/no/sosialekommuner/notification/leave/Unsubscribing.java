package no.sosialekommuner.notification.leave;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.notification.MailPlan;
import no.sosialekommuner.notification.Reason;
import no.sosialekommuner.notification.digest.Digests;
import no.sosialekommuner.notification.preference.Preference;
import no.sosialekommuner.notification.preference.Preferences;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends mails of one matter, and lets them come again: those for one reason, the digest with all that is gathered in it, or all.
 * In the application everything stays as it was.
 */
@Component
class Unsubscribing {

    private static final String DIGEST = "digest";
    private static final String ALL = "all";
    private static final Set<MailPlan> GATHERED = Set.of(MailPlan.DAILY, MailPlan.WEEKLY);

    private final Preferences preferences;
    private final Digests digests;
    private final JdbcClient db;

    Unsubscribing(Preferences preferences, Digests digests, JdbcClient db) {
        this.preferences = preferences;
        this.digests = digests;
        this.db = db;
    }

    static boolean isMatter(String matter) {
        return matter.equals(DIGEST)
                || matter.equals(ALL)
                || Arrays.stream(Reason.values()).anyMatch(it -> it.code().equals(matter));
    }

    /** What waits to be sent for it is not sent either. */
    @Transactional
    void leave(MemberId member, String matter) {
        List<Preference> left = concerned(member, matter)
                .filter(it -> !matter.equals(DIGEST) || GATHERED.contains(it.mail()))
                .map(it -> new Preference(it.reason(), it.shown(), MailPlan.NEVER, it.push()))
                .toList();
        preferences.put(member, left);
        if (isGathering(matter)) {
            digests.plan(member, MailPlan.NEVER);
        }
        db.sql("""
                        update notification.delivery d
                           set dropped_at = now()
                          from notification.notice n
                         where n.id = d.notice_id and n.reason = any (cast(? as text[])) and d.member_id = ?
                           and d.channel in ('MAIL', 'DAILY', 'WEEKLY') and d.sent_at is null and d.dropped_at is null
                        """)
                .params(left.stream().map(it -> it.reason().name()).toArray(String[]::new), member.value())
                .update();
    }

    /** As it is proposed to everybody, where the member has no mail now. */
    @Transactional
    void comeBack(MemberId member, String matter) {
        preferences.put(
                member,
                concerned(member, matter)
                        .filter(it -> it.mail() == MailPlan.NEVER)
                        .filter(it -> !matter.equals(DIGEST)
                                || GATHERED.contains(it.reason().mail()))
                        .map(it -> new Preference(it.reason(), it.shown(), plan(it.reason(), matter), it.push()))
                        .toList());
        if (isGathering(matter)) {
            digests.plan(member, MailPlan.WEEKLY);
        }
    }

    boolean isLeft(MemberId member, String matter) {
        return matter.equals(DIGEST)
                ? digests.of(member).plan() == MailPlan.NEVER
                : concerned(member, matter).allMatch(it -> it.mail() == MailPlan.NEVER);
    }

    private Stream<Preference> concerned(MemberId member, String matter) {
        return preferences.of(member).stream()
                .filter(it -> isGathering(matter) || it.reason().code().equals(matter));
    }

    private static boolean isGathering(String matter) {
        return matter.equals(DIGEST) || matter.equals(ALL);
    }

    /** Who asked for mail of what is not proposed to be mailed has it weekly. */
    private static MailPlan plan(Reason reason, String matter) {
        return reason.mail() == MailPlan.NEVER && !isGathering(matter) ? MailPlan.WEEKLY : reason.mail();
    }
}
