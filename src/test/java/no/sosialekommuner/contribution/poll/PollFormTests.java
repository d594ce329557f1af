package no.sosialekommuner.contribution.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.Viewer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Writing a poll: as part of a form that is published, kept, changed and never lost. */
@CommunityTest
class PollFormTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    PollRows rows;

    @Autowired
    Ballots ballots;

    @Autowired
    JdbcClient db;

    private final String key = UUID.randomUUID().toString();

    @Test
    void aPollIsPublishedWithWhatItBelongsTo() {
        assertThat(send("/ny", "Hvilken dag?", "Mandag", "", "Tirsdag, kanskje"))
                .hasStatus(303);

        assertThat(choices(id())).containsExactly("Mandag", "Tirsdag, kanskje");
        assertThat(db.sql("select poll->>'question' from contribution.revision where contribution_id = ?")
                        .param(id().value())
                        .query(String.class)
                        .single())
                .isEqualTo("Hvilken dag?");
        assertThat(mvc.get().uri("/bidrag/" + id() + "/om-dager").with(Cast.as(cast.bjorn())))
                .bodyText()
                .contains("Hvilken dag?", "Tirsdag, kanskje");
    }

    @Test
    void whereNothingIsWrittenThereIsNoPoll() {
        assertThat(send("/ny", "", "", "")).hasStatus(303);

        assertThat(rows.find(id())).isEmpty();
    }

    @Test
    void oneMoreChoiceIsAddedWithoutAScript() {
        assertThat(send("/ny/avstemning", "Hvilken dag?", "Mandag", "Tirsdag"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"Hvilken dag?\"", "value=\"Mandag\"", "Svar 3", "value=\"Om dager\"");
    }

    @Test
    void whatIsWrongIsSaidBesideTheFieldsAndNothingIsLost() {
        assertThat(send("/ny", "", "Mandag", "mandag"))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"feil-poll.question\"", "To av svarene er like", "value=\"Mandag\"", "value=\"mandag\"");
        assertThat(send("/ny", "Dag?", "Mandag", "")).bodyText().contains("minst to svar");
        assertThat(send(
                        "/ny",
                        "Dag?",
                        IntStream.range(0, 21).mapToObj(it -> "Dag " + it).toArray(String[]::new)))
                .bodyText()
                .contains("høyst 20 svar");
        assertThat(send("/ny", "Dag?", "x".repeat(201), "Mandag")).bodyText().contains("høyst 200 tegn");
        assertThat(sendEnding("2020-01-01T12:00")).hasStatus(422).bodyText().contains("ikke er passert");
        assertThat(sendEnding("i morgen"))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"i morgen\"", "dato og klokkeslett");
    }

    @Test
    void thePreviewShowsThePollAsItWillStand() {
        assertThat(send("/ny/forhandsvis", "Hvilken dag?", "Mandag", "", "<b>Tirsdag</b>"))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence(
                        "id=\"forhandsvisning\"",
                        "Hvilken dag?",
                        "<fieldset",
                        "Velg ett svar",
                        "disabled",
                        "Mandag",
                        "&lt;b&gt;Tirsdag",
                        "Anonymt:");
        assertThat(send("/ny/forhandsvis", "", "", "")).bodyText().doesNotContain("Velg ett svar");

        send("/ny", "Hvilken dag?", "Mandag", "Tirsdag");
        assertThat(edit(id(), "/forhandsvis", 1, "Hvilken ukedag?", "Mandag", "Tirsdag"))
                .bodyText()
                .containsSubsequence("id=\"forhandsvisning\"", "Hvilken ukedag?", "Velg ett svar");
    }

    @Test
    void aDraftKeepsItsPoll() {
        assertThat(send("/ny/kladd", "Hvilken dag?", "Mandag", "")).hasStatus(204);

        assertThat(mvc.get().uri("/ny?kladd=" + id()).with(Cast.as(cast.anna())))
                .bodyText()
                .contains("value=\"Hvilken dag?\"", "value=\"Mandag\"");
        assertThat(send("/ny", "Hvilken dag?", "Mandag", "Onsdag")).hasStatus(303);
        assertThat(db.sql("select count(*) from contribution.unfinished_poll where contribution_id = ?")
                        .param(id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void anUnfinishedChangeKeepsItsPoll() {
        send("/ny", "Hvilken dag?", "Mandag", "Tirsdag");
        ContributionId id = id();

        assertThat(edit(id, "/kladd", 1, "Hvilken dag?", "Mandag", "Tirsdag", "Onsdag"))
                .hasStatus(204);

        assertThat(mvc.get().uri("/bidrag/" + id + "/rediger").with(Cast.as(cast.anna())))
                .bodyText()
                .contains("value=\"Onsdag\"");
        assertThat(choices(id)).containsExactly("Mandag", "Tirsdag");
    }

    @Test
    void untilTheFirstVoteEverythingMayBeChanged() {
        send("/ny", "Hvilken dag?", "Mandag", "Tirsdag");
        ContributionId id = id();

        assertThat(edit(id, "/rediger", 1, "Hvilken ukedag?", "Onsdag", "Mandag"))
                .hasStatus(303);

        assertThat(choices(id)).containsExactly("Onsdag", "Mandag");
        assertThat(mvc.get()
                        .uri("/bidrag/" + id + "/versjoner/forskjeller?fra=1&til=2")
                        .with(Cast.as(cast.bjorn())))
                .bodyText()
                .contains("ukedag", "Onsdag", "Tirsdag");
        assertThat(edit(id, "/rediger", 2, "", "", "")).hasStatus(303);
        assertThat(rows.find(id)).isEmpty();
    }

    @Test
    void nothingChangedInThePollIsNoVersion() {
        send("/ny", "Hvilken dag?", "Mandag", "Tirsdag");
        ContributionId id = id();

        edit(id, "/rediger", 1, "Hvilken dag?", "Mandag", "Tirsdag", "");

        assertThat(db.sql("select version from contribution.contribution where id = ?")
                        .param(id.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void afterTheFirstVoteChoicesAreOnlyAdded() {
        send("/ny", "Hvilken dag?", "Mandag", "Tirsdag");
        ContributionId id = id();
        vote(id, cast.bjorn(), "Mandag");

        assertThat(edit(id, "/rediger", 1, "Hvilken dag?", "Mandag morgen", "Tirsdag"))
                .hasStatus(422)
                .bodyText()
                .contains("Noen har stemt, så svarene må stå som de er", "value=\"Mandag morgen\"");
        assertThat(edit(id, "/rediger", 1, "Hvilken natt?", "Mandag", "Tirsdag"))
                .hasStatus(422)
                .bodyText()
                .contains("spørsmålet må stå som det er");
        assertThat(edit(id, "/rediger", 1, "", "", "")).hasStatus(422);
        assertThat(edit(id, "/rediger", 1, "Hvilken dag?", "Mandag", "Tirsdag", "Onsdag"))
                .hasStatus(303);

        assertThat(choices(id)).containsExactly("Mandag", "Tirsdag", "Onsdag");
        assertThat(rows.find(id).orElseThrow().voters()).isEqualTo(1);
        assertThat(mvc.get().uri("/bidrag/" + id + "/rediger").with(Cast.as(cast.anna())))
                .bodyText()
                .contains("kan du nå bare legge til svar");
    }

    @Test
    void aClosedPollIsNotChanged() {
        send("/ny", "Hvilken dag?", "Mandag", "Tirsdag");
        ContributionId id = id();
        rows.close(id);

        assertThat(edit(id, "/rediger", 1, "Hvilken dag?", "Mandag", "Tirsdag", "Onsdag"))
                .hasStatus(422);
        assertThat(mvc.get().uri("/bidrag/" + id + "/rediger").with(Cast.as(cast.anna())))
                .bodyText()
                .contains("Avstemningen er stengt og kan ikke endres")
                .doesNotContain("name=\"poll.question\"");
    }

    @Test
    void aFormWithoutAPollLeavesItAlone() {
        send("/ny", "Hvilken dag?", "Mandag", "Tirsdag");
        ContributionId id = id();

        assertThat(mvc.post()
                        .uri("/bidrag/" + id + "/rediger")
                        .with(Cast.as(cast.anna()))
                        .with(csrf())
                        .param("version", "1")
                        .param("title", "Om dager og uker")
                        .param("body", "Si hva dere synes"))
                .hasStatus(303);

        assertThat(choices(id)).containsExactly("Mandag", "Tirsdag");
    }

    @Test
    void otherSystemsSendAPollAlong() {
        assertThat(post("""
                        {"question": "Hvilken dag?", "choices": ["Mandag", "Tirsdag"], "most": 2, "anonymous": false,
                         "results": "CLOSED", "closesAt": "2031-05-17T10:00:00Z"}"""))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.poll.closesAt")
                .isEqualTo("2031-05-17T10:00:00Z");
        assertThat(post("{\"choices\": [\"Mandag\"]}"))
                .hasStatus(422)
                .bodyText()
                .contains("poll.question", "poll.choices");
    }

    private MvcTestResult post(String poll) {
        return mvc.post()
                .uri("/api/v1/contributions")
                .with(cast.token(cast.anna()))
                .contentType("application/json")
                .content("{\"kind\": \"QUESTION\", \"title\": \"Dager\", \"body\": \"Hvilken?\", \"poll\": " + poll
                        + "}")
                .exchange();
    }

    private void vote(ContributionId id, Viewer voter, String choice) {
        Long number = db.sql("select id from contribution.poll_choice where contribution_id = ? and text = ?")
                .params(id.value(), choice)
                .query(Long.class)
                .single();
        assertThat(ballots.put(id, voter.id(), Set.of(number))).isEqualTo(Vote.TAKEN);
    }

    private MvcTestResult send(String address, String question, String... choices) {
        return mvc.post()
                .uri(address)
                .with(Cast.as(cast.anna()))
                .with(csrf())
                .param("key", key)
                .param("kind", "DISCUSSION")
                .param("space", "nettverk")
                .param("title", "Om dager")
                .param("body", "Si hva dere synes")
                .param("poll.question", question)
                .param("poll.choices", choices)
                .exchange();
    }

    private MvcTestResult sendEnding(String end) {
        return mvc.post()
                .uri("/ny")
                .with(Cast.as(cast.anna()))
                .with(csrf())
                .param("key", key)
                .param("kind", "DISCUSSION")
                .param("space", "nettverk")
                .param("title", "Om dager")
                .param("body", "Si hva dere synes")
                .param("poll.question", "Dag?")
                .param("poll.choices", "Mandag", "Tirsdag")
                .param("poll.closes", end)
                .exchange();
    }

    private MvcTestResult edit(ContributionId id, String page, int version, String question, String... choices) {
        return mvc.post()
                .uri("/bidrag/" + id + page)
                .with(Cast.as(cast.anna()))
                .with(csrf())
                .param("version", "" + version)
                .param("title", "Om dager")
                .param("body", "Si hva dere synes")
                .param("poll.question", question)
                .param("poll.choices", choices)
                .exchange();
    }

    private ContributionId id() {
        return new ContributionId(db.sql("select id from contribution.contribution where form_key = ?")
                .param(UUID.fromString(key))
                .query(Long.class)
                .single());
    }

    private List<String> choices(ContributionId id) {
        return rows.find(id).orElseThrow().terms().choices();
    }
}
