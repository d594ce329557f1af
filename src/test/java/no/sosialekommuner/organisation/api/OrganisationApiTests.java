package no.sosialekommuner.organisation.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@CommunityTest
class OrganisationApiTests {

    private static final String ALL = "/api/v1/organisations";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    JsonMapper json;

    @Test
    void aMunicipalityIsToldWithAllThatIsKnown() {
        assertThat(call(ALL + "/0301")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"number": "0301", "kind": "MUNICIPALITY", "name": "Oslo", "officialName": "Oslo - Oslove", "samiName": "Oslove",
                 "county": "Oslo", "countyNumber": "03", "population": 728714, "populationYear": 2026, "areaKm2": 454.12,
                 "adminCentre": "Oslo", "language": "neutral", "website": "www.oslo.kommune.no",
                 "organisationNumber": "958935420"}
                """);
    }

    @Test
    void whatHasNoPopulationOrLanguageSaysNull() {
        assertThat(call(ALL + "/ks")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"number": "ks", "kind": "ASSOCIATION", "name": "KS", "population": null, "language": null, "county": null}
                """);
    }

    @Test
    void anUnknownNumberIsNotFound() {
        assertThat(call(ALL + "/0000")).hasStatus(404);
    }

    @Test
    void theCursorLeadsThroughAllOfThemOnceInOrder() throws Exception {
        List<String> numbers = new ArrayList<>();
        List<String> names = new ArrayList<>();
        String next = "";
        do {
            JsonNode part = json.readTree(
                    call(ALL + "?county=18&limit=10" + next).getResponse().getContentAsString());
            part.get("items").forEach(item -> {
                numbers.add(item.get("number").asString());
                names.add(item.get("name").asString());
            });
            next = part.get("next").isNull()
                    ? null
                    : "&cursor=" + part.get("next").asString();
        } while (next != null);

        assertThat(numbers)
                .doesNotHaveDuplicates()
                .contains("1804", "1818", "18")
                .hasSize(42);
        assertThat(names).startsWith("Alstahaug").endsWith("Øksnes");
    }

    @ParameterizedTest
    @CsvSource({
        "Fredrikstad,3107",
        "fredriks,3107",
        "3107,3107",
        "0301,0301",
        "301,0301",
        "ålesund,1508",
        "aalesund,1508",
        "alesund,1508",
        "TROMSØ,5501",
        "tromso,5501",
        "tromsoe,5501",
        "Kárášjohka,5610",
        "karasjohka,5610",
        "høland,3226",
        "aurskog-høland,3226",
        "aurskog holand,3226",
        "Egersund,1101",
        "kaivuono,5540",
        "guovdageaidnu,5612"
    })
    void aSearchForgivesHowItIsWritten(String words, String number) {
        assertThat(search(words))
                .bodyJson()
                .extractingPath("$.items[*].number")
                .asArray()
                .contains(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"finnesikke", "%", "_", "' or 1=1 --"})
    void whatIsNowhereGivesNothing(String words) {
        assertThat(search(words)).hasStatusOk();
        assertThat(search("finnes" + words))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
    }

    @Test
    void kindAndLanguageNarrow() {
        assertThat(call(ALL + "?kind=COUNTY&language=nynorsk"))
                .bodyJson()
                .extractingPath("$.items[*].number")
                .asArray()
                .containsExactly("15", "46");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind=x", "language=svensk", "cursor=0000", "limit=x"})
    void aParameterThatMeansNothingIsSaid(String query) {
        assertThat(call(ALL + "?" + query))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors." + query.substring(0, query.indexOf('=')))
                .isNotNull();
    }

    private MvcTestResult call(String address) {
        return mvc.get().uri(address).with(cast.token(cast.anna())).exchange();
    }

    private MvcTestResult search(String words) {
        return mvc.get()
                .uri(ALL)
                .param("q", words)
                .with(cast.token(cast.anna()))
                .exchange();
    }
}
