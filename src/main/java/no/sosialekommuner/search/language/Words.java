package no.sosialekommuner.search.language;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** What is known of each word; the usual ones are remembered. */
final class Words {

    private static final int REMEMBERED = 1 << 14;

    private final Lexicon lexicon;
    private final Compounds compounds;

    /** One place for each hash: a word that comes often wins its place back at once, and nobody waits. */
    private final AtomicReferenceArray<Known> remembered = new AtomicReferenceArray<>(REMEMBERED);

    Words(Lexicon lexicon, Compounds compounds) {
        this.lexicon = lexicon;
        this.compounds = compounds;
    }

    /** @param normal in the spelling of {@link Spelling#normal} */
    Word of(String normal) {
        int hash = normal.hashCode();
        int place = (hash ^ hash >>> 15) & REMEMBERED - 1;
        Known known = remembered.get(place);
        if (known == null || !known.normal.equals(normal)) {
            known = new Known(normal, look(normal));
            remembered.set(place, known);
        }
        return known.word;
    }

    /** Whether there is but one typing mistake between this and a longer common word. */
    boolean isNearlyCommon(String folded) {
        return lexicon.isNearlyCommon(folded);
    }

    private Word look(String normal) {
        List<String> parts = new ArrayList<>();
        String stem = stem(norwegian(normal), parts, 0);
        return new Word(
                Spelling.folded(normal),
                Spelling.folded(stem),
                Spelling.folded(parts.isEmpty() ? Stemmer.stem(normal) : stem),
                List.copyOf(parts),
                lexicon.isCommon(normal),
                lexicon.isLight(stem));
    }

    /** What is typed on a foreign keyboard is read as if it were not, where that makes a known word of it. */
    private String norwegian(String normal) {
        if (!normal.contains("oe") && !normal.contains("ae")) {
            return normal;
        }
        String other = normal.replace("oe", "ø").replace("ae", "æ");
        boolean better = compounds.isKnown(other) && !compounds.isKnown(normal);
        return better ? other : normal;
    }

    /** The stem of a compound is that of its parts together, so that both standards meet in each of them. */
    private String stem(String normal, List<String> parts, int depth) {
        int dot = normal.indexOf('.');
        if (dot > 0 && Character.isLetter(normal.charAt(0))) {
            for (String part : normal.split("[.@]+")) {
                parts.add(Spelling.folded(lexicon.stem(part)));
            }
            return normal;
        }
        int seam = depth > 3 || lexicon.isWhole(normal) ? 0 : compounds.seam(normal);
        if (seam == 0) {
            return lexicon.stem(normal);
        }
        List<String> below = new ArrayList<>();
        String first = stem(compounds.unjoined(normal.substring(0, seam)), below, depth + 1);
        String last = stem(normal.substring(seam), below, depth + 1);
        parts.add(Spelling.folded(first));
        parts.add(Spelling.folded(last));
        parts.addAll(below);
        return first + last;
    }

    private record Known(String normal, Word word) {}
}
