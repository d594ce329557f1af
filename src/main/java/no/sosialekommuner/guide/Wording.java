package no.sosialekommuner.guide;

import no.sosialekommuner.text.PlainText;
import no.sosialekommuner.web.Language;
import org.jspecify.annotations.Nullable;

/** The same in both written standards of Norwegian. */
public record Wording(String nb, String nn) {

    /** What nobody has said yet. */
    public static final Wording NONE = new Wording("", "");

    public Wording {
        nb = nb == null ? "" : nb;
        nn = nn == null ? "" : nn;
    }

    /** What is written alike in both, as a number. */
    public static Wording same(String words) {
        return new Wording(words, words);
    }

    /** As somebody typed it, each in one line; nothing where nothing came. */
    public static Wording line(@Nullable Wording typed) {
        return typed == null ? NONE : new Wording(PlainText.line(typed.nb()), PlainText.line(typed.nn()));
    }

    /** Those who read neither are given bokmål. */
    public String in(Language language) {
        return language == Language.NN ? nn : nb;
    }

    /** Whether it says nothing in either. */
    public boolean none() {
        return nb.isBlank() && nn.isBlank();
    }

    /** Whether it says something in both. */
    public boolean whole() {
        return !nb.isBlank() && !nn.isBlank();
    }
}
