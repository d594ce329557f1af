package no.sosialekommuner.operation.stackexchange;

import java.text.Normalizer;
import java.util.Locale;

/**
 * How the things of a dump are called here, the same every time they come.
 *
 * @param source the site, see {@link Dump#source}
 * @param space slug of the space they are taken into; the same dump may be taken into two
 */
record Names(String source, String space) {

    private static final int LONGEST_BEGINNING = 18;

    String post(long id) {
        return "se/" + source + "/" + space + "/p" + id;
    }

    String comment(long id) {
        return "se/" + source + "/" + space + "/c" + id;
    }

    /** An address that no mail ever reaches: {@code .invalid} is reserved for that (RFC 2606). */
    String address(String person) {
        return person + "@" + source + ".stackexchange.invalid";
    }

    /** As the site's number and the first letters of the name, unique and yet to be recognised. */
    String handle(String person, String name) {
        String beginning = slug(name);
        return (beginning.isEmpty() ? "x" : beginning.substring(0, Math.min(LONGEST_BEGINNING, beginning.length())))
                + "-" + person + "-" + source;
    }

    static String slug(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replace('ø', 'o')
                .replace("æ", "ae")
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }

    /** {@code c#}, {@code c++} and {@code c} are three tags; what has no Latin letters is told apart by its hash. */
    static String tag(String name) {
        String spelt = name.replace("#", "-sharp").replace("+", "-plus");
        String slug = slug(spelt);
        return slug.isEmpty() || spelt.codePoints().anyMatch(c -> c > 0x17F) ? "tag-" + Dump.shortHash(name) : slug;
    }
}
