package no.sosialekommuner.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.Language;
import no.sosialekommuner.web.NotFound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@CommunityTest
class TaxonomyTests {

    private static final Pattern TAGS = Pattern.compile("(?m)^\\s*tags: \\[?([a-z0-9, -]*)]?$");

    @Autowired
    Taxonomy taxonomy;

    @Autowired
    IncomingTags incoming;

    @Test
    void theKnowledgeAreasComeFirstWithTheirThemesBelow() {
        Facet areas = taxonomy.facets(Language.NB).getFirst();

        assertThat(areas.slug()).isEqualTo("kunnskapsomrade");
        assertThat(areas.tags())
                .filteredOn(tag -> tag.parent() == null)
                .extracting(Tag::name)
                .containsSubsequence("Strategi", "Operativ", "Krise", "Evaluering");
        assertThat(taxonomy.require("personvern", Language.NB).parent()).isEqualTo("operativ");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyFacetHasTagsWithANameInTheLanguage(Language language) {
        assertThat(taxonomy.facets(language)).hasSizeGreaterThanOrEqualTo(8).allSatisfy(facet -> {
            assertThat(facet.name()).isNotBlank();
            assertThat(facet.tags()).isNotEmpty().extracting(Tag::name).noneMatch(String::isBlank);
        });
    }

    @Test
    void aTagLiesUnderATagOfItsOwnFacet() {
        List<Tag> tags = taxonomy.facets(Language.NB).stream()
                .flatMap(facet -> facet.tags().stream())
                .toList();
        Map<String, String> facets = tags.stream().collect(Collectors.toMap(Tag::slug, Tag::facet));

        assertThat(tags)
                .filteredOn(tag -> tag.parent() != null)
                .isNotEmpty()
                .allSatisfy(tag -> assertThat(facets).containsEntry(tag.parent(), tag.facet()));
    }

    @Test
    void namesFollowTheLanguage() {
        assertThat(Stream.of(Language.values())
                        .map(language -> taxonomy.require("flom", language).name()))
                .containsExactly("Flom", "Flaum", "Flood");
    }

    @Test
    void everyTagOfTheSampleCommunityIsKnown() {
        Set<String> used = Stream.concat(
                        samples(Path.of("src/main/resources/demo/contributions")),
                        Stream.of(Path.of("src/main/resources/demo/members.yaml")))
                .flatMap(file -> TAGS.matcher(read(file)).results())
                .flatMap(found -> Arrays.stream(found.group(1).split(",")))
                .map(String::strip)
                .filter(slug -> !slug.isEmpty())
                .collect(Collectors.toSet());

        assertThat(used).hasSizeGreaterThan(70);
        assertThat(incoming.bySlug(used).keySet()).isEqualTo(used);
    }

    @Test
    void aTagThatComesFromElsewhereIsKnownAtOnce() {
        taxonomy.facets(Language.NB);

        incoming.add("elsewhere", "Elsewhere", Map.of("just-arrived", "Just arrived"));

        assertThat(taxonomy.require("just-arrived", Language.NB).facet()).isEqualTo("elsewhere");
    }

    @Test
    void anUnknownTagIsNotFoundOnAPageAndAFaultInAForm() {
        assertThatThrownBy(() -> taxonomy.require("finnes-ikke", Language.NB)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> taxonomy.requireAll(List.of("flom", "finnes-ikke"), "tags"))
                .isInstanceOfSatisfying(
                        Invalid.class, fault -> assertThat(fault.faults()).containsOnlyKeys("tags"));
    }

    private static Stream<Path> samples(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().stream();
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
}
