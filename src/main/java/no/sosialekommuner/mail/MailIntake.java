package no.sosialekommuner.mail;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** For the sample community, whose mail goes nowhere: letters that a mail server did not take. */
@Component
public class MailIntake {

    private final JdbcClient db;
    private final MailBody body;

    MailIntake(JdbcClient db, MailBody body) {
        this.db = db;
        this.body = body;
    }

    /**
     * A letter that was tried in vain.
     *
     * @param written when it was
     * @param failure what the server said
     * @param next when it is tried again; null when it was given up
     */
    public void stuck(Mail mail, Instant written, int attempts, String failure, @Nullable Instant next) {
        db.sql("""
                        insert into mail.outgoing (recipient, subject, body_text, body_html, created_at, useful_until, sort, sender,
                                                   headers, attempts, failure, next_attempt_at, given_up_at)
                        values (:to, :subject, :text, :html, :written, now() + interval '4 days', :sort, :sender, :headers,
                                :attempts, :failure, coalesce(cast(:next as timestamptz), now()),
                                case when cast(:next as timestamptz) is null then cast(:written as timestamptz) + interval '1 hour' end)
                        """)
                .param("to", mail.to())
                .param("subject", mail.subject())
                .param("text", body.text(mail))
                .param("html", body.html(mail))
                .param("written", Timestamp.from(written))
                .param("sort", mail.posting().notice() ? "NOTICE" : "PROMPT")
                .param("sender", mail.posting().sender())
                .param("headers", mail.posting().head())
                .param("attempts", attempts)
                .param("failure", failure)
                .param("next", next == null ? null : Timestamp.from(next), Types.TIMESTAMP)
                .update();
    }
}
