package no.sosialekommuner.contribution.suggest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@CommunityTest
class SuggestionTests {

    @Autowired
    TagSuggestions suggestions;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    Topics topics;

    @ParameterizedTest
    @CsvSource({"flommene,flom", "barnehagene,barnehager", "øvelser,øvelsen", "skulane,skule", "rykter,ryktet"})
    void formsOfAWordHaveOneStem(String one, String other) {
        assertThat(Stems.stem(one)).isEqualTo(Stems.stem(other));
    }

    @Test
    void aTextAsksForTheTagsItNames() {
        assertThat(suggested("Hvem varsler når flommen kommer?", "Vi har et kommentarfelt som koker.", List.of()))
                .contains("flom", "moderering")
                .hasSizeLessThanOrEqualTo(TagSuggestions.MOST);
    }

    @Test
    void theWordThatSaysSoIsTold() {
        assertThat(suggestions.of("Oversvømmelsen i sentrum", "", List.of(), cast.anna()))
                .filteredOn(it -> it.tag().slug().equals("flom"))
                .extracting(Suggested::word)
                .containsExactly("oversvømmelsen");
    }

    @Test
    void whatIsChosenIsNotSuggested() {
        assertThat(suggested("Flom", "Flom og atter flom", List.of("flom"))).doesNotContain("flom");
    }

    @Test
    void nothingIsAskedForByAnEmptyText() {
        assertThat(suggested("", "", List.of())).isEmpty();
    }

    @Test
    void whatStandsBesideANamedTagIsSuggestedToo() {
        beside("xylofonkvartett", "ukvedsord", "nettverk");

        assertThat(suggestions.of("En xylofonkvartett på torget", "", List.of(), cast.bjorn()))
                .filteredOn(it -> it.tag().slug().equals("ukvedsord"))
                .extracting(Suggested::word)
                .containsExactly("");
    }

    @Test
    void whatOneMayNotReadTellsNothing() {
        beside("zyklotronkonsert", "ukjentord", "kommune-3107");

        assertThat(suggested("En zyklotronkonsert på torget", "", List.of())).doesNotContain("ukjentord");
    }

    private void beside(String named, String other, String space) {
        topics.named(named);
        topics.named(other);
        for (int at = 0; at < 4; at++) {
            topics.tag(topics.tag(cast.published("QUESTION", cast.anna(), space, "Konsert " + at), named), other);
        }
    }

    @Test
    void theFragmentHoldsBoxesToTick() {
        assertThat(mvc.post()
                        .uri("/ny/emneforslag/liste")
                        .with(Cast.as(cast.anna()))
                        .with(csrf())
                        .param("title", "Strømbruddet")
                        .param("body", "Strømmen er borte"))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"emneforslag\"", "name=\"tags\" value=\"strombrudd\"");
    }

    private List<String> suggested(String title, String body, List<String> chosen) {
        return suggestions.of(title, body, chosen, cast.bjorn()).stream()
                .map(it -> it.tag().slug())
                .toList();
    }
}
