package no.sosialekommuner.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * What a calendar program is told by a mail: once as another way to say what the text says, by which mail programs offer it,
 * and once as a file for those that do not know that (RFC 6047).
 *
 * @param method what is wanted, as {@code REQUEST}
 */
record Invitation(String calendar, String method) {

    private static final Pattern METHOD = Pattern.compile("(?m)^METHOD:([A-Z]+)\\s*$");

    /** @throws IllegalArgumentException when it says no method */
    static Invitation of(String calendar) {
        Matcher method = METHOD.matcher(calendar);
        if (!method.find()) {
            throw new IllegalArgumentException("a calendar without a method");
        }
        return new Invitation(calendar, method.group(1));
    }

    /** Beside the two texts that are there already. */
    void join(MimeMessageHelper parts) throws MessagingException {
        byte[] bytes = calendar.getBytes(StandardCharsets.UTF_8);
        MimeBodyPart said = new MimeBodyPart();
        said.setDataHandler(new DataHandler(new ByteArrayDataSource(bytes, type())));
        said.setHeader("Content-Type", type());
        texts(parts.getMimeMultipart()).addBodyPart(said);
        parts.addAttachment("invitasjon.ics", new ByteArrayResource(bytes), "application/ics");
    }

    private String type() {
        return "text/calendar; charset=UTF-8; method=" + method;
    }

    private static Multipart texts(Multipart whole) throws MessagingException {
        try {
            return whole.getBodyPart(0).getContent() instanceof Multipart texts ? texts : whole;
        } catch (IOException e) {
            throw new MessagingException("the texts cannot be read", e);
        }
    }
}
