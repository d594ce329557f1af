package no.sosialekommuner.mail;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Where mail comes back to that cannot be delivered: an address for each recipient, sealed, so that a bounce tells by itself
 * whose it is and nobody can shut another's mail off by making one up.
 */
@Component
public class ReturnAddresses {

    private static final String PREFIX = "retur+";
    private static final Pattern WRITTEN = Pattern.compile("(?i)retur\\+([0-9a-z]{16,58})@");

    /** More in one mail is no bounce. */
    private static final int MOST = 20;

    private final MailDomain domain;
    private final Seals seals;
    private final Suspensions recipients;

    ReturnAddresses(MailDomain domain, Seals seals, Suspensions recipients) {
        this.domain = domain;
        this.seals = seals;
        this.recipients = recipients;
    }

    /** Nothing where no mail is read. */
    Optional<String> of(String recipient) {
        return domain.isNamed()
                ? domain.address(PREFIX + seals.seal("retur", recipients.number(recipient)))
                : Optional.empty();
    }

    /** Whether it has the shape of one. */
    public boolean isOne(String local) {
        return local.startsWith(PREFIX);
    }

    /** To whom the mail had gone that this is about: the first return address in the text that is ours. */
    public Optional<String> recipientIn(String text) {
        Matcher written = WRITTEN.matcher(text);
        for (int tried = 0; tried < MOST && written.find(); tried++) {
            Optional<String> recipient = seals.open("retur", written.group(1).toLowerCase(Locale.ROOT))
                    .map(numbers -> recipients.address(numbers[0]));
            if (recipient.isPresent()) {
                return recipient;
            }
        }
        return Optional.empty();
    }
}
