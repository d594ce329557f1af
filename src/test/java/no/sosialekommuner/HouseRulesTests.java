package no.sosialekommuner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of docs/style.md that a machine can hold us to. Each failure names the place and says what is meant. */
class HouseRulesTests {

    private static final Path MAIN = Path.of("src/main/java/no/sosialekommuner");
    private static final Path TESTS = Path.of("src/test/java");
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    /** Views that a module publishes for others to join; see architecture.md. */
    private static final Set<String> PUBLISHED = Set.of(
            "member.profile",
            "member.expert",
            "member.host",
            "expert.promise",
            "expert.panelist",
            "expert.attending",
            "space.reader",
            "space.entrance",
            "organisation.body",
            "contribution.published",
            "contribution.sound",
            "contribution.follower",
            "contribution.mentioned",
            "contribution.visited",
            "contribution.tagged",
            "contribution.said",
            "contribution.proposed",
            "contribution.poll_end",
            "contribution.named_voter",
            "contribution.liked",
            "contribution.withdrawn",
            "contribution.told_of",
            "editorial.theme_of_week",
            "freshness.waiting",
            "feedback.asked",
            "feedback.requested",
            "space.belonging",
            "space.mailing",
            "taxonomy.label",
            "taxonomy.known",
            "taxonomy.logged",
            "file.stored",
            "file.text_of",
            "member.interest",
            "contribution.answer",
            "contribution.searchable_contribution",
            "contribution.searchable_reply",
            "contribution.searchable_file",
            "editorial.faq_entry",
            "editorial.faq_origin",
            "guide.law_note_entry",
            "organisation.searchable",
            "taxonomy.called");

    private static final Set<String> SCHEMAS = names(MIGRATIONS);

    private static final Pattern WEAK_NAME =
            Pattern.compile(".*(Service|Impl|Manager|Util|Utils|Helper|Dto|DTO|Mapper|Common|Abstract\\w*)");

    private static final Pattern TEXT_KEY =
            Pattern.compile("(?:ui\\.|texts\\.)text\\((?:[a-z.()]+, )?\"([a-z0-9._-]+)\"[,)]");

    private static final Pattern SQL_TABLE = Pattern.compile(
            "(?i)\\b(?:from|join|into|update|truncate|copy)\\s+(?:only\\s+|lateral\\s+)?([a-z_]+)\\.([a-z_]+)\\b(?!\\s*\\()");

    @Test
    void theThreeLanguagesSayTheSameThings() {
        assertThat(files(MESSAGES, "_nb.properties")).isNotEmpty().allSatisfy(bokmaal -> {
            String module = bokmaal.getFileName().toString().replace("_nb.properties", "");
            Properties texts = properties(bokmaal);
            for (String language : List.of("nn", "en")) {
                Properties other = properties(MESSAGES.resolve(module + "_" + language + ".properties"));
                assertThat(other.keySet()).as("%s in %s", module, language).isEqualTo(texts.keySet());
                assertThat(other.values()).as("%s in %s", module, language).noneMatch(""::equals);
            }
        });
    }

    /** The later would silently be shown in the place of both. */
    @Test
    void noTextIsGivenTwice() {
        Map<String, Long> given = files(MESSAGES, "_nb.properties").stream()
                .flatMap(file -> read(file).lines())
                .filter(line -> !line.startsWith("#") && line.contains("="))
                .map(line -> line.substring(0, line.indexOf('=')).strip())
                .collect(Collectors.groupingBy(key -> key, TreeMap::new, Collectors.counting()));
        assertThat(given)
                .isNotEmpty()
                .allSatisfy((key, times) -> assertThat(times).as(key).isEqualTo(1));
    }

    @Test
    void everyTextThatIsAskedForExists() {
        Set<String> known = files(MESSAGES, "_nb.properties").stream()
                .flatMap(file -> properties(file).stringPropertyNames().stream())
                .collect(Collectors.toSet());
        Set<String> asked = Stream.concat(files(MAIN, ".jte").stream(), files(MAIN, ".java").stream())
                .flatMap(file -> TEXT_KEY.matcher(read(file)).results())
                .map(result -> result.group(1))
                .filter(key -> !key.endsWith("."))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(known).containsAll(asked);
    }

    @Test
    void templatesHoldNoWordsOfTheirOwn() {
        assertThat(violations(
                        files(MAIN, ".jte"),
                        template -> TemplateText.of(read(template)).stream().map(word -> template + ": " + word)))
                .as("words belong into messages/")
                .isEmpty();
    }

