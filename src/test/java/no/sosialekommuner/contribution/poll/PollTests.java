package no.sosialekommuner.contribution.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.Viewer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CommunityTest
class PollTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    PollRows rows;

    @Autowired
    Polls polls;

    @Autowired
    Ballots ballots;

    @Autowired
    BallotKey key;

    @Autowired
    JdbcClient db;

    private ContributionId question = new ContributionId(0);

    @BeforeEach
    void annaAsks() {
        question = cast.published("DISCUSSION", cast.anna(), "nettverk", "Hvor svarer dere?");
    }

    @Test
    void oneVotesChangesTheVoteAndTakesItBack() {
        poll(1, false, Shown.ALWAYS, null);

        assertThat(vote(cast.bjorn(), "Facebook")).hasStatus(303);
        assertThat(figures()).containsExactly("Facebook 1", "Instagram 0", "Ingen 0");
        assertThat(vote(cast.bjorn(), "Instagram")).hasStatus(303);
        assertThat(vote(cast.bjorn(), "Instagram")).hasStatus(303);
        assertThat(figures()).containsExactly("Facebook 0", "Instagram 1", "Ingen 0");
        assertThat(voters()).isEqualTo(1);

        assertThat(withdraw(cast.bjorn())).hasStatus(303);
        assertThat(withdraw(cast.bjorn())).hasStatus(303);
        assertThat(figures()).containsExactly("Facebook 0", "Instagram 0", "Ingen 0");
        assertThat(voters()).isZero();
    }

    @Test
    void severalMayBeChosenUpToALimit() {
        poll(2, false, Shown.ALWAYS, null);

        assertThat(vote(cast.bjorn(), "Facebook", "Ingen")).hasStatus(303);
        assertThat(vote(cast.eva(), "Facebook", "Instagram", "Ingen"))
                .hasStatus(422)
                .bodyText()
                .contains("Du kan velge høyst 2 svar");
        assertThat(figures()).containsExactly("Facebook 1", "Instagram 0", "Ingen 1");
        assertThat(voters()).isEqualTo(1);
    }

    @Test
    void nothingChosenIsSaidBesideTheChoices() {
        poll(1, true, Shown.ALWAYS, null);

        assertThat(vote(cast.bjorn()))
                .hasStatus(422)
                .bodyText()
                .contains("Velg et svar før du stemmer", "id=\"feil-valg\"");
    }

    @Test
    void thePageSaysWhatIsKeptBeforeOneVotes() {
        poll(1, true, Shown.ALWAYS, null);
        assertThat(page(cast.bjorn())).bodyText().contains("Stemmen din lagres uten navn");

        ContributionId other = cast.published("QUESTION", cast.anna(), "nettverk", "Med navn");
        rows.add(other, terms(1, false, Shown.ALWAYS, null));
        assertThat(mvc.get().uri("/bidrag/" + other + "/med-navn").with(Cast.as(cast.bjorn())))
                .bodyText()
                .contains("ser hva du stemte");
    }

    @Test
    void nothingThatIsStoredTiesAnAnonymousVoteToItsVoter() {
        poll(1, true, Shown.ALWAYS, null);
        for (Viewer voter : List.of(cast.bjorn(), cast.eva(), cast.mona())) {
            vote(voter, "Facebook");
        }

        List<Boolean> tied = db.sql("""
                        select b.member_id is not null or length(b.voter) <> 32 as tied
                          from contribution.poll_ballot b where b.contribution_id = ?
                        """)
                .param(question.value())
                .query((rs, _) -> rs.getBoolean("tied"))
                .list();
        assertThat(tied).containsExactly(false, false, false);
        for (Viewer reader : List.of(cast.anna(), cast.admin())) {
            assertThat(page(reader))
                    .bodyText()
                    .contains("100\u00a0% (3 stemmer)")
                    .doesNotContain("Bjørn Haugen");
            assertThat(read(reader)).bodyText().doesNotContain("bjorn");
        }
        ContributionId other = new ContributionId(question.value() + 1);
        assertThat(key.secret(question, cast.bjorn().id()))
                .isNotEqualTo(key.secret(other, cast.bjorn().id()));
    }

    @Test
    void whoVotedAnonymouslyIsForgottenWhenThePollCloses() {
        poll(1, true, Shown.ALWAYS, null);
        vote(cast.bjorn(), "Facebook");
        rows.close(question);

        ballots.forget();

        assertThat(ballotRows()).isZero();
        assertThat(figures()).containsExactly("Facebook 1", "Instagram 0", "Ingen 0");
        assertThat(read(cast.bjorn())).bodyJson().extractingPath("$.poll.voted").isEqualTo(false);
    }

    @Test
    void ofAnOpenOrANamedPollNothingIsForgotten() {
        poll(1, false, Shown.ALWAYS, null);
        vote(cast.bjorn(), "Facebook");
        rows.close(question);
        ballots.forget();
        assertThat(ballotRows()).isEqualTo(1);

        annaAsks();
        poll(1, true, Shown.ALWAYS, null);
        vote(cast.bjorn(), "Facebook");
        ballots.forget();
        assertThat(ballotRows()).isEqualTo(1);
    }

    @Test
    void fewAnonymousVotesAreNotTold() {
        poll(1, true, Shown.ALWAYS, null);
        vote(cast.bjorn(), "Facebook");
        vote(cast.eva(), "Facebook");

        assertThat(page(cast.anna()))
                .bodyText()
                .contains("når minst 3 har stemt")
                .doesNotContain("100\u00a0%");
        assertThat(read(cast.anna()))
                .bodyJson()
                .extractingPath("$.poll.choices[0].votes")
                .isNull();
    }

    @Test
    void aNamedPollTellsWhoChoseWhat() {
        poll(1, false, Shown.ALWAYS, null);
        vote(cast.bjorn(), "Ingen");

        assertThat(page(cast.eva())).bodyText().contains("Bjørn Haugen", "100\u00a0% (1 stemme)");
        assertThat(read(cast.eva()))
                .bodyJson()
                .extractingPath("$.poll.choices[2].people")
                .isEqualTo(List.of("bjorn"));
    }

    @Test
    void resultsForVotersAreTheirsWhenTheyHaveVoted() {
        poll(1, false, Shown.VOTED, null);
        vote(cast.bjorn(), "Facebook");

        assertThat(page(cast.bjorn())).bodyText().contains("100\u00a0% (1 stemme)");
        assertThat(page(cast.anna()))
                .bodyText()
                .contains("Resultatet vises når du har stemt")
                .doesNotContain("100\u00a0%", "Bjørn Haugen");
    }

    @Test
    void resultsOfAClosedPollAreEverybodys() {
        poll(1, false, Shown.CLOSED, null);
        vote(cast.bjorn(), "Facebook");
        assertThat(page(cast.bjorn()))
                .bodyText()
                .contains("Resultatet vises når avstemningen er stengt")
                .doesNotContain("100\u00a0%");

        rows.close(question);

        assertThat(page(cast.eva())).bodyText().contains("100\u00a0% (1 stemme)", "Avstemningen er stengt");
    }

    @Test
    void aPollClosesByTheClock() {
        Instant end = Instant.parse("2031-05-17T10:00:00Z");
        poll(1, false, Shown.CLOSED, end);

        assertThat(at(end.minusMillis(1)).put(question, cast.bjorn().id(), first()))
                .isEqualTo(Vote.TAKEN);
        assertThat(at(end).put(question, cast.eva().id(), first())).isEqualTo(Vote.CLOSED);
        assertThat(at(end).remove(question, cast.bjorn().id())).isEqualTo(Vote.CLOSED);
        assertThat(seenAt(end.minusMillis(1)).closed()).isFalse();
        assertThat(seenAt(end).closed()).isTrue();
        assertThat(seenAt(end).shown()).isTrue();
    }

    @Test
    void aVoteAfterTheEndIsRefusedInPlainWords() {
        poll(1, true, Shown.ALWAYS, Instant.now().minus(Duration.ofHours(1)));

        assertThat(vote(cast.bjorn(), "Facebook"))
                .hasStatus(409)
                .bodyText()
                .contains("Avstemningen er stengt, så stemmen ble ikke registrert");
        assertThat(putByApi(cast.bjorn(), first())).hasStatus(409);
        assertThat(figures()).containsExactly("Facebook 0", "Instagram 0", "Ingen 0");
    }

    @Test
    void aChoiceThatIsGoneIsNotVotedFor() {
        poll(1, true, Shown.ALWAYS, null);
        String old = id("Ingen");
        rows.change(question, form("Facebook", "Instagram", "Ingen av dem"));

        assertThat(send(cast.bjorn(), old)).hasStatus(409).bodyText().contains("Svaralternativene er endret");
        assertThat(voters()).isZero();
    }

    @Test
    void nobodyVotesInWhatIsWithdrawn() {
        poll(1, true, Shown.ALWAYS, null);
        String choice = id("Facebook");
        db.sql("update contribution.contribution set state = 'WITHDRAWN', withdrawn_by = author_id where id = ?")
                .param(question.value())
                .update();

        assertThat(send(cast.anna(), choice)).hasStatus(409).bodyText().contains("Bidraget er trukket tilbake");
        assertThat(send(cast.bjorn(), choice)).hasStatus(404);
    }

    @Test
    void whoMayReadMayVoteAndNobodyElse() {
        String group = cast.group(cast.anna(), "Lukket", "REQUEST");
        question = cast.published("QUESTION", cast.anna(), group, "Bare for oss");
        poll(1, true, Shown.ALWAYS, null);

        assertThat(send(cast.bjorn(), id("Facebook"))).hasStatus(404);
        assertThat(vote(cast.anna(), "Facebook")).hasStatus(303);

        String open = cast.group(cast.anna(), "Åpen", "OPEN");
        question = cast.published("QUESTION", cast.anna(), open, "For alle");
        poll(1, true, Shown.ALWAYS, null);
        assertThat(vote(cast.bjorn(), "Facebook")).as("reads, does not write").hasStatus(303);
    }

    @Test
    void theVoteOfAMemberWhoIsErasedStaysCounted() {
        poll(1, false, Shown.ALWAYS, null);
        Viewer leaving = cast.newcomer("3107", "MEMBER");
        vote(leaving, "Facebook");
        db.sql("delete from member.member where id = ?")
                .param(leaving.id().value())
                .update();

        assertThat(figures()).containsExactly("Facebook 1", "Instagram 0", "Ingen 0");
        assertThat(page(cast.anna())).hasStatusOk().bodyText().contains("100\u00a0% (1 stemme)", "og 1 til");
    }

    @Test
    void otherSystemsVoteToo() {
        poll(1, false, Shown.ALWAYS, null);

        assertThat(putByApi(cast.bjorn(), first())).hasStatus(204);
        assertThat(putByApi(cast.bjorn(), first())).hasStatus(204);
        assertThat(read(cast.bjorn()))
                .bodyJson()
                .extractingPath("$.poll.voters")
                .isEqualTo(1);
        assertThat(read(cast.bjorn()))
                .bodyJson()
                .extractingPath("$.poll.choices[0].mine")
                .isEqualTo(true);
        assertThat(putByApi(cast.bjorn(), Set.of())).hasStatus(422);
        assertThat(mvc.delete()
                        .uri("/api/v1/contributions/" + question + "/poll/vote")
                        .with(cast.token(cast.bjorn())))
                .hasStatus(204);
        assertThat(voters()).isZero();
        ContributionId without = cast.published("QUESTION", cast.anna(), "nettverk", "Uten");
        assertThat(mvc.delete()
                        .uri("/api/v1/contributions/" + without + "/poll/vote")
                        .with(cast.token(cast.bjorn())))
                .hasStatus(404);
    }

    @Test
    void htmxGetsThePollWithWhatIsToBeSaid() {
        poll(1, false, Shown.ALWAYS, null);

        assertThat(mvc.put()
                        .uri("/bidrag/" + question + "/stemme")
                        .with(Cast.as(cast.bjorn()))
                        .with(csrf())
                        .header("HX-Request", "true")
                        .param("valg", id("Facebook")))
                .hasStatusOk()
                .bodyText()
                .contains("data-say", "Stemmen din er registrert", "Endre eller trekk stemmen")
                .doesNotContain("<html");
    }

    @Test
    void theAuthorClosesItForGood() {
        poll(1, false, Shown.ALWAYS, null);
        assertThat(close(cast.bjorn())).hasStatus(403);

        assertThat(close(cast.anna())).hasStatus(303);
        assertThat(close(cast.anna())).hasStatus(303);

        assertThat(vote(cast.bjorn(), "Facebook")).hasStatus(409);
        assertThat(db.sql(
                                "select version || ' ' || reason from contribution.revision where contribution_id = ? order by version")
                        .param(question.value())
                        .query(String.class)
                        .list())
                .containsExactly("1 ", "2 Stengte avstemningen");
    }

    private void poll(int most, boolean anonymous, Shown results, @Nullable Instant closesAt) {
        rows.add(question, terms(most, anonymous, results, closesAt));
    }

    private static PollTerms terms(int most, boolean anonymous, Shown results, @Nullable Instant closesAt) {
        return new PollTerms(
                "Hvor svarer dere?", List.of("Facebook", "Instagram", "Ingen"), most, anonymous, results, closesAt);
    }

    private static PollForm form(String... choices) {
        return new PollForm("Hvor svarer dere?", List.of(choices), "1", "anonymous", "ALWAYS", "");
    }

    private Ballots at(Instant now) {
        return new Ballots(db, key, Clock.fixed(now, ZoneOffset.UTC));
    }

    private PollView seenAt(Instant now) {
        return new Polls(db, key, Clock.fixed(now, ZoneOffset.UTC))
                .find(question, true, cast.mona())
                .orElseThrow();
    }

    private Set<Long> first() {
        return Set.of(Long.valueOf(id("Facebook")));
    }

    private MvcTestResult vote(Viewer voter, String... choices) {
        return send(voter, Arrays.stream(choices).map(this::id).toArray(String[]::new));
    }

    private MvcTestResult send(Viewer voter, String... ids) {
        return mvc.put()
                .uri("/bidrag/" + question + "/stemme")
                .with(Cast.as(voter))
                .with(csrf())
                .param("valg", ids)
                .exchange();
    }

    private MvcTestResult withdraw(Viewer voter) {
        return mvc.delete()
                .uri("/bidrag/" + question + "/stemme")
                .with(Cast.as(voter))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult close(Viewer by) {
        return mvc.put()
                .uri("/bidrag/" + question + "/avstemning/stenging")
                .with(Cast.as(by))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult putByApi(Viewer voter, Set<Long> choices) {
        return mvc.put()
                .uri("/api/v1/contributions/" + question + "/poll/vote")
                .with(cast.token(voter))
                .contentType("application/json")
                .content("{\"choices\": " + choices + "}")
                .exchange();
    }

    private MvcTestResult page(Viewer reader) {
        return mvc.get()
                .uri("/bidrag/" + question + "/hvor-svarer-dere")
                .with(Cast.as(reader))
                .exchange();
    }

    private MvcTestResult read(Viewer reader) {
        return mvc.get()
                .uri("/api/v1/contributions/" + question)
                .with(cast.token(reader))
                .exchange();
    }

    private String id(String choice) {
        return db.sql("select id from contribution.poll_choice where contribution_id = ? and text = ?")
                .params(question.value(), choice)
                .query(Long.class)
                .single()
                .toString();
    }

    private List<@Nullable String> figures() {
        return db.sql("""
                        select k.text || ' ' || k.vote_count from contribution.poll_choice k
                         where k.contribution_id = ? order by k.position
                        """).param(question.value()).query(String.class).list();
    }

    private int voters() {
        return polls.find(question, true, cast.anna()).orElseThrow().voters();
    }

    private int ballotRows() {
        return db.sql("select count(*) from contribution.poll_ballot where contribution_id = ?")
                .param(question.value())
                .query(Integer.class)
                .single();
    }
}
