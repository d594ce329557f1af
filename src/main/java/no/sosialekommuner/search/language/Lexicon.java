package no.sosialekommuner.search.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What is known of single words: which of the two written standards say the same, and which words ask for nothing. Read from
 * {@code language/pairs.txt}, {@code cognates.txt} and {@code common.txt}.
 */
final class Lexicon {

    private static final int LONG_WORD = 6;

    private final Map<String, String> words = new HashMap<>();
    private final Map<String, String> stems = new HashMap<>();
    private final Set<String> common = new HashSet<>();
    /** Long ones of these and of their sisters in the other standard, folded. */
    private final Set<String> longCommon = new HashSet<>();

    private final Set<String> light = new HashSet<>();
    private final Set<String> whole = new HashSet<>();

    static Lexicon load() {
        Lexicon lexicon = new Lexicon();
        lines("pairs.txt").forEach(lexicon::pair);
        lines("cognates.txt").forEach(lexicon::pair);
        lines("whole.txt").forEach(line -> lexicon.whole.add(plainStem(line)));
        lines("light.txt").forEach(line -> {
            for (String word : line.split(" ")) {
                lexicon.light.add(lexicon.stem(word));
            }
        });
        lines("common.txt").forEach(line -> {
            for (String word : line.split(" ")) {
                lexicon.common.add(lexicon.same(word));
            }
        });
        lexicon.common.forEach(lexicon::spelling);
        lexicon.words.forEach((word, first) -> {
            if (lexicon.common.contains(first)) {
                lexicon.spelling(word);
            }
        });
        return lexicon;
    }

    private void spelling(String word) {
        if (word.length() >= LONG_WORD) {
            longCommon.add(Spelling.folded(word));
        }
    }

    static InputStream file(String name) {
        return Objects.requireNonNull(Lexicon.class.getResourceAsStream("/language/" + name), name);
    }

    /** Of a file of data, without what is said about it. */
    static List<String> lines(String name) {
        try (InputStream file = file(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** "first other other": the others are indexed as the first; with "~" before it, with all their endings. */
    private void pair(String line) {
        boolean bent = line.startsWith("~");
        String[] same = (bent ? line.substring(1) : line).split(" ");
        whole.add(plainStem(same[0]));
        for (int at = 1; at < same.length; at++) {
            if (bent) {
                stems.putIfAbsent(plainStem(same[at]), plainStem(same[0]));
                whole.add(plainStem(same[at]));
            } else {
                words.putIfAbsent(same[at], same[0]);
            }
        }
    }

    /** The stem that a word shares with its sisters in the other standard, in its normal spelling. */
    String stem(String normal) {
        String stem = plainStem(same(normal));
        return stems.getOrDefault(stem, stem);
    }

    /** Whether it is in every text and asks for nothing. */
    boolean isCommon(String normal) {
        return common.contains(same(normal));
    }

    /** Whether there is but one typing mistake between this and a longer common word. */
    boolean isNearlyCommon(String folded) {
        return folded.length() >= LONG_WORD
                && longCommon.stream().anyMatch(word -> Mistakes.between(word, folded, 1) <= 1);
    }

    /** Whether it frames a question and is seldom in its answer. */
    boolean isLight(String stem) {
        return light.contains(stem);
    }

    /** Whether it is a word that needs not be taken apart. */
    boolean isWhole(String normal) {
        return words.containsKey(normal) || common.contains(normal) || whole.contains(plainStem(normal));
    }

    private String same(String normal) {
        return words.getOrDefault(normal, normal);
    }

    private static String plainStem(String word) {
        String stem = Stemmer.stem(word);
        if (stem.startsWith("hv")) {
            stem = "kv" + stem.substring(2);
        }
        int last = stem.length() - 1;
        if (last > 2 && stem.charAt(last) == 'j' && (stem.charAt(last - 1) == 'k' || stem.charAt(last - 1) == 'g')) {
            stem = stem.substring(0, last);
        }
        return stem;
    }
}
