package no.sosialekommuner.correspondence.letter;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import no.sosialekommuner.text.PlainText;
import org.jspecify.annotations.Nullable;

/** Reads mail as it comes over the wire. */
public final class LetterReader {

    /** More than mail servers hand on. */
    public static final int MOST_BYTES = 40 * 1024 * 1024;

    private static final List<String> RECIPIENTS =
            List.of("To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To", "Resent-To");

    private static final Pattern ADDRESS = Pattern.compile("[\\p{L}\\p{N}.!#$%&'*+/=?^_`{|}~-]+@[\\p{L}\\p{N}.-]+");
    private static final int MOST_RECIPIENTS = 200;

    /** Where the words of a report are looked for. */
    private static final int MOST_OF_REPORT = 256 * 1024;

    private static final Session SESSION = Session.getInstance(properties());

    private LetterReader() {}

    /** @throws UnreadableLetter when it is broken, too large or endless */
    public static IncomingLetter read(byte[] raw) {
        if (raw.length > MOST_BYTES) {
            throw new UnreadableLetter("Larger than " + MOST_BYTES / 1024 / 1024 + " MB");
        }
        try {
            return letter(new MimeMessage(SESSION, new ByteArrayInputStream(raw)), raw);
        } catch (MessagingException | IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new UnreadableLetter("Cannot be read: " + e.getMessage());
        }
    }

    /** By what a mail is known again: the name its sender's program gave it, or what it holds. */
    public static String key(@Nullable String messageId, byte[] raw) {
        String id = messageId == null ? "" : messageId.strip();
        return id.isEmpty() || id.length() > 400 ? "sha256:" + sha256(raw) : "id:" + id;
    }

    private static IncomingLetter letter(MimeMessage mail, byte[] raw) throws MessagingException, IOException {
        String sender = sender(mail);
        String key = key(mail.getMessageID(), raw);
        String start = new String(raw, 0, Math.min(raw.length, MOST_OF_REPORT), StandardCharsets.ISO_8859_1);
        Report report = Reports.in(mail, start, Machines.isServer(mail, sender)).orElse(null);
        String machine = Machines.sign(mail, sender).orElse(null);
        String subject = PlainText.line(mail.getSubject() == null ? "" : mail.getSubject());
        if (report != null || machine != null) {
            return new IncomingLetter(
                    key, sender, recipients(mail), subject, "", "", List.of(), machine, report, List.of());
        }
        LetterParts parts = new LetterParts(mail);
        String words = parts.words();
        List<Enclosure> files = new FilesOfLetter(parts, words).all();
        return new IncomingLetter(
                key,
                sender,
                recipients(mail),
                subject,
                Placeholders.tidied(words, files),
                Placeholders.tidied(parts.whole(), List.of()),
                files,
                null,
                null,
                headers(mail, "Authentication-Results"));
    }

    private static @Nullable String sender(MimeMessage mail) {
        try {
            Address[] from = mail.getFrom();
            return from != null
                            && from.length == 1
                            && from[0] instanceof InternetAddress one
                            && one.getAddress() != null
                    ? one.getAddress().strip().toLowerCase(Locale.ROOT)
                    : null;
        } catch (MessagingException _) {
            return null;
        }
    }

    /** As they stand in the headers, however those are broken. */
    private static List<String> recipients(MimeMessage mail) throws MessagingException {
        Set<String> found = new LinkedHashSet<>();
        for (String name : RECIPIENTS) {
            for (String header : headers(mail, name)) {
                ADDRESS.matcher(header)
                        .results()
                        .limit(MOST_RECIPIENTS)
                        .forEach(it -> found.add(it.group().toLowerCase(Locale.ROOT)));
            }
        }
        return List.copyOf(found);
    }

    private static List<String> headers(MimeMessage mail, String name) throws MessagingException {
        String[] values = mail.getHeader(name);
        return values == null ? List.of() : Arrays.asList(values);
    }

    private static Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("mail.mime.address.strict", "false");
        properties.setProperty("mail.mime.allowutf8", "true");
        return properties;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
