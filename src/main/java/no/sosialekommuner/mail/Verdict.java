package no.sosialekommuner.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;

/**
 * What a mail server meant (RFC 5321): 5xx about the recipient or the letter is for good, 4xx for now. What it says about
 * us, as that we may not send, and that it says nothing at all, is no letter's fault.
 */
final class Verdict {

    private static final int LONGEST = 300;

    private Verdict() {}

    static Undelivered of(MailException failure) {
        if (failure instanceof MailParseException || failure instanceof MailPreparationException) {
            return new Undelivered(Undelivered.Kind.FOR_GOOD, words(failure));
        }
        if (failure instanceof MailAuthenticationException) {
            return new Undelivered(Undelivered.Kind.SERVER, words(failure));
        }
        List<Throwable> causes = causes(failure);
        for (Throwable cause : causes) {
            if (cause instanceof SMTPAddressFailedException refused) {
                return new Undelivered(kind(refused.getReturnCode()), words(refused));
            }
        }
        for (Throwable cause : causes) {
            if (cause instanceof SMTPSendFailedException refused && !(isAboutUs(causes))) {
                return new Undelivered(kind(refused.getReturnCode()), words(refused));
            }
            if (cause instanceof SendFailedException refused
                    && !(cause instanceof SMTPSendFailedException)
                    && refused.getInvalidAddresses() != null
                    && refused.getInvalidAddresses().length > 0) {
                return new Undelivered(Undelivered.Kind.FOR_GOOD, words(refused));
            }
        }
        return new Undelivered(Undelivered.Kind.SERVER, words(causes.isEmpty() ? failure : causes.getFirst()));
    }

    /** 421 says that the server is about to close: that is no matter of this letter. */
    private static Undelivered.Kind kind(int code) {
        if (code == 421) {
            return Undelivered.Kind.SERVER;
        }
        return code >= 500 && code < 600 ? Undelivered.Kind.FOR_GOOD : Undelivered.Kind.FOR_NOW;
    }

    private static boolean isAboutUs(List<Throwable> causes) {
        return causes.stream().anyMatch(SMTPSenderFailedException.class::isInstance);
    }

    /** JavaMail chains what happened in its own way. */
    private static List<Throwable> causes(MailException failure) {
        List<Throwable> found = new ArrayList<>();
        if (failure instanceof MailSendException sending) {
            sending.getFailedMessages().values().forEach(it -> follow(it, found));
        }
        if (found.isEmpty() && failure.getCause() != null) {
            follow(failure.getCause(), found);
        }
        return found;
    }

    private static void follow(Throwable start, List<Throwable> found) {
        for (Throwable at = start; at != null && !found.contains(at); at = next(at)) {
            found.add(at);
        }
    }

    private static @Nullable Throwable next(Throwable at) {
        return at instanceof MessagingException messaging && messaging.getNextException() != null
                ? messaging.getNextException()
                : at.getCause();
    }

    private static String words(Throwable failure) {
        String said = Objects.requireNonNullElse(
                        failure.getMessage(), failure.getClass().getSimpleName())
                .replaceAll("\\s+", " ")
                .strip();
        return said.length() <= LONGEST ? said : said.substring(0, LONGEST);
    }
}
