package no.sosialekommuner.contribution.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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
import no.sosialekommuner.contribution.weighting.Weighing;
import no.sosialekommuner.member.Viewer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@CommunityTest
class RollupTests {

    private static final Duration DAY = Duration.ofDays(1);

    @Autowired
    Cast cast;

    @Autowired
    Topics topics;

    @Autowired
    Cards cards;

    @Autowired
    JdbcClient db;

    @Autowired
    Tallies tallies;

    @Autowired
    Weighing weighing;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    Rollup ofToday;

    private final MovableClock clock =
            new MovableClock(Clock.systemUTC().instant().minus(Duration.ofDays(30)));
    private History history;
    private Rollup rollup;

    @BeforeEach
    void theClockIsInOurHand() {
        history = new History(db, cast, clock);
        rollup = new Rollup(db, tallies, weighing, transaction, clock);
        rollup.run();
    }

    @AfterEach
    void theClockIsRightAgain() {
        ofToday.run();
    }

    @Test
    void theMostReadOfAWeekIsWhatWasReadInItHoweverOldItIs() {
        String topic = topics.named("tall-uke");
        ContributionId old = written("Gammel og mye lest nå", topic);
        history.published(old, Duration.ofDays(400));
        ContributionId fresh = written("Fersk og lite lest", topic);
        history.published(fresh, DAY);
        ContributionId forgotten = written("Mye lest i fjor", topic);
        for (int i = 0; i < 3; i++) {
            history.read(old, cast.newcomer("3107", "MEMBER"), DAY);
            history.read(forgotten, cast.newcomer("3107", "MEMBER"), Duration.ofDays(20));
        }
        history.read(fresh, cast.bjorn(), DAY);
        rollup.run();

        assertThat(titles(topic, Sort.READ, Period.WEEK))
                .containsExactly("Gammel og mye lest nå", "Fersk og lite lest");
        assertThat(titles(topic, Sort.READ, Period.MONTH))
                .containsExactly("Mye lest i fjor", "Gammel og mye lest nå", "Fersk og lite lest");
    }

    @Test
    void whatBecomesTooOldFallsOutByItself() {
        String topic = topics.named("tall-gammelt");
        ContributionId id = written("Lest en gang", topic);
        history.read(id, cast.bjorn(), Duration.ZERO);
        rollup.run();
        assertThat(titles(topic, Sort.READ, Period.WEEK)).hasSize(1);

        clock.move(Duration.ofDays(6));
        rollup.run();
        assertThat(titles(topic, Sort.READ, Period.WEEK)).hasSize(1);

        clock.move(DAY);
        rollup.run();
        assertThat(titles(topic, Sort.READ, Period.WEEK)).isEmpty();
        assertThat(titles(topic, Sort.READ, Period.MONTH)).hasSize(1);
        assertThat(titles(topic, Sort.READ, Period.ALL)).hasSize(1);
    }

    @Test
    void whoComesBackAfterAWeekCountsAgain() {
        String topic = topics.named("tall-igjen");
        ContributionId id = written("Lest igjen", topic);
        history.read(id, cast.bjorn(), Duration.ofDays(10));
        rollup.run();
        assertThat(titles(topic, Sort.READ, Period.WEEK)).isEmpty();

        history.read(id, cast.bjorn(), Duration.ZERO);
        rollup.run();
        assertThat(titles(topic, Sort.READ, Period.WEEK)).containsExactly("Lest igjen");
    }

    @Test
    void theMostDiscussedHasTheMostRepliesOfThePeriod() {
        String topic = topics.named("tall-svar");
        ContributionId now = written("Diskuteres nå", topic);
        ContributionId before = written("Ble diskutert før", topic);
        history.replied(now, DAY);
        history.replied(now, DAY);
        history.replied(before, DAY);
        for (int i = 0; i < 3; i++) {
            history.replied(before, Duration.ofDays(60));
        }
        rollup.run();

        assertThat(titles(topic, Sort.DISCUSSED, Period.WEEK)).containsExactly("Diskuteres nå", "Ble diskutert før");
        assertThat(titles(topic, Sort.DISCUSSED, Period.ALL)).containsExactly("Ble diskutert før", "Diskuteres nå");
    }

    @Test
    void theMostUsefulWeighsRatingsSavesAndAcceptance() {
        String topic = topics.named("tall-nytte");
        written("Ingen har sagt noe", topic);
        ContributionId saved = written("Lagret av mange", topic);
        for (int i = 0; i < 15; i++) {
            history.saved(saved, cast.newcomer("3107", "MEMBER"), DAY);
        }
        ContributionId bad = written("Vurdert som ubrukelig", topic);
        for (int i = 0; i < 5; i++) {
            history.rated(bad, cast.newcomer("3107", "MEMBER"), 1, DAY);
        }
        rollup.run();

        assertThat(titles(topic, Sort.USEFUL, Period.ALL))
                .containsExactly("Lagret av mange", "Ingen har sagt noe", "Vurdert som ubrukelig");
        assertThat(titles(topic, Sort.USEFUL, Period.WEEK)).containsExactly("Lagret av mange", "Vurdert som ubrukelig");
    }

