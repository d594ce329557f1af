package no.sosialekommuner.mail;

import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The domain whose mail is read by this product. Where none is named, nobody answers by mail. */
@Component
public class MailDomain {

    private final String name;

    MailDomain(@Value("${sk.mail.domain}") String name) {
        this.name = name.strip().toLowerCase(Locale.ROOT);
    }

    public boolean isNamed() {
        return !name.isEmpty();
    }

    /** The whole address, or nothing where there is no domain. */
    public Optional<String> address(String local) {
        return isNamed() ? Optional.of(local + "@" + name) : Optional.empty();
    }

    /** What stands before the {@code @} in lower case, where the address is of this domain. */
    public Optional<String> local(String address) {
        String folded = address.toLowerCase(Locale.ROOT);
        int at = folded.lastIndexOf('@');
        return isNamed() && at > 0 && folded.substring(at + 1).equals(name)
                ? Optional.of(folded.substring(0, at))
                : Optional.empty();
    }
}
