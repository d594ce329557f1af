package no.sosialekommuner.notification;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** When a notice comes by e-mail. */
public enum MailPlan {
    AT_ONCE,
    DAILY,
    WEEKLY,
    NEVER;

    /** As in forms and text keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The plan of this code. */
    public static Optional<MailPlan> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
