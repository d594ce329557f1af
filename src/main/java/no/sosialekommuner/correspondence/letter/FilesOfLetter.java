package no.sosialekommuner.correspondence.letter;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The files that the writer meant to send: each once, pictures where they were put, and neither the logos of signatures nor
 * what mail programs enclose for each other.
 */
final class FilesOfLetter {

    /** An icon or a logo is smaller than any picture that says something. */
    private static final int LOGO = 6 * 1024;

    private static final Pattern OF_PROGRAM =
            Pattern.compile("application/(pkcs7-signature|x-pkcs7-signature|pgp-signature|ms-tnef)"
                    + "|text/(calendar|vcard|x-vcard|x-amp-html)|message/.*");

    private static final Pattern NUMBERED =
            Pattern.compile("(?i)(image|outlook|oledata)[-\\d]*\\d[^.]*\\.(png|jpe?g|gif|mso|emz|bmp)");

    private final LetterParts parts;
    private final String words;

    FilesOfLetter(LetterParts parts, String words) {
        this.parts = parts;
        this.words = words;
    }

    List<Enclosure> all() {
        Map<String, String> pictures = parts.pictures();
        Set<ByteBuffer> known = new HashSet<>();
        List<Enclosure> meant = new ArrayList<>();
        for (boolean shown : new boolean[] {true, false}) {
            for (LetterParts.File file : parts.files()) {
                String mark = file.id() == null ? null : pictures.get(file.id());
                boolean inWords = mark != null && shows(mark);
                if (inWords == shown && isMeant(file, mark, inWords) && known.add(ByteBuffer.wrap(file.content()))) {
                    meant.add(new Enclosure(name(file), file.content(), inWords ? mark : null));
                }
            }
        }
        return meant;
    }

    private boolean shows(String mark) {
        return words.contains("(" + mark + ")");
    }

    private static boolean isMeant(LetterParts.File file, @Nullable String mark, boolean inWords) {
        boolean picture = file.type().startsWith("image/");
        boolean small = file.content().length < LOGO;
        if (file.content().length == 0 || OF_PROGRAM.matcher(file.type()).matches()) {
            return false;
        }
        if (mark != null) {
            return inWords && !(picture && small);
        }
        return !(small && picture && NUMBERED.matcher(file.name()).matches());
    }

    private static String name(LetterParts.File file) {
        if (!file.name().isBlank()) {
            return file.name();
        }
        String kind = file.type().substring(file.type().indexOf('/') + 1);
        return file.type().startsWith("image/") ? "bilde." + kind : "fil";
    }
}
