package no.sosialekommuner.text;

import java.util.Set;
import java.util.UUID;

/**
 * What became of a Markdown text.
 *
 * @param html safe to show
 * @param plain the words alone
 * @param mentions handles written as {@code @anna}, which may be nobody's
 * @param files ids of the attachments that the text shows or links to
 */
public record Rendered(String html, String plain, Set<String> mentions, Set<UUID> files) {

    public Rendered {
        mentions = Set.copyOf(mentions);
        files = Set.copyOf(files);
    }

    /** The beginning of the words, shortened at a space to at most {@code length} characters. */
    public String excerpt(int length) {
        if (plain.length() <= length) {
            return plain;
        }
        int space = plain.lastIndexOf(' ', length - 1);
        int end = space > length / 2 ? space : length - 1;
        return plain.substring(0, Character.isHighSurrogate(plain.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
