package no.sosialekommuner.search.language;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes {@code language/cognates.txt} from the word lists of Norsk ordbank: {@code java … CognateData FOLDER FILE}, with an empty
 * {@code cognates.txt} in the class path. A pair are two words of which each is in the list of its own standard only and which
 * differ by one or two usual changes of letters; where more than one word would do, none is taken.
 */
final class CognateData {

    private static final int LONGEST = 12;

    /** Nynorsk on the left, bokmål on the right. */
    private static final List<String[]> CHANGES = Stream.of(
                    "øy ø, øy øye, ei e, eie e, au ø, au o, kj k, gj g, jø e, ju y, u o, o u, o å, y ø, y i, e i, i e, a e, å a,"
                            + " ll ld, mm m, m v, nn nd, n nn, l ll, t tt, kv hv, ve u, ar er, are ere, d t, t d, v g, ing else,"
                            + " ing ning, ing elsen, sle else, leik het, dom het, nad else, skap het, vass vann, hovud hoved,"
                            + " føre fore, stad sted, heim hjem, sjuk syk, sam sammen, aust øst, veg vei, verds verdens, ut ute,"
                            + " skule skole, attr gjenr, open åpen, høg høy, låg lav, ljos lys, eig ei, bod bud, øy au, ø u, e ei")
            .flatMap(changes -> Stream.of(changes.split(", ")))
            .map(change -> change.split(" "))
            .toList();

    /** Those that come together with another. */
    private static final Set<String> COMMON = Set.of("ar", "are", "a", "ing", "leik", "øy", "ei", "kj", "gj");

    private final Set<String> bokmaal;
    private final Set<String> nynorsk;

    private CognateData(Path folder) throws IOException {
        bokmaal = words(folder, "nb");
        nynorsk = words(folder, "nn");
    }

    public static void main(String... arguments) throws IOException {
        new CognateData(Path.of(arguments[0]))
                .write(Path.of(arguments[1]), Norwegian.load().words());
    }

    private static Set<String> words(Path folder, String language) throws IOException {
        return Files.readAllLines(folder.resolve("wordlist-norsk-ordbank-" + language + ".txt")).stream()
                .map(String::toLowerCase)
                .filter(word -> word.matches("[a-zæøå]{3,}"))
                .collect(Collectors.toSet());
    }

    private void write(Path file, Words words) throws IOException {
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
            out.print(
                    "# Bokmål and nynorsk words that differ by a regular change of letters (ei/e, øy/ø, au/ø, -ar/-er, -leik/-het"
                            + " ...), each in\n# the word list of its own standard only. Found by rule in Norsk ordbank (National Library of"
                            + " Norway, CC BY 4.0); see NOTICE.\n");
            for (String word : new TreeSet<>(nynorsk)) {
                if (!bokmaal.contains(word) && word.length() <= LONGEST) {
                    Set<String> sisters = sisters(word);
                    if (sisters.size() == 1
                            && isNeeded(
                                    words.of(word), words.of(sisters.iterator().next()))) {
                        out.print("~" + sisters.iterator().next() + " " + word + "\n");
                    }
                }
            }
        }
    }

    /** Compounds meet in their parts, and many words in their stems. */
    private static boolean isNeeded(Word one, Word other) {
        return !one.stem().equals(other.stem())
                && one.parts().isEmpty()
                && other.parts().isEmpty();
    }

    private Set<String> sisters(String word) {
        Set<String> sisters = new TreeSet<>();
        List<Changed> once = changed(word);
        once.stream().map(Changed::word).filter(this::isBokmaalOnly).forEach(sisters::add);
        if (sisters.isEmpty()) {
            for (Changed first : once) {
                for (Changed second : changed(first.word)) {
                    if ((COMMON.contains(first.from) || COMMON.contains(second.from)) && isBokmaalOnly(second.word)) {
                        sisters.add(second.word);
                    }
                }
            }
        }
        return sisters;
    }

    private boolean isBokmaalOnly(String word) {
        return bokmaal.contains(word) && !nynorsk.contains(word);
    }

    private static List<Changed> changed(String word) {
        List<Changed> changed = new ArrayList<>();
        for (String[] change : CHANGES) {
            for (int at = word.indexOf(change[0]); at >= 0; at = word.indexOf(change[0], at + 1)) {
                String other = word.substring(0, at) + change[1] + word.substring(at + change[0].length());
                changed.add(new Changed(other, change[0]));
            }
        }
        return changed;
    }

    private record Changed(String word, String from) {}
}