    @Test
    void anExpertsWordWeighsFromTheDayThatOneIsAnExpert() {
        String topic = topics.named("tall-ekspert");
        Viewer expert = cast.newcomer("3107", "MEMBER");
        ContributionId heard = written("Eksperten liker dette", topic);
        ContributionId other = written("Et medlem liker dette", topic);
        history.liked(heard, expert, DAY);
        history.liked(other, cast.bjorn(), DAY);
        rollup.run();
        assertThat(titles(topic, Sort.USEFUL, Period.ALL)).first().isEqualTo("Et medlem liker dette");

        db.sql("insert into member.role (member_id, role) values (?, 'EXPERT')")
                .param(expert.id().value())
                .update();
        rollup.run();
        assertThat(titles(topic, Sort.USEFUL, Period.ALL)).first().isEqualTo("Eksperten liker dette");
    }

    @Test
    void pagesFollowEachOtherWithoutGapsWhereManyStandAlike() {
        String topic = topics.named("tall-sider");
        for (int i = 0; i < 7; i++) {
            ContributionId id = written("Sak " + i, topic);
            for (int reader = 0; reader <= i % 3; reader++) {
                history.read(id, cast.newcomer("3107", "MEMBER"), DAY);
                history.saved(id, cast.newcomer("3107", "MEMBER"), DAY);
            }
        }
        rollup.run();

        for (Sort sort : List.of(Sort.READ, Sort.USEFUL, Sort.DISCUSSED)) {
            List<String> paged = new ArrayList<>();
            @Nullable String next = null;
            do {
                Cards.Page page = cards.find(filter(topic, sort, Period.ALL).page(next, 2), cast.anna());
                page.items().forEach(card -> paged.add(card.title()));
                next = page.next();
            } while (next != null);
            assertThat(paged).hasSize(7).isEqualTo(titles(topic, sort, Period.ALL));
        }
    }

    @Test
    void onlyWhatTheViewerMayReadStandsInTheListAndThePageIsFull() {
        String topic = topics.named("tall-tilgang");
        for (int i = 0; i < 30; i++) {
            topics.tag(cast.published("ARTICLE", cast.bjorn(), "kommune-4001", "Internt " + i), topic);
        }
        ContributionId open = written("For alle", topic);
        rollup.run();

        assertThat(titles(topic, Sort.READ, Period.ALL)).containsExactly("For alle");
        assertThat(cards.find(filter(topic, Sort.USEFUL, Period.ALL).page(null, 1), cast.anna())
                        .items())
                .extracting(Card::id)
                .containsExactly(open);
    }

    @Test
    void whatIsWithdrawnIsGoneAtOnceAndBackWhenItIsRestored() {
        String topic = topics.named("tall-trukket");
        ContributionId id = written("Trukket tilbake", topic);
        rollup.run();

        history.state(id, "WITHDRAWN");
        assertThat(titles(topic, Sort.READ, Period.ALL)).isEmpty();
        rollup.run();
        assertThat(number("select count(*) from contribution.tally where contribution_id = " + id))
                .isZero();

        history.state(id, "PUBLISHED");
        rollup.run();
        assertThat(titles(topic, Sort.READ, Period.ALL)).hasSize(1);
    }

    @Test
    void aTallyFollowsItsContributionIntoTheListOfAnotherTag() {
        String from = topics.named("tall-fra");
        String to = topics.named("tall-til");
        written("Flyttet", from);
        rollup.run();

        db.sql("""
                        update contribution.tagging
                           set tag_id = (select id from taxonomy.tag where slug = 'tall-til')
                         where tag_id = (select id from taxonomy.tag where slug = 'tall-fra')
                        """).update();
        rollup.run();

        assertThat(titles(from, Sort.READ, Period.ALL)).isEmpty();
        assertThat(titles(to, Sort.READ, Period.ALL)).containsExactly("Flyttet");
    }

    @Test
    void aTagHoldsWhatLiesUnderItAlsoWhenItIsMoved() {
        String above = topics.named("tall-over");
        String other = topics.named("tall-annet");
        String below = topics.named("tall-under");
        under(below, above);
        written("Under", below);
        rollup.run();
        assertThat(titles(above, Sort.READ, Period.ALL)).containsExactly("Under");

        under(below, other);
        rollup.run();
        assertThat(titles(above, Sort.READ, Period.ALL)).isEmpty();
        assertThat(titles(other, Sort.READ, Period.ALL)).containsExactly("Under");

        db.sql("update taxonomy.tag set parent_id = null where slug = 'tall-under'")
                .update();
        rollup.run();
        assertThat(titles(other, Sort.READ, Period.ALL)).isEmpty();
        assertThat(titles(below, Sort.READ, Period.ALL)).containsExactly("Under");
    }

