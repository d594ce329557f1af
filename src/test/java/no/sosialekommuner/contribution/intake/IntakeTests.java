package no.sosialekommuner.contribution.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.IncomingContribution;
import no.sosialekommuner.contribution.IncomingReply;
import no.sosialekommuner.contribution.IncomingRevision;
import no.sosialekommuner.contribution.Intake;
import no.sosialekommuner.contribution.Kind;
import no.sosialekommuner.contribution.Liking;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.contribution.Taken;
import no.sosialekommuner.space.SpaceId;
import no.sosialekommuner.taxonomy.IncomingTags;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CommunityTest
class IntakeTests {

    private static final Instant JANUARY = Instant.parse("2026-01-05T08:00:00Z");
    private static final Instant MARCH = Instant.parse("2026-03-05T08:00:00Z");

    @Autowired
    Intake intake;

    @Autowired
    IncomingTags tags;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient db;

    /** Keys of one test never meet those of another. */
    private final String run = UUID.randomUUID() + "/";

    @BeforeEach
    void aTag() {
        tags.add("inntaksprove", "Inntaksprøve", Map.of("flom-i-inntaket", "Flom"));
    }

    @Test
    void aContributionComesInWithItsHistory() {
        IncomingContribution incoming = question("a")
                .withLikes(List.of(new Liking(cast.bjorn().id(), MARCH)))
                .withLikesElsewhere(4)
                .withReaders(31)
                .withRevisions(List.of(
                        new IncomingRevision(cast.anna().id(), JANUARY, "", "Flom?", "Hva gjør", List.of()),
                        new IncomingRevision(
                                cast.eva().id(),
                                MARCH,
                                "Tydeligere",
                                "Hva gjør vi ved flom?",
                                "Hva gjør *vi*?",
                                List.of("flom-i-inntaket"))));

        ContributionId id = id(intake.contributions(List.of(incoming)), "a");

        assertThat(text("select html from contribution.contribution where id = ?", id.value()))
                .startsWith("<p>Hva gjør <em>vi</em>?</p>");
        assertThat(number(
                        "select like_count * 100 + reader_count from contribution.contribution where id = ?",
                        id.value()))
                .isEqualTo(531);
        assertThat(number("select version from contribution.contribution where id = ?", id.value()))
                .isEqualTo(2);
        assertThat(text(
                        "select string_agg(version || ' ' || title || ' ' || tags::text, '; ' order by version) from contribution.revision where contribution_id = ?",
                        id.value()))
                .isEqualTo("1 Flom? {}; 2 Hva gjør vi ved flom? {flom-i-inntaket}");
        assertThat(number("select count(*) from contribution.tagging where contribution_id = ?", id.value()))
                .isEqualTo(1);
    }

    @Test
    void takingTheSameInAgainAddsNothing() {
        Taken<ContributionId> first = intake.contributions(List.of(question("a"), question("b")));
        Taken<ContributionId> second = intake.contributions(List.of(question("b"), question("c"), question("c")));

        assertThat(first.added()).containsExactlyInAnyOrder(run + "a", run + "b");
        assertThat(second.added()).containsExactly(run + "c");
        assertThat(id(second, "b")).isEqualTo(id(first, "b"));
    }

