package no.sosialekommuner.correspondence.letter;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimePart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import no.sosialekommuner.text.PlainText;
import org.jspecify.annotations.Nullable;

/** The bytes and the words of a part, also where it does not keep to what it says of itself. */
final class PartText {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private PartText() {}

    /** What can be read of it: what follows a fault in its encoding is gone. */
    static byte[] bytes(Part part, int most) throws MessagingException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        try (InputStream content = part.getInputStream()) {
            byte[] some = new byte[8192];
            int count;
            while ((count = content.read(some)) >= 0) {
                read.write(some, 0, count);
                if (read.size() > most) {
                    throw new UnreadableLetter("A part is larger than " + most / 1024 / 1024 + " MB");
                }
            }
        } catch (IOException _) {
            return read.toByteArray();
        }
        return read.toByteArray();
    }

    static String words(MimePart part, int most) throws MessagingException {
        ContentType type = type(part);
        String text = decoded(bytes(part, most), type == null ? null : type.getParameter("charset"));
        boolean flowed = type != null && "flowed".equalsIgnoreCase(type.getParameter("format"));
        boolean spaceless = type != null && "yes".equalsIgnoreCase(type.getParameter("delsp"));
        return PlainText.clean(flowed ? Flowed.joined(text, spaceless) : text);
    }

    /** What reads as UTF-8 is that, whatever it is called: no other encoding looks like it by chance. */
    static String decoded(byte[] bytes, @Nullable String named) {
        Charset charset = charset(named);
        if (!charset.name().startsWith("UTF-16") && !charset.name().startsWith("ISO-2022")) {
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
            } catch (CharacterCodingException _) {
                charset = charset.equals(StandardCharsets.UTF_8) ? WINDOWS : charset;
            }
        }
        return new String(bytes, charset);
    }

    /** What calls itself Latin-1 or ASCII is written by Windows more often than not. */
    private static Charset charset(@Nullable String named) {
        String name = named == null ? "utf-8" : named.strip().toLowerCase(Locale.ROOT);
        if (name.matches("us-ascii|ascii|iso-8859-1|latin1")) {
            return WINDOWS;
        }
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException _) {
            return WINDOWS;
        }
    }

    private static @Nullable ContentType type(MimePart part) {
        try {
            String written = part.getContentType();
            return written == null ? null : new ContentType(written);
        } catch (MessagingException _) {
            return null;
        }
    }
}
