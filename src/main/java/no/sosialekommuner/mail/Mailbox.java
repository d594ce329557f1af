package no.sosialekommuner.mail;

import java.util.List;
import no.sosialekommuner.database.AfterCommit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where mail is handed in. */
@Component
public class Mailbox {

    private final Outgoing outgoing;
    private final Postman postman;
    private final MailBody body;

    Mailbox(Outgoing outgoing, Postman postman, MailBody body) {
        this.outgoing = outgoing;
        this.postman = postman;
        this.body = body;
    }

    /**
     * Stores the mail in the caller's transaction and returns at once. It is on its way when that is committed, and is
     * tried again for as long as it is useful. A crash just while it is handed over may hand it over twice, with the same
     * Message-ID, by which mail programs know it again.
     */
    @Transactional
    public void send(Mail mail) {
        sendAll(List.of(mail));
    }

    /** The same for many, which leave in this order. */
    @Transactional
    public void sendAll(List<Mail> mails) {
        if (!mails.isEmpty()) {
            outgoing.add(mails.stream()
                    .map(it -> new Outgoing.Written(it, body.text(it), body.html(it)))
                    .toList());
            AfterCommit.run(postman::ring);
        }
    }
}
