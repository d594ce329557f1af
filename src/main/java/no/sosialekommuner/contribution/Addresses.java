package no.sosialekommuner.contribution;

import java.util.Set;
import no.sosialekommuner.text.AddressWords;

/** Where a contribution is found: its id decides, the words of the title are for people. */
public final class Addresses {

    private static final int MOST_WORDS = 60;

    /** The pages below a contribution's own, whose names no title may take. */
    private static final Set<String> PAGES = Set.of(
            "anonymt",
            "avstemning",
            "bokmerke",
            "ekspert",
            "hast",
            "holdbarhet",
            "hvem-vet",
            "innspill",
            "lignende",
            "nytte",
            "rediger",
            "stemme",
            "svar",
            "tilbaketrekking",
            "versjoner");

    private Addresses() {}

    /** The list that shows all of this kind. */
    public static String of(Kind kind) {
        return switch (kind) {
            case QUESTION -> "/sporsmal";
            case DISCUSSION -> "/forum";
            case ARTICLE -> "/blogg";
            case PLAN -> "/planer";
        };
    }

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

    /** See {@link AddressWords}. */
    public static String words(String title) {
        return AddressWords.of(title, MOST_WORDS);
    }
}
