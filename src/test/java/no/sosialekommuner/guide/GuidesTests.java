package no.sosialekommuner.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.guide.GuideChange.Place;
import no.sosialekommuner.web.NotFound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Guides come with the product and are kept version by version. Each test has a guide of its own, and takes it away again. */
@CommunityTest
class GuidesTests {

    private static final String KEY = "skogsdrift";
    private static final LocalDate CHECKED = LocalDate.of(2026, 11, 1);

    @Autowired
    Guides guides;

    @Autowired
    GuideIntake intake;

    @Autowired
    ShippedGuides shipped;

    @Autowired
    LawBook book;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient db;

    @Autowired
    JsonMapper json;

    @AfterEach
    void takeAway() {
        db.sql("delete from guide.version where guide_key = ?").param(KEY).update();
        db.sql("delete from guide.guide where key = ?").param(KEY).update();
        guides.forget();
    }

    @Test
    void theTwoGuidesOfTheProductAreThereFromTheFirstStart() {
        assertThat(guides.current()).extracting(Guide::key).startsWith("strategy", "staff-guidelines");

        Guide strategy = guides.require("strategy", 1);
        Chapter situation = strategy.chapter("situation").orElseThrow();
        assertThat(strategy.chapters()).hasSize(12);
        assertThat(strategy.title())
                .isEqualTo(new Wording("Strategi for sosiale medier", "Strategi for sosiale medium"));
        assertThat(situation.tags()).containsExactly("strategi", "maling");
        assertThat(situation.tables().getFirst().columns().getLast().choices())
                .extracting(it -> it.words().nn())
                .containsExactly("Behald", "Avslutt");
        assertThat(situation.tables().getFirst().rows().getFirst())
                .containsEntry("followers", Wording.same("4100"))
                .containsEntry("verdict", new Wording("Behold", "Behald"));
    }

    @Test
    void whatIsStoredIsWhatTheFileSays() {
        for (Guide guide : shipped.all()) {
            assertThat(GuideText.of(guides.require(guide.key(), 1))).isEqualTo(GuideText.of(guide));
        }
    }

    @Test
    void everyLawHintLeansOnANoteThatIsThere() {
        assertThat(shipped.all().stream().flatMap(it -> it.chapters().stream()).flatMap(it -> it.law().stream()))
                .allSatisfy(it -> assertThat(book.find(it.note())).isPresent());
    }

    @Test
    void anotherStartBringsNothingNew() {
        assertThat(intake.moveIn()).isZero();
    }

    @Test
    void aNewVersionOfTheProductIsTheNextVersion() {
        intake.take(guide(1, "Hvem feller?"));
        intake.take(guide(3, "Hvem feller, og når?"));

        assertThat(intake.take(guide(2, "Hvem feller?"))).isFalse();
        assertThat(guides.current(KEY).version()).isEqualTo(2);
        assertThat(guides.editions(KEY))
                .extracting(GuideEdition::number, GuideEdition::shipped, GuideEdition::own)
                .containsExactly(tuple(2, 3, false), tuple(1, 1, false));
    }

    @Test
    void whatEditorsHavePublishedIsNotReplacedUnasked() {
        intake.take(guide(1, "Hvem feller?"));
        int own = intake.publish(
                guide(1, "Hvem kjører fram?"), "Vi kjører", cast.mona().id(), Instant.now());

        assertThat(intake.take(guide(2, "Hvem feller, og når?"))).isFalse();
        assertThat(guides.current(KEY).version()).isEqualTo(own).isEqualTo(2);
        assertThat(guides.editions(KEY).getFirst().note()).isEqualTo("Vi kjører");
    }

    @Test
    void serversThatStartTogetherTakeItInOnce() throws Exception {
        Callable<Boolean> start = () -> intake.take(guide(1, "Hvem feller?"));
        try (ExecutorService servers = Executors.newFixedThreadPool(4)) {
            List<Future<Boolean>> taken = servers.invokeAll(List.of(start, start, start, start));

            int times = 0;
            for (Future<Boolean> it : taken) {
                times += it.get() ? 1 : 0;
            }
            assertThat(times).isEqualTo(1);
        }
        assertThat(guides.editions(KEY)).hasSize(1);
    }

    @Test
    void aPublishedVersionStaysAsItIs() {
        intake.take(guide(1, "Hvem feller?"));

        assertThatThrownBy(() -> db.sql("update guide.version set note = 'annet' where guide_key = ?")
                        .param(KEY)
                        .update())
                .hasMessageContaining("stays as it is");
    }

