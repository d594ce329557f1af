package no.sosialekommuner.mail;

import java.util.regex.Pattern;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What a mail server refuses while we speak to it is the same as what comes back later. */
@Component
class RefusedLetters {

    private static final Pattern NOBODY =
            Pattern.compile("(?i)5\\.1\\.[1-36]|user unknown|unknown user|no such (user|recipient)|does not exist");

    private final Suspensions suspensions;

    RefusedLetters(Suspensions suspensions) {
        this.suspensions = suspensions;
    }

    @EventListener
    void on(LetterRefused letter) {
        if (NOBODY.matcher(letter.why()).find()) {
            suspensions.suspend(letter.recipient(), Suspension.Reason.UNREACHABLE, letter.why());
        } else {
            suspensions.bounced(letter.recipient(), letter.why());
        }
    }
}
