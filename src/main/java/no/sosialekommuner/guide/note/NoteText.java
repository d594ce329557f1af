package no.sosialekommuner.guide.note;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import no.sosialekommuner.guide.Wording;

/**
 * What a version of a law note says, as it is stored.
 *
 * @param text plain words
 * @param sources keys of what else it leans on
 */
public record NoteText(Wording title, Wording text, List<Cite> cites, List<String> sources) {

    public NoteText {
        cites = cites == null ? List.of() : List.copyOf(cites);
        sources = sources == null ? List.of() : List.copyOf(sources);
    }

    /**
     * @param law the law's key
     * @param sections numbers, as {@code 3} or {@code 2 A-1}
     */
    public record Cite(String law, List<String> sections) {

        public Cite {
            sections = sections == null ? List.of() : List.copyOf(sections);
        }
    }

    /** The same for the same words, in whichever version of the product they come. */
    public String hash() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