    @Test
    void anotherServerSeesWhatWasPublishedHere() {
        intake.take(guide(1, "Hvem feller?"));
        Guides elsewhere = new Guides(db, json);

        assertThat(elsewhere.current(KEY).chapters()).hasSize(1);
        assertThatThrownBy(() -> elsewhere.require(KEY, 2)).isInstanceOf(NotFound.class);
        intake.publish(guide(1, "Hvem kjører fram?"), "", cast.mona().id(), Instant.now());
        assertThat(elsewhere.require(KEY, 2).version()).isEqualTo(2);
        await().until(() -> elsewhere.current(KEY).version(), it -> it == 2);
    }

    @Test
    void whatWasChangedIsToldByItsKey() {
        intake.publish(guide(1, "Hvem feller?"), "", cast.mona().id(), Instant.now());
        Chapter felling = chapter("felling", "Hvem feller, og når?");
        Chapter more = new Chapter(
                felling.key(),
                felling.tags(),
                felling.title(),
                felling.why(),
                List.of(felling.questions().getFirst(), new Item("where", Wording.same("Hvor?"))),
                felling.law(),
                felling.examples(),
                List.of(),
                List.of(new Table(
                        "stands",
                        Wording.same("Bestand"),
                        List.of(new Column("age", Column.Kind.NUMBER, Wording.same("Alder"), List.of())),
                        List.of(Map.of("age", Wording.same("80"))))),
                felling.parts());
        intake.publish(
                new Guide(
                        KEY,
                        1,
                        CHECKED,
                        new Wording("Skogsdrift", "Skogsdrift"),
                        Wording.same("Slik driver vi skogen"),
                        Wording.NONE,
                        List.of(chapter("planting", "Hva planter vi?"), more)),
                "",
                cast.mona().id(),
                Instant.now());

        GuideChanges changes = guides.changes(KEY, 1, 2);

        assertThat(changes.frame()).extracting(GuideChange::place).containsExactly(Place.INTRODUCTION);
        assertThat(changes.chapter("planting").orElseThrow().sort()).isEqualTo(GuideSort.ADDED);
        ChapterChange changed = changes.chapter("felling").orElseThrow();
        assertThat(changed.moved()).isFalse();
        assertThat(changed.changes())
                .extracting(it -> it.place() + " " + it.key() + " " + it.sort())
                .containsExactly(
                        "QUESTION who CHANGED",
                        "QUESTION where ADDED",
                        "TABLE stands ADDED",
                        "COLUMN stands/age ADDED",
                        "ROWS stands ADDED",
                        "CHECKLIST done REMOVED");
        assertThat(guides.changes(KEY, 2, 1).chapter("planting").orElseThrow().sort())
                .isEqualTo(GuideSort.REMOVED);
        assertThat(guides.changes(KEY, 2, 2).none()).isTrue();
    }

    @Test
    void aChapterThatStandsInAnotherPlaceHasMoved() {
        GuideText before = text("a", "b", "c", "d");

        GuideChanges changes = GuideComparison.between(before, text("b", "c", "a", "d"));

        assertThat(changes.chapters()).singleElement().satisfies(it -> {
            assertThat(it.key()).isEqualTo("a");
            assertThat(it.moved()).isTrue();
            assertThat(it.changes()).isEmpty();
        });
    }

    @Test
    void aRetiredGuideIsNotOfferedButKnown() {
        intake.take(guide(1, "Hvem feller?"));
        db.sql("update guide.guide set retired_at = now() where key = ?")
                .param(KEY)
                .update();
        guides.forget();

        assertThat(guides.current()).extracting(Guide::key).doesNotContain(KEY);
        assertThat(guides.inUse(KEY)).isFalse();
        assertThat(guides.current(KEY).version()).isEqualTo(1);
    }

    private static Guide guide(int version, String question) {
        return new Guide(
                KEY,
                version,
                CHECKED,
                new Wording("Skogsdrift", "Skogsdrift"),
                Wording.NONE,
                Wording.NONE,
                List.of(chapter("felling", question)));
    }

    private static GuideText text(String... chapters) {
        return new GuideText(
                Wording.same("Skog"),
                Wording.NONE,
                Wording.NONE,
                List.of(chapters).stream().map(it -> chapter(it, "Hva?")).toList());
    }

    private static Chapter chapter(String key, String question) {
        return new Chapter(
                key,
                List.of("strategi"),
                Wording.same(key),
                Wording.same("Fordi."),
                List.of(new Item("who", Wording.same(question))),
                List.of(),
                List.of(),
                List.of(new Item("done", Wording.same("Ferdig"))),
                List.of(),
                List.of());
    }
}
