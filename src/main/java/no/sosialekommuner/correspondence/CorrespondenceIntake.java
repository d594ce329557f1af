package no.sosialekommuner.correspondence;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.correspondence.arrival.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** For the sample community, to which nobody writes: what would have come in. */
@Component
public class CorrespondenceIntake {

    private final JdbcClient db;

    CorrespondenceIntake(JdbcClient db) {
        this.db = db;
    }

    /** @param read when the mailbox was last looked into */
    @Transactional
    public void take(List<Arrived> mails, Instant read) {
        mails.forEach(this::take);
        db.sql("update correspondence.turn set read_at = ?")
                .param(Timestamp.from(read))
                .update();
    }

    private void take(Arrived mail) {
        ContributionId contribution = mail.contribution();
        db.sql("""
                        insert into correspondence.received
                               (key, sender, subject, outcome, detail, contribution_id, received_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (key) do nothing
                        """)
                .param("sample:" + mail.subject() + " " + mail.at())
                .param(mail.sender())
                .param(mail.subject())
                .param(Outcome.valueOf(mail.outcome()).name())
                .param(mail.detail())
                .param(contribution == null ? null : contribution.value())
                .param(Timestamp.from(mail.at()))
                .update();
    }

    /**
     * A mail that came in.
     *
     * @param outcome name of what it became
     * @param contribution where it became one, or an answer to it
     */
    public record Arrived(
            String sender,
            String subject,
            String outcome,
            String detail,
            @Nullable ContributionId contribution,
            Instant at) {}
}