    @Test
    void templatesHoldNoStylesOrScriptsThatTheContentPolicyForbids() {
        Pattern inline = Pattern.compile("<script(?![^>]*\\bsrc=)|<style|\\sstyle=\"|\\son[a-z]+=\"|hx-on");
        assertThat(matches(files(MAIN, ".jte"), inline)).isEmpty();
    }

    /** The one exception lies outside the Java folders: resources/bench, see docs/decisions/0022. */
    @Test
    void sqlTouchesOnlyTheModulesOwnSchemaAndPublishedViews() {
        assertThat(violations(
                        files(MAIN, ".java", ".sql"),
                        file -> SQL_TABLE
                                .matcher(sqlOf(file))
                                .results()
                                .filter(result -> SCHEMAS.contains(result.group(1)))
                                .filter(result -> !result.group(1).equals(module(file)))
                                .map(result -> result.group(1) + "." + result.group(2))
                                .filter(Predicate.not(PUBLISHED::contains))
                                .map(table -> file + " reaches into " + table)))
                .isEmpty();
    }

    @Test
    void everyMigrationFolderIsRun() throws IOException {
        String order = Files.readAllLines(Path.of("src/main/resources/application.yaml")).stream()
                .filter(line -> line.strip().startsWith("migrations:"))
                .findFirst()
                .orElseThrow();
        assertThat(Set.of(order.substring(order.indexOf(':') + 1).strip().split(",\\s*")))
                .isEqualTo(names(MIGRATIONS));
    }

    @Test
    void everyPackageSaysWhatItIsForAndChecksNulls() {
        assertThat(files(MAIN, ".java").stream().map(Path::getParent).distinct())
                .allSatisfy(folder -> assertThat(read(folder.resolve("package-info.java")))
                        .contains("@NullMarked")
                        .contains("/**"));
    }

    @Test
    void classesAreNamedAfterWhatTheyAre() {
        assertThat(files(MAIN, ".java"))
                .noneMatch(file -> WEAK_NAME
                        .matcher(file.getFileName().toString().replace(".java", ""))
                        .matches());
    }

    @Test
    void filesStaySmall() {
        assertThat(violations(
                        files(MAIN, ".java", ".jte", ".ts", ".css"),
                        file -> Stream.of(file)
                                .filter(it -> read(it).lines().count() > 350)
                                .map(it -> it + " is longer than 350 lines")))
                .isEmpty();
    }

    /** A stream of rows keeps its connection until somebody closes it; a list does not. */
    @Test
    void rowsAreReadAsLists() {
        Pattern open = Pattern.compile("\\.query\\((?:(?!\\.list\\(\\))[^;])*?\\)\\s*\\.stream\\(\\)");
        assertThat(matches(files(MAIN, ".java"), open)).isEmpty();
    }

    @Test
    void nothingIsLeftForLater() {
        Pattern later = Pattern.compile("\\b(TODO|FIXME|XXX)\\b|not implemented");
        assertThat(matches(files(MAIN, ".java", ".jte", ".ts", ".css"), later)).isEmpty();
    }

    @Test
    void testsNeitherSleepNorLookAway() {
        Pattern excuses =
                Pattern.compile("Thread\\.sleep" + "\\(|waitForTimeout" + "\\(|@" + "Disabled\\b|assumeTrue" + "\\(");
        assertThat(matches(files(TESTS, ".java"), excuses)).isEmpty();
    }

    private static List<String> matches(List<Path> files, Pattern pattern) {
        return violations(
                files,
                file -> pattern.matcher(read(file))
                        .results()
                        .map(MatchResult::group)
                        .map(found -> file + ": " + found));
    }

    private static List<String> violations(List<Path> files, Function<Path, Stream<String>> violationsOf) {
        return files.stream().flatMap(violationsOf).toList();
    }

    /** Only what stands in text blocks and string literals of Java, or the whole of an SQL file. */
    private static String sqlOf(Path file) {
        return file.toString().endsWith(".sql")
                ? read(file)
                : Pattern.compile("\"\"\".*?\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\"", Pattern.DOTALL)
                        .matcher(read(file))
                        .results()
                        .map(MatchResult::group)
                        .collect(Collectors.joining("\n"));
    }

    private static String module(Path file) {
        return MAIN.relativize(file).getName(0).toString();
    }

    private static Set<String> names(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder, String... endings) {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties properties(Path file) {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
