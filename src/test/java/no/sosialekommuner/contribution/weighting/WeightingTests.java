package no.sosialekommuner.contribution.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.util.List;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.Topics;
import no.sosialekommuner.contribution.Card;
import no.sosialekommuner.contribution.CardFilter;
import no.sosialekommuner.contribution.Cards;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Period;
import no.sosialekommuner.contribution.Rollup;
import no.sosialekommuner.contribution.Sort;
import no.sosialekommuner.member.Viewer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionOperations;

@CommunityTest
class WeightingTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    Topics topics;

    @Autowired
    Cards cards;

    @Autowired
    JdbcClient db;

    @Autowired
    Rollup rollup;

    @Autowired
    Weightings weightings;

    @Autowired
    Weighing weighing;

    @Autowired
    Explanations explanations;

    @Autowired
    TransactionOperations transaction;

    private Viewer editor;
    private Weights before;

    @BeforeEach
    void somebodyIsEditor() {
        editor = cast.newcomer("3107", "EDITOR");
        before = weightings.newest();
    }

    @AfterEach
    void theWeightsAreAsTheyWere() {
        Weights now = weightings.newest();
        weightings.set(
                new Weights(
                        now.version() + 1,
                        before.rating(),
                        before.accepted(),
                        before.saves(),
                        before.likes(),
                        before.expert(),
                        before.halfLife(),
                        "Tilbake",
                        null,
                        now.setAt()),
                editor);
        weighAnew();
    }

    @Test
    void anEditorLetsLikesWeighMoreAndTheListChanges() {
        String topic = topics.named("vekt-liker");
        written("Lagret", topic, 0, 7);
        written("Likt", topic, 7, 0);
        rollup.run();
        assertThat(titles(topic)).containsExactly("Lagret", "Likt");

        assertThat(set("likes=9&saves=1&rating=10&accepted=6&expert=5&halfLife=365", before.version()))
                .hasStatus(303)
                .hasHeader("Location", "/om-vekting");
        weighAnew();

        assertThat(titles(topic)).containsExactly("Likt", "Lagret");
        assertThat(get("/om-vekting", cast.anna()))
                .contains("(versjon " + (before.version() + 1) + ")")
                .contains("Liker veier mer")
                .contains(editor.name());
    }

    @Test
    void thePreviewChangesNothing() {
        String topic = topics.named("vekt-prove");
        written("Likt av mange", topic, 5_000, 0);
        rollup.run();

        assertThat(mvc.post()
                        .uri("/admin/vekting/forhandsvisning?version=" + before.version()
                                + "&likes=100&saves=0&rating=0&accepted=0&expert=0&halfLife=")
                        .with(csrf())
                        .with(Cast.as(editor)))
                .hasStatusOk()
                .bodyText()
                .contains("Likt av mange");
        assertThat(weightings.newest().version()).isEqualTo(before.version());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    likes=0&saves=0&rating=0&accepted=0&expert=0&halfLife=365 | feil-rating
                    likes=x&saves=0&rating=0&accepted=0&expert=0&halfLife=365 | feil-likes
                    likes=-1&saves=0&rating=0&accepted=0&expert=0&halfLife=   | feil-likes
                    likes=101&saves=0&rating=0&accepted=0&expert=0&halfLife=  | feil-likes
                    likes=1&saves=0,55&rating=0&accepted=0&expert=0&halfLife= | feil-saves
                    likes=1&saves=0&rating=0&accepted=0&expert=0&halfLife=3   | feil-halfLife
                    likes=1&saves=1e9&rating=0&accepted=0&expert=0&halfLife=  | feil-saves
                    """)
    void whatCannotBeWeighedWithIsSaidAtTheField(String fields, String fault) {
        assertThat(set(fields, before.version())).hasStatus(422).bodyText().contains("id=\"" + fault + "\"");
        assertThat(weightings.newest().version()).isEqualTo(before.version());
    }

    @Test
    void aReasonMustBeGiven() {
        assertThat(mvc.post()
                        .uri("/admin/vekting?version=" + before.version()
                                + "&likes=1&saves=1&rating=1&accepted=1&expert=1&halfLife=")
                        .with(csrf())
                        .with(Cast.as(editor)))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"feil-reason\"");
    }

    @Test
    void theSameFormSentTwiceMakesOneVersionAndASecondEditorIsTold() {
        String fields = "likes=3&saves=1&rating=1&accepted=1&expert=1&halfLife=90";
        assertThat(set(fields, before.version())).hasStatus(303);
        assertThat(set(fields, before.version())).hasStatus(303);
        assertThat(weightings.newest().version()).isEqualTo(before.version() + 1);

        assertThat(set(fields.replace("likes=3", "likes=4"), before.version()))
                .hasStatus(409)
                .bodyText()
                .contains("value=\"4\"")
                .contains("name=\"version\" value=\"" + (before.version() + 1) + "\"");
    }

    @Test
    void anOldVersionIsBroughtBack() {
        set("likes=50&saves=1&rating=1&accepted=1&expert=1&halfLife=", before.version());

        assertThat(get("/admin/vekting?versjon=" + before.version(), editor))
                .contains("Tilbake til versjon " + before.version())
                .contains("name=\"version\" value=\"" + (before.version() + 1) + "\"");
    }

    @Test
    void whileEverythingIsWeighedAnewListsStandAsTheyWere() {
        String topic = topics.named("vekt-imens");
        written("Lagret", topic, 0, 7);
        written("Likt", topic, 7, 0);
        rollup.run();
        db.sql("""
                        insert into contribution.weighting (version, rating, accepted, saves, likes, expert, half_life)
                        values (?, 10, 6, 1, 9, 5, 365)
                        """).param(before.version() + 1).update();

        transaction.executeWithoutResult(_ -> {
            assertThat(weighing.step(Clock.systemUTC().instant())).isPositive();
            assertThat(weightings.progress()).isPresent();
            assertThat(titles(topic)).containsExactly("Lagret", "Likt");
        });
        written("Kom imens", topic, 70, 0);
        rollup.run();

        assertThat(titles(topic)).containsExactly("Kom imens", "Likt", "Lagret");
        assertThat(weightings.progress()).isEmpty();
    }

    /** The explanation works out in Java what the database has ordered by. */
    @Test
    void theExplanationAddsUpToThePlace() {
        ContributionId id = written("Forklares", topics.named("vekt-sum"), 5, 3);
        rollup.run();

        Explanation all = explanations.of(id, Period.ALL, cast.anna()).orElseThrow();
        double place = db.sql("""
                        select t.useful - extract(epoch from c.published_at)::float8 / 86400 / 365
                          from contribution.tally t
                          join contribution.contribution c on c.id = t.contribution_id
                         where t.contribution_id = ? and t.tag_id = 0 and t.days = 0
                        """).param(id.value()).query(Double.class).single();

        assertThat(Math.log(all.sum()) / Math.log(2)).isCloseTo(place, within(1e-6));
        assertThat(all.score()).isCloseTo(all.sum(), within(0.1));
        assertThat(get("/bidrag/" + id + "/nytte", cast.anna())).contains("Hvorfor denne plassen", "Forklares");
        assertThat(get("/bidrag/" + id + "/nytte?period=week", cast.anna())).contains("Utgangspunkt");
    }

    /** The product itself may be at it already. */
    private void weighAnew() {
        do {
            rollup.run();
        } while (weightings.progress().isPresent());
    }

    private MvcTestResult set(String fields, int version) {
        return mvc.post()
                .uri("/admin/vekting?reason=Liker veier mer&version=" + version + "&" + fields)
                .with(csrf())
                .with(Cast.as(editor))
                .exchange();
    }

    private String get(String address, Viewer viewer) {
        MvcTestResult result = mvc.get().uri(address).with(Cast.as(viewer)).exchange();
        assertThat(result).hasStatusOk();
        return bodyOf(result);
    }

    private static String bodyOf(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private ContributionId written(String title, String topic, int likes, int saves) {
        ContributionId id = topics.tag(cast.published("ARTICLE", cast.anna(), "nettverk", title), topic);
        db.sql("update contribution.contribution set like_count = ?, likes_elsewhere = ? where id = ?")
                .params(likes, likes, id.value())
                .update();
        for (int i = 0; i < saves; i++) {
            db.sql("insert into contribution.bookmark (member_id, contribution_id) values (?, ?)")
                    .params(cast.newcomer("3107", "MEMBER").id().value(), id.value())
                    .update();
        }
        return id;
    }

    private List<String> titles(String topic) {
        return cards
                .find(CardFilter.all().tagged(List.of(topic)).sorted(Sort.USEFUL, Period.ALL), cast.anna())
                .items()
                .stream()
                .map(Card::title)
                .toList();
    }
}
