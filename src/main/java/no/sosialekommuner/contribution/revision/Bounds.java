package no.sosialekommuner.contribution.revision;

import no.sosialekommuner.text.Rendered;
import no.sosialekommuner.web.Invalid;

/** What the text of a contribution must keep to; the database holds the same. */
public final class Bounds {

    /** Longest title, in characters. */
    public static final int TITLE = 200;

    /** Longest text in Markdown, in characters. */
    public static final int BODY = 200_000;

    /** Longest reason for a change, in characters. */
    public static final int REASON = 300;

    /** Longest beginning of the text in lists, in characters. */
    public static final int EXCERPT = 200;

    /** More than these is not sorting any more. */
    public static final int TAGS = 12;

    /** Something that can be seen: marks that turn the writing, and space of any width, are no text. */
    public static final String SEEN = "(?s)[^\\p{L}\\p{N}\\p{P}\\p{S}]*+[\\p{L}\\p{N}\\p{P}\\p{S}].*+";

    private Bounds() {}

    /** @throws Invalid on {@code body} when the Markdown shows neither a word nor a file */
    public static Rendered requireVisible(Rendered text) {
        if (text.plain().isBlank() && text.files().isEmpty()) {
            throw new Invalid("body", "contribution.write.body.missing");
        }
        return text;
    }
}
