package no.sosialekommuner;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/**
 * The content that the product comes with (docs/content.md) cites only sections that the laws have, and says the same in
 * bokmål and nynorsk. What sections there are stands in main/resources/guides/sections.txt, made from the laws' texts.
 */
class CitedSectionsTests {

    private static final Path GUIDES = Path.of("src/main/resources/guides");
    private static final Path SECTIONS = Path.of("src/main/resources/guides/sections.txt");
    private static final Path VOCABULARY =
            Path.of("src/main/resources/db/migration/taxonomy/V11__first_vocabulary.sql");

    /** The laws that an adviser must find something about. */
    private static final Set<String> PROMISED = Set.of(
            "offentleglova",
            "forvaltningsloven",
            "forvaltningsloven-2025",
            "arkivlova",
            "arkivlova-1992",
            "personopplysningsloven",
            "personvernforordningen",
            "likestillingsloven",
            "aandsverkloven",
            "straffeloven",
            "spraaklova",
            "kommuneloven",
            "valgloven",
            "ekomloven",
            "markedsforingsloven",
            "arbeidsmiljoloven");

    private static final String NUMBER = "\\d+(?: [A-Z](?=-))?(?:-\\d+)?(?: [a-h](?!\\p{L}))?";
    private static final Pattern MENTIONED =
            Pattern.compile("(§§?|[Aa]rtikkel) (" + NUMBER + "(?:(?:, | og | til | eller )" + NUMBER + ")*)");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<!\\d)[.?](?=»? |»?$)");
    private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final Yaml yaml = new Yaml();
    private final Map<String, ?> register = load("laws");
    private final List<Map<String, ?>> notes = list(load("law-notes"), "notes");
    private final List<Map<String, ?>> faq = list(load("faq"), "faq");
    private final List<Map<String, ?>> chapters = Stream.of("strategy", "staff-guidelines")
            .flatMap(guide -> list(load(guide), "chapters").stream())
            .toList();

    @Test
    void everyCitedSectionStandsInTheLaw() throws IOException {
        Set<String> known = new HashSet<>();
        for (String line : Files.readAllLines(SECTIONS)) {
            String[] parts = line.split(": ", 2);
            if (!line.startsWith("#")) {
                Arrays.stream(parts[1].split(", ")).forEach(number -> known.add(parts[0] + " " + number));
            }
        }
        List<String> unknown = new ArrayList<>();
        for (Map<String, ?> note : notes) {
            for (Map<String, ?> cite : list(note, "cites")) {
                Map<String, ?> law = one(list(register, "laws"), text(cite, "law"));
                for (String section : references(cite, "sections")) {
                    String cited = law.get("file") + " " + law.get("unit") + " " + section;
                    if (!known.contains(cited)) {
                        unknown.add(text(note, "key") + " cites " + cited);
                    }
                }
            }
        }
        assertThat(unknown).isEmpty();
        assertThat(notes.stream()
                        .flatMap(note -> list(note, "cites").stream())
                        .map(cite -> text(cite, "law"))
                        .collect(toSet()))
                .containsAll(PROMISED);
    }

    @Test
    void everySectionNamedInATextIsOneThatItsNoteCites() {
        for (Map<String, ?> note : notes) {
            assertThat(citable(note)).as(text(note, "key")).containsAll(mentioned(in(note, "text", "nb")));
            assertThat(mentioned(in(note, "text", "nn")))
                    .as("nynorsk of %s", text(note, "key"))
                    .isEqualTo(mentioned(in(note, "text", "nb")));
        }
        assertThat(faq).allSatisfy(entry -> {
            Set<String> citable = references(entry, "notes").stream()
                    .flatMap(key -> citable(one(notes, key)).stream())
                    .collect(toSet());
            assertThat(citable).containsAll(mentioned(in(entry, "answer", "nb")));
            assertThat(citable).containsAll(mentioned(in(entry, "answer", "nn")));
        });
        assertThat(chapters)
                .allSatisfy(chapter -> everyText(
                        chapter,
                        (place, words) -> assertThat(mentioned(words))
                                .as("%s: sections are named in notes only", place)
                                .isEmpty()));
    }

    @Test
    void everyTextIsThereInBothWrittenStandards() {
        for (String file : List.of("laws", "law-notes", "strategy", "staff-guidelines", "faq")) {
            everyText(
                    load(file),
                    (place, words) -> assertThat(words)
                            .as("%s %s", file, place)
                            .isNotBlank()
                            .doesNotContain("!", "TODO", "  "));
        }
    }

    @Test
    void nynorskIsNotBokmaalTwice() {
        Stream.of(notes, faq, chapters)
                .forEach(entries -> everyPair(entries, (bokmaal, nynorsk) -> {
                    assertThat(nynorsk).doesNotContainPattern("\\b(ikke|jeg|hva|hvem|hvordan|dere|noen|uten)\\b");
                    assertThat(bokmaal).doesNotContainPattern("\\b(ikkje|korleis|kva|kven|dykk|nokon|utan)\\b");
                    if (bokmaal.length() > 60) {
                        assertThat(nynorsk).isNotEqualTo(bokmaal);
                    }
                }));
    }

    @Test
    void whatIsReferredToExists() throws IOException {
        Set<String> tags = Pattern.compile("\\('[a-z]+', \\d+, (?:null|'[^']+'), '([^']+)'")
                .matcher(Files.readString(VOCABULARY))
                .results()
                .map(found -> found.group(1))
                .collect(toSet());
        Set<String> keys = keys(notes);
        Set<String> used = new TreeSet<>();
        for (Map<String, ?> entry : faq) {
            assertThat(tags).as(text(entry, "key")).containsAll(references(entry, "tags"));
            used.addAll(references(entry, "notes"));
        }
        for (Map<String, ?> chapter : chapters) {
            assertThat(tags).as(text(chapter, "key")).containsAll(references(chapter, "tags"));
            list(chapter, "law").forEach(law -> used.add(text(law, "note")));
        }
        assertThat(used).as("notes that are referred to").isEqualTo(new TreeSet<>(keys));
        Set<String> sources = keys(list(register, "sources"));
        assertThat(notes).allSatisfy(note -> assertThat(sources).containsAll(references(note, "sources")));
    }

    @Test
    void guidesAndAnswersAreWholeAndOfAReadableLength() {
        for (Map<String, ?> chapter : chapters) {
            String key = text(chapter, "key");
            assertThat(sentences(in(chapter, "why", "nb"))).as(key).isBetween(2, 5);
            assertThat(list(chapter, "questions")).as(key).hasSizeBetween(4, 8);
            assertThat(list(chapter, "checklist")).as(key).hasSizeBetween(4, 8);
            assertThat(list(chapter, "examples")).as(key).hasSizeBetween(1, 2);
            assertThat(list(chapter, "law")).as(key).isNotEmpty();
            for (Map<String, ?> table : list(chapter, "tables")) {
                assertThat(list(table, "rows"))
                        .as("rows of %s", text(table, "key"))
                        .allSatisfy(row -> assertThat(row.keySet()).isEqualTo(keys(list(table, "columns"))));
            }
        }
        assertThat(faq).hasSizeGreaterThanOrEqualTo(30).allSatisfy(entry -> {
            assertThat(in(entry, "question", "nb")).endsWith("?").hasSizeLessThanOrEqualTo(200);
            assertThat(in(entry, "question", "nn")).endsWith("?").hasSizeLessThanOrEqualTo(200);
            assertThat(sentences(in(entry, "answer", "nb")))
                    .as(text(entry, "key"))
                    .isBetween(3, 10);
        });
        assertThat(notes)
                .allSatisfy(note -> assertThat(sentences(in(note, "text", "nb")))
                        .as(text(note, "key"))
                        .isBetween(4, 10));
        Stream.concat(notes.stream(), faq.stream())
                .forEach(entry -> assertThat(text(entry, "checked")).matches("\\d{4}-\\d{2}-\\d{2}"));
    }

    @Test
    void keysAreTheirOwn() {
        for (List<Map<String, ?>> entries :
                List.of(list(register, "laws"), list(register, "sources"), notes, faq, chapters)) {
            assertThat(entries.stream().map(entry -> text(entry, "key")))
                    .allMatch(key -> KEY.matcher(key).matches());
        }
        for (List<Map<String, ?>> entries : List.of(list(register, "laws"), list(register, "sources"), notes, faq)) {
            assertThat(keys(entries)).hasSameSizeAs(entries);
        }
        for (Map<String, ?> chapter : chapters) {
            for (String part : List.of("questions", "checklist", "examples", "tables", "parts")) {
                assertThat(keys(list(chapter, part)))
                        .as("%s of %s", part, text(chapter, "key"))
                        .hasSameSizeAs(list(chapter, part));
            }
        }
    }

    /** Sections that a note may name: what it cites, and what its other sources are about. */
    private Set<String> citable(Map<String, ?> note) {
        Set<String> citable = new HashSet<>();
        for (Map<String, ?> cite : list(note, "cites")) {
            String mark = "article"
                            .equals(one(list(register, "laws"), text(cite, "law"))
                                    .get("unit"))
                    ? "art. "
                    : "";
            references(cite, "sections").forEach(section -> citable.add(mark + section));
        }
        references(note, "sources")
                .forEach(source -> citable.addAll(references(one(list(register, "sources"), source), "mentions")));
        return citable;
    }

    /** "§§ 10 og 14 til 17" names five sections. */
    private static Set<String> mentioned(String words) {
        Set<String> mentioned = new TreeSet<>();
        MENTIONED.matcher(words).results().forEach(found -> {
            String mark = found.group(1).startsWith("§") ? "" : "art. ";
            for (String part : found.group(2).split(", | og | eller ")) {
                String[] ends = part.split(" til ");
                mentioned.add(mark + ends[0]);
                if (ends.length == 2) {
                    for (int number = Integer.parseInt(ends[0]); number <= Integer.parseInt(ends[1]); number++) {
                        mentioned.add(mark + number);
                    }
                }
            }
        });
        return mentioned;
    }

    /** Goes through everything that has a text in one of the languages, and asks that the other is there. */
    private static void everyText(Object part, BiConsumer<String, String> check) {
        everyText("", part, check);
    }

    private static void everyText(String place, Object part, BiConsumer<String, String> check) {
        if (part instanceof List<?> entries) {
            entries.forEach(entry -> everyText(
                    place + "/" + (entry instanceof Map<?, ?> fields ? fields.get("key") : ""), entry, check));
        } else if (part instanceof Map<?, ?> fields) {
            assertThat(fields.containsKey("nn")).as(place).isEqualTo(fields.containsKey("nb"));
            fields.forEach((name, value) -> {
                if (name.equals("nb") || name.equals("nn")) {
                    check.accept(place + "/" + name, (String) value);
                } else {
                    everyText(place + "/" + name, value, check);
                }
            });
        }
    }

    private static void everyPair(Object part, BiConsumer<String, String> check) {
        if (part instanceof List<?> entries) {
            entries.forEach(entry -> everyPair(entry, check));
        } else if (part instanceof Map<?, ?> fields && fields.get("nb") instanceof String bokmaal) {
            check.accept(bokmaal, (String) fields.get("nn"));
        } else if (part instanceof Map<?, ?> fields) {
            fields.values().forEach(value -> everyPair(value, check));
        }
    }

    private static int sentences(String words) {
        return (int) SENTENCE_END.matcher(words).results().count();
    }

    private static Map<String, ?> one(List<Map<String, ?>> entries, String key) {
        return entries.stream()
                .filter(entry -> key.equals(entry.get("key")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing is called " + key));
    }

    private static Set<String> keys(List<Map<String, ?>> entries) {
        return entries.stream().map(entry -> text(entry, "key")).collect(toSet());
    }

    private static String text(Map<String, ?> fields, String name) {
        return (String) requireNonNull(fields.get(name), name);
    }

    @SuppressWarnings("unchecked")
    private static String in(Map<String, ?> fields, String name, String language) {
        return requireNonNull(((Map<String, String>) requireNonNull(fields.get(name), name)).get(language), language);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, ?>> list(Map<String, ?> fields, String name) {
        return fields.containsKey(name) ? (List<Map<String, ?>>) fields.get(name) : List.of();
    }

    @SuppressWarnings("unchecked")
    private static List<String> references(Map<String, ?> fields, String name) {
        return fields.containsKey(name) ? (List<String>) fields.get(name) : new ArrayList<>();
    }

    private Map<String, ?> load(String name) {
        try (var file = Files.newBufferedReader(GUIDES.resolve(name + ".yaml"))) {
            return yaml.load(file);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