    @Test
    void aClockThatWasWrongIsMadeUpFor() {
        String topic = topics.named("tall-klokke");
        ContributionId id = written("Lest i dag", topic);
        history.read(id, cast.bjorn(), Duration.ZERO);
        clock.move(Duration.ofDays(40));
        rollup.run();
        assertThat(titles(topic, Sort.READ, Period.MONTH)).isEmpty();

        clock.move(Duration.ofDays(-40));
        rollup.run();
        assertThat(titles(topic, Sort.READ, Period.MONTH)).containsExactly("Lest i dag");
    }

    @Test
    void whileAnotherNodeCountsThisOneLeavesItToThat() {
        String topic = topics.named("tall-noder");
        written("Telles av den andre", topic);
        transaction.executeWithoutResult(_ -> {
            db.sql("select pg_advisory_xact_lock(7305871)").query().singleRow();
            Thread other = Thread.startVirtualThread(rollup::run);
            join(other);
        });
        assertThat(titles(topic, Sort.READ, Period.ALL)).isEmpty();

        rollup.run();
        assertThat(titles(topic, Sort.READ, Period.ALL)).hasSize(1);
    }

    /** Whatever happens in whatever order, and however often it is counted meanwhile, the result is that of counting all. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void countingWhatHappenedGivesTheSameAsCountingEverything(long seed) {
        Random random = new Random(seed);
        List<Viewer> members = new ArrayList<>(List.of(cast.bjorn(), cast.eva(), cast.mona()));
        members.add(cast.newcomer("4001", "EXPERT"));
        List<String> tags = List.of(topics.named("tall-a"), topics.named("tall-b"), topics.named("tall-c"));
        List<ContributionId> ids = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            if (ids.size() < 5 || random.nextInt(12) == 0) {
                ids.add(written("Sak " + seed + "-" + i, tags.get(random.nextInt(3))));
            }
            happens(
                    ids.get(random.nextInt(ids.size())),
                    members.get(random.nextInt(members.size())),
                    tags.get(random.nextInt(3)),
                    random);
            if (random.nextInt(8) == 0) {
                clock.move(DAY.multipliedBy(random.nextInt(9)));
            }
            if (random.nextInt(4) == 0) {
                rollup.run();
            }
        }
        rollup.run();
        List<String> counted = everything();

        db.sql("delete from contribution.tally").update();
        rollup.rebuild();

        assertThat(everything()).hasSizeGreaterThan(50).isEqualTo(counted);
    }

    private void happens(ContributionId id, Viewer member, String tag, Random random) {
        Duration ago = Duration.ofHours(random.nextInt(24 * 40));
        switch (random.nextInt(9)) {
            case 0 -> history.read(id, member, ago);
            case 1 -> history.read(id, member, Duration.ZERO);
            case 2 -> history.replied(id, ago);
            case 3 -> history.liked(id, member, ago);
            case 4 -> history.saved(id, member, ago);
            case 5 -> history.rated(id, member, 1 + random.nextInt(5), ago);
            case 6 -> history.state(id, random.nextBoolean() ? "WITHDRAWN" : "PUBLISHED");
            case 7 ->
                db.sql("delete from contribution.bookmark where contribution_id = ?")
                        .param(id.value())
                        .update();
            default -> {
                db.sql("delete from contribution.tagging where contribution_id = ?")
                        .param(id.value())
                        .update();
                topics.tag(id, tag);
            }
        }
    }

    private List<String> everything() {
        return db.sql("select t::text from contribution.tally t order by 1")
                .query((rs, _) -> rs.getString(1))
                .list();
    }

    private void under(String below, String above) {
        db.sql("""
                        update taxonomy.tag t
                           set parent_id = (select a.id from taxonomy.tag a where a.slug = ?)
                         where t.slug = ?
                        """).params(above, below).update();
    }

    private ContributionId written(String title, String topic) {
        return topics.tag(cast.published("ARTICLE", cast.anna(), "nettverk", title), topic);
    }

    private List<String> titles(String topic, Sort sort, Period period) {
        return cards.find(filter(topic, sort, period), cast.anna()).items().stream()
                .map(Card::title)
                .toList();
    }

    private static CardFilter filter(String topic, Sort sort, Period period) {
        return CardFilter.all().tagged(List.of(topic)).sorted(sort, period);
    }

    private int number(String sql) {
        return db.sql(sql).query(Integer.class).single();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
