package no.sosialekommuner.member;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address that may stand for a person, in lower case. Stricter than the standard: no quotes, no comments and only
 * plain letters before the {@code @}, so that an address reads as what it is and belongs to exactly one domain.
 */
public record EmailAddress(String value) {

    /** For forms; the check is made on what was typed, because lower case turns look-alikes into plain letters. */
    public static final String PATTERN =
            "\\s*[A-Za-z0-9.!$*+=_'~-]{1,64}@[A-Za-z0-9æøåÆØÅ-]+(\\.[A-Za-z0-9æøåÆØÅ-]+)*\\.[A-Za-z]{2,24}\\s*";

    private static final Pattern SHAPE = Pattern.compile(PATTERN);
    private static final int LONGEST = 254;

    /** The address a person typed, or nothing when it is none. */
    public static Optional<EmailAddress> of(String typed) {
        String plain = typed.strip();
        return plain.length() <= LONGEST && SHAPE.matcher(plain).matches()
                ? Optional.of(new EmailAddress(plain.toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
