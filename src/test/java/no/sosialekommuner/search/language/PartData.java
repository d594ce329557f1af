package no.sosialekommuner.search.language;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Makes {@code language/parts.tsv} from the compounds and word lists of Norsk ordbank, which are not part of the product:
 * {@code java … PartData FOLDER FILE}. With {@code --measure} it learns from four fifths and says how it splits the fifth.
 */
final class PartData {

    private static final Lexicon LEXICON = Lexicon.load();

    private final Map<String, int[]> parts = new TreeMap<>();

    private PartData() {}

    public static void main(String... arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        if (arguments[1].equals("--measure")) {
            measure(folder);
        } else {
            PartData all = new PartData();
            all.learn(folder, _ -> true);
            all.write(Path.of(arguments[1]));
        }
    }

    private static void measure(Path folder) throws IOException {
        PartData most = new PartData();
        most.learn(folder, PartData::isLearnt);
        Path file = Files.createTempFile("parts", ".tsv");
        most.write(file);
        Compounds compounds = new Compounds(PartTable.read(Files.newInputStream(file)), LEXICON);
        for (String language : List.of("nb", "nn")) {
            int all = 0;
            int right = 0;
            int found = 0;
            for (Gold gold : gold(folder, language)) {
                if (!isLearnt(gold.word())) {
                    all++;
                    right += compounds.likeliest(gold.word()) == gold.first().length() ? 1 : 0;
                    found += compounds.seam(gold.word()) == gold.first().length() ? 1 : 0;
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "%s: %d compounds not learnt from, split right %.4f, found by themselves %.4f%n",
                    language,
                    all,
                    right / (double) all,
                    found / (double) all);
        }
        Files.delete(file);
    }

    private static boolean isLearnt(String word) {
        return Math.floorMod(word.hashCode() * 0x9E3779B9 >>> 7, 5) != 0;
    }

    private void learn(Path folder, Predicate<String> learnt) throws IOException {
        Set<String> compounds = new HashSet<>();
        for (String language : List.of("nb", "nn")) {
            for (Gold gold : gold(folder, language)) {
                if (learnt.test(gold.word()) && compounds.add(gold.word())) {
                    counts(gold.first())[0]++;
                    counts(LEXICON.stem(gold.last()))[1]++;
                }
            }
        }
        for (String language : List.of("nb", "nn")) {
            for (String line : Files.readAllLines(folder.resolve("wordlist-norsk-ordbank-" + language + ".txt"))) {
                String word = Spelling.normal(line);
                if (line.length() > 2 && line.chars().allMatch(Character::isLetter) && !compounds.contains(word)) {
                    counts(LEXICON.stem(word))[2] = 1;
                }
            }
        }
    }

    private int[] counts(String part) {
        return parts.computeIfAbsent(part, _ -> new int[3]);
    }

    private void write(Path file) throws IOException {
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
            out.print(
                    "# Parts of Norwegian compounds: word, how often first (as written), how often last (as a stem), 1 if a"
                            + " word by itself.\n");
            out.print(
                    "# Counted from Norsk ordbank (leddanalyse and word lists, bokmål and nynorsk), Språkbanken, National"
                            + " Library of Norway, CC BY 4.0; see NOTICE.\n");
            parts.forEach((part, counts) -> {
                if (counts[0] + counts[1] + counts[2] > 0) {
                    out.print(part + "\t" + counts[0] + "\t" + counts[1] + "\t" + counts[2] + "\n");
                }
            });
        }
    }

    private static List<Gold> gold(Path folder, String language) throws IOException {
        List<Gold> gold = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("compounds-" + language + "-dev.tsv"))) {
            String[] split =
                    line.substring(line.indexOf('\t') + 1).split("\t", 2)[0].split("\\|");
            if (split.length == 2 && (split[0] + split[1]).chars().allMatch(Character::isLetter)) {
                gold.add(new Gold(Spelling.normal(split[0]), Spelling.normal(split[1])));
            }
        }
        return gold;
    }

    private record Gold(String first, String last) {
        String word() {
            return first + last;
        }
    }
}
