package no.sosialekommuner.contribution.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** What no reasonable person sends, by the page and by the API: a clear no, or something harmless; never a failure of ours. */
@CommunityTest
class BadInputTests {

    static final Map<String, String> HARMLESS = Map.of(
            "a NUL", "Før\0etter",
            "half a surrogate pair", "Før\ud83d etter",
            "text that is turned around", "Lønn \u202etxt.exe\u2066 og mer",
            "marks of Arabic writing", "\u200fمرحبا\u200e og velkommen",
            "a script", "<script>alert(1)</script> hei",
            "an event handler", "<img src=x onerror=alert(1)> hei",
            "a link that acts", "[trykk](javascript:alert(1)) <a href='javascript:alert(1)'>her</a>",
            "data that acts", "![x](data:text/html;base64,PHNjcmlwdD4=) [y](data:text/html,x)",
            "ten thousand quotes", ">".repeat(10_000) + " dypt",
            "a tower of accents", "z" + "\u0301".repeat(5_000));

    static final List<String> names = HARMLESS.keySet().stream().sorted().toList();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient db;

    @Autowired
    JsonMapper json;

    private final String key = UUID.randomUUID().toString();

    @ParameterizedTest
    @FieldSource("names")
    void onThePageItIsHarmless(String what) {
        String text = HARMLESS.getOrDefault(what, "");

        assertThat(send(Map.of("title", title(text), "body", text))).hasStatus(303);

        assertHarmless(db.sql("select html from contribution.contribution where form_key = ?::uuid")
                .param(key)
                .query(String.class)
                .single());
    }

    @ParameterizedTest
    @FieldSource("names")
    void byTheApiItIsHarmless(String what) {
        String text = HARMLESS.getOrDefault(what, "");

        MvcTestResult published = post(json.writeValueAsString(
                Map.of("kind", "QUESTION", "title", title(text), "body", text, "space", "nettverk")));

        assertThat(published).hasStatus(201);
        assertThat(published).bodyJson().extractingPath("$.html").asString().satisfies(BadInputTests::assertHarmless);
    }

    @Test
    void halfASurrogatePairAsAnEscapeIsTakenOut() {
        assertThat(
                        post(
                                "{\"kind\": \"QUESTION\", \"title\": \"A\\ud800B\", \"body\": \"x\\u0000y\", \"space\": \"nettverk\"}"))
                .hasStatus(201)
                .bodyJson()
                .isLenientlyEqualTo("{\"title\": \"AB\", \"body\": \"xy\"}");
    }

    @Test
    void aMegabyteOfTextComesBackWithWhatIsWrong() {
        String megabyte = "x".repeat(1_000_000);

        assertThat(send(Map.of("title", "Lang", "body", megabyte)))
                .hasStatus(422)
                .bodyText()
                .contains("feil-body", "value=\"Lang\"", megabyte);
        assertThat(post(json.writeValueAsString(Map.of("kind", "QUESTION", "title", "Lang", "body", megabyte))))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors.body")
                .asString()
                .contains("200 000");
    }

    @Test
    void aLongTitleIsAFaultOfTheField() {
        assertThat(send(Map.of("title", "x".repeat(201), "body", "Tekst")))
                .hasStatus(422)
                .bodyText()
                .contains("feil-title");
    }

    @Test
    void thirteenTagsAreTooMany() {
        var request = mvc.post().uri("/ny").with(Cast.as(cast.anna())).with(csrf());
        for (int tag = 0; tag < 13; tag++) {
            request.param("tags", "emne-" + tag);
        }
        assertThat(request.param("kind", "QUESTION").param("title", "Emner").param("body", "Tekst"))
                .hasStatus(422)
                .bodyText()
                .contains("feil-tags");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"kind\": null, \"title\": null, \"body\": null}",
                "{\"kind\": \"POEM\", \"title\": \"x\", \"body\": \"y\"}",
                "{\"kind\": \"QUESTION\", \"title\": \" \\u200f \", \"body\": \"y\"}",
                "{\"kind\": \"QUESTION\", \"title\": \"x\", \"body\": \"\"}",
                "{\"kind\": \"QUESTION\", \"title\": \"x\", \"body\": \"---\"}",
                "{\"kind\": \"QUESTION\", \"title\": [\"x\"], \"body\": \"y\"}",
                "{\"kind\": \"QUESTION\", \"title\": \"x\", \"body\": \"y\", \"tags\": \"flom\"}",
                "{\"kind\": \"QUESTION\", \"title\": \"x\", \"body\": \"y\", \"tags\": [null]}",
                "{\"kind\": \"QUESTION\", \"title\": \"x\", \"body\": \"y\", \"tags\": [\"finnes-ikke\"]}",
                "[]"
            })
    void theApiSaysWhatIsWrongWithEachField(String body) {
        assertThat(post(body))
                .hasStatus(422)
                .hasContentType("application/problem+json")
                .bodyJson()
                .extractingPath("$.errors")
                .asMap()
                .isNotEmpty();
    }

    @Test
    void whatIsNoJsonIsABadRequest() {
        assertThat(post("{\"kind\": ")).hasStatus(400);
    }

    @Test
    void aFormWithNothingInItIsAFaultOfEachField() {
        assertThat(mvc.post().uri("/ny").with(Cast.as(cast.anna())).with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("feil-title", "feil-body");
    }

    private static String title(String text) {
        return "Prøve " + text.substring(0, Math.min(text.length(), 100));
    }

    private static void assertHarmless(@Nullable String html) {
        for (Element element : Jsoup.parseBodyFragment(String.valueOf(html)).getAllElements()) {
            assertThat(element.normalName()).isNotIn("script", "iframe", "object", "style", "form");
            assertThat(element.attributes().asList()).allSatisfy(attribute -> {
                assertThat(attribute.getKey()).doesNotStartWith("on");
                assertThat(attribute.getValue())
                        .doesNotContainIgnoringCase("javascript:")
                        .doesNotContain("data:text");
            });
        }
    }

    private MvcTestResult send(Map<String, String> form) {
        var request = mvc.post()
                .uri("/ny")
                .with(Cast.as(cast.anna()))
                .with(csrf())
                .param("key", key)
                .param("kind", "QUESTION")
                .param("space", "nettverk");
        form.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult post(String body) {
        return mvc.post()
                .uri("/api/v1/contributions")
                .with(cast.token(cast.anna()))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