    @Test
    void anUnknownTagStopsTheBatch() {
        IncomingContribution misspelt = IncomingContribution.of(
                run + "x", Kind.ARTICLE, cast.anna().id(), network(), "T", "t", List.of("flomm"), JANUARY);

        assertThatThrownBy(() -> intake.contributions(List.of(question("a"), misspelt)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("flomm");
        assertThat(number("select count(*) from contribution.contribution where external_key = ?", run + "a"))
                .isZero();
    }

    @Test
    void repliesStandInTheThreadAsWritten() {
        intake.contributions(List.of(question("q")));
        intake.replies(List.of(reply("1", null), reply("1.1", "1"), reply("2", null)));
        intake.replies(List.of(reply("1.1.1", "1.1"), reply("1.2", "1"), reply("2.1", "2"), reply("3", null)));

        assertThat(thread()).containsExactly("1", "1.1", "1.1.1", "1.2", "2", "2.1", "3");
        assertThat(number("select reply_count from contribution.contribution where external_key = ?", run + "q"))
                .isEqualTo(7);
        assertThat(number("select child_count from contribution.reply where external_key = ?", run + "1"))
                .isEqualTo(2);
        assertThat(number("select depth from contribution.reply where external_key = ?", run + "1.1.1"))
                .isEqualTo(2);
    }

    @Test
    void aParentMayComeAfterItsChildInTheBatch() {
        intake.contributions(List.of(question("q")));

        Taken<ReplyId> taken = intake.replies(List.of(reply("1.1", "1"), reply("1", null)));

        assertThat(taken.orphans()).isEmpty();
        assertThat(thread()).containsExactly("1", "1.1");
    }

    @Test
    void repliesToWhatIsNotThereAreNamedAndLeftOut() {
        intake.contributions(List.of(question("q"), question("other")));
        intake.replies(List.of(IncomingReply.of(
                run + "foreign", run + "other", null, cast.eva().id(), "Svar", MARCH)));

        Taken<ReplyId> taken = intake.replies(List.of(
                reply("1", null),
                reply("2.1", "2"),
                reply("2.1.1", "2.1"),
                reply("3", "foreign"),
                IncomingReply.of(run + "4", run + "gone", null, cast.eva().id(), "Svar", MARCH)));

        assertThat(taken.added()).containsExactly(run + "1");
        assertThat(taken.orphans()).containsExactlyInAnyOrder(run + "2.1", run + "2.1.1", run + "3", run + "4");
    }

    @Test
    void aThreadOfAHundredLevelsKeepsItsOrder() {
        intake.contributions(List.of(question("q")));
        List<IncomingReply> deep = new ArrayList<>();
        for (int level = 0; level < 100; level++) {
            deep.add(reply("d" + level, level == 0 ? null : "d" + (level - 1)));
        }

        intake.replies(deep);

        assertThat(thread()).hasSize(100).first().isEqualTo("d0");
        assertThat(thread().getLast()).isEqualTo("d99");
        assertThat(number("select max(length(path)) from contribution.reply where external_key like ?", run + "%"))
                .isEqualTo(65 * 7);
        assertThat(number("select depth from contribution.reply where external_key = ?", run + "d99"))
                .isEqualTo(99);
    }

    @Test
    void repliesMakeTheContributionActive() {
        intake.contributions(List.of(question("q")));
        intake.replies(List.of(reply("1", null)));

        assertThat(text(
                        "select active_at = '2026-03-05T08:00:00Z' from contribution.contribution where external_key = ?",
                        run + "q"))
                .isEqualTo("t");
    }

    @Test
    void onlyAnAnswerToTheQuestionCanBeAccepted() {
        intake.contributions(List.of(question("q"), question("other")));
        intake.replies(List.of(reply("1", null), reply("1.1", "1")));

        assertThat(intake.accepted(Map.of(run + "other", run + "1"))).isEmpty();
        assertThat(intake.accepted(Map.of(run + "q", run + "1.1"))).isEmpty();
        assertThat(intake.accepted(Map.of(run + "q", run + "1"))).containsExactly(run + "q");
    }

    @Test
    void likesOfOutsidersAreCountedOnce() {
        intake.contributions(
                List.of(question("q").withLikes(List.of(new Liking(cast.eva().id(), MARCH)))));
        intake.replies(List.of(reply("1", null)));

        assertThat(intake.likesElsewhere(Map.of(run + "q", 5, run + "1", 2, run + "gone", 9)))
                .isEqualTo(Map.of(run + "q", 0, run + "1", 0));
        assertThat(intake.likesElsewhere(Map.of(run + "q", 5))).isEqualTo(Map.of(run + "q", 5));

        assertThat(number("select like_count from contribution.contribution where external_key = ?", run + "q"))
                .isEqualTo(6);
        assertThat(number("select like_count from contribution.reply where external_key = ?", run + "1"))
                .isEqualTo(2);
    }

    @Test
    void aHistoryIsGivenOnlyToWhatWasNotChangedHere() {
        intake.contributions(List.of(question("q"), question("changed")));
        db.sql("update contribution.contribution set version = 3 where external_key = ?")
                .param(run + "changed")
                .update();
        List<IncomingRevision> history = List.of(
                new IncomingRevision(cast.anna().id(), JANUARY, "", "Først", "Først", List.of()),
                new IncomingRevision(cast.anna().id(), MARCH, "", "Så", "Så", List.of()));

        assertThat(intake.histories(Map.of(run + "q", history, run + "changed", history)))
                .containsExactly(run + "q");
        assertThat(intake.histories(Map.of(run + "q", history))).isEmpty();
    }

    private IncomingContribution question(String key) {
        return IncomingContribution.of(
                run + key,
                Kind.QUESTION,
                cast.anna().id(),
                network(),
                "Hva gjør vi ved flom?",
                "Hva gjør *vi*?",
                List.of("flom-i-inntaket"),
                JANUARY);
    }

    private IncomingReply reply(String key, @Nullable String parent) {
        return IncomingReply.of(
                run + key,
                run + "q",
                parent == null ? null : run + parent,
                cast.bjorn().id(),
                "Svar " + key,
                MARCH);
    }

    private List<@Nullable String> thread() {
        return db.sql("""
                        select substr(r.external_key, ?)
                          from contribution.reply r
                          join contribution.contribution c on c.id = r.contribution_id
                         where c.external_key = ?
                         order by r.path
                        """)
                .params(run.length() + 1, run + "q")
                .query(String.class)
                .list();
    }

    private SpaceId network() {
        return new SpaceId(db.sql("select id from space.space where slug = 'nettverk'")
                .query(Long.class)
                .single());
    }

    private ContributionId id(Taken<ContributionId> taken, String key) {
        return taken.require(run + key);
    }

    private String text(String sql, Object parameter) {
        return db.sql(sql).param(parameter).query(String.class).single();
    }

    private long number(String sql, Object parameter) {
        return db.sql(sql).param(parameter).query(Long.class).single();
    }
}
