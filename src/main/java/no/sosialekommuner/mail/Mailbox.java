package no.sosialekommuner.mail;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

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
     * tried again for as long as it is useful; a crash just then may send it twice.
     */
    @Transactional
    public void send(Mail mail) {
        outgoing.add(mail.to(), mail.subject(), body.text(mail), body.html(mail), mail.useful());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                postman.ring();
            }
        });
    }
}
