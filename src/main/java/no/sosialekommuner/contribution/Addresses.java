package no.sosialekommuner.contribution;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Where a contribution is found: its id decides, the words of the title are for people. */
public final class Addresses {

    private static final int MOST_WORDS = 60;

    /** The pages below a contribution's own, whose names no title may take. */
    private static final Set<String> PAGES =
            Set.of("bokmerke", "lignende", "rediger", "svar", "tilbaketrekking", "versjoner");

    private Addresses() {}

    /** As {@code /bidrag/7/kven-svarar-pa-kveldstid}. */
    public static String of(ContributionId id, String title) {
        String words = words(title);
        String safe = PAGES.contains(words) ? "om-" + words : words;
        return "/bidrag/" + id + (safe.isEmpty() ? "" : "/" + safe);
    }

    /** As {@code /bidrag/7/kven-svarar?svar=12#svar-12}: also where the reply stands on a later page of the thread. */
    public static String of(ContributionId id, String title, ReplyId reply) {
        return of(id, title) + "?svar=" + reply + "#svar-" + reply;
    }

    /** Lower-case letters a to z, digits and hyphens, as Norwegian addresses are written without æ, ø and å. */
    public static String words(String title) {
        String latin = title.toLowerCase(Locale.ROOT)
                .replace("æ", "ae")
                .replace("ø", "o")
                .replace("å", "a")
                .replace("đ", "d");
        String plain = Normalizer.normalize(latin, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        if (plain.length() <= MOST_WORDS) {
            return plain;
        }
        int end = plain.lastIndexOf('-', MOST_WORDS);
        return plain.substring(0, end > 0 ? end : MOST_WORDS);
    }
}
