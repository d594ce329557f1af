package no.sosialekommuner.correspondence.letter;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells what machines send from what people write: machines are not answered, and what they say is nobody's answer. */
final class Machines {

    private static final Pattern ABSENT = Pattern.compile(
            "(?i)^\\s*(automatisk svar|autosvar|auto(matic)?[ -]?(reply|response)"
                    + "|out of (the )?office|frav(æ|ae)rsmelding|fråv(æ|ae)rsmelding|frav(æ|ae)r:|fråv(æ|ae)r:"
                    + "|ikke (til stede|på kontoret)\\b|ikkje (til stades|på kontoret)\\b|ute av kontoret\\b|på ferie:).*");

    private static final Pattern NOBODY = Pattern.compile(
            "(?i)(no-?reply|do-?not-?reply|ikke-?svar|ikkje-?svar|mailer-daemon|postmaster|bounces?|daemon)([+._-].*)?@.*");

    private static final Pattern SERVER = Pattern.compile("(?i)(mailer-daemon|postmaster)@.*");

    private static final List<String> MARKS = List.of(
            "X-Autoreply",
            "X-Autorespond",
            "X-AutoReply-From",
            "X-Mail-Autoreply",
            "List-Id",
            "List-Unsubscribe",
            "Feedback-ID");

    private Machines() {}

    /** What gives it away, for administrators. */
    static Optional<String> sign(MimeMessage mail, @Nullable String sender) throws MessagingException {
        String submitted = header(mail, "Auto-Submitted");
        if (!submitted.isEmpty() && !submitted.startsWith("no")) {
            return Optional.of("Auto-Submitted: " + submitted);
        }
        String suppressed = header(mail, "X-Auto-Response-Suppress");
        if (!suppressed.isEmpty() && !suppressed.equals("none")) {
            return Optional.of("X-Auto-Response-Suppress: " + suppressed);
        }
        String precedence = header(mail, "Precedence");
        if (precedence.matches("bulk|junk|list|auto_reply")) {
            return Optional.of("Precedence: " + precedence);
        }
        for (String mark : MARKS) {
            if (!header(mail, mark).isEmpty()) {
                return Optional.of(mark);
            }
        }
        if (header(mail, "Return-Path").equals("<>")) {
            return Optional.of("Return-Path: <>");
        }
        if (sender != null && NOBODY.matcher(sender).matches()) {
            return Optional.of(sender);
        }
        String subject = String.valueOf(mail.getSubject());
        return ABSENT.matcher(subject).matches() ? Optional.of(subject) : Optional.empty();
    }

    /** Whether a mail server has written it, not one of its users. */
    static boolean isServer(MimeMessage mail, @Nullable String sender) throws MessagingException {
        return header(mail, "Return-Path").equals("<>")
                || (sender != null && SERVER.matcher(sender).matches());
    }

    private static String header(MimeMessage mail, String name) throws MessagingException {
        String[] values = mail.getHeader(name);
        return values == null || values.length == 0 ? "" : values[0].strip().toLowerCase(Locale.ROOT);
    }
}
