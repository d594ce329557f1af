package no.sosialekommuner.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.MovingClock;
import no.sosialekommuner.News;
import no.sosialekommuner.PlanStories;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Follows;
import no.sosialekommuner.freshness.asking.Asking;
import no.sosialekommuner.freshness.review.Say;
import no.sosialekommuner.freshness.review.SoundnessOpinions;
import no.sosialekommuner.freshness.review.SoundnessReviews;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.notification.Happening;
import no.sosialekommuner.notification.Notice;
import no.sosialekommuner.notification.Reason;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The author is asked first and followers weeks later: each once, nobody about much, nobody about what is not for him or her. */
@CommunityTest
class AskingTests {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final int PER_DAY = 3;

    @Autowired
    Asking asking;

    @Autowired
    FreshnessIntake intake;

    @Autowired
    SoundnessReviews reviews;

    @Autowired
    SoundnessOpinions opinions;

    @Autowired
    WaitingReviews waiting;

    @Autowired
    Follows follows;

    @Autowired
    MovingClock clock;

    @Autowired
    PlanStories plans;

    @Autowired
    News news;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient db;

    @Test
    void theAuthorIsAskedOnceAndThreeWeeksLaterWhoFollowsIt() {
        Viewer author = cast.newcomer("3107", "MEMBER");
        Viewer follower = cast.newcomer("4601", "MEMBER");
        ContributionId article = due(author, "nettverk", "Vaktlista vår");
        follows.add(follower.id(), article);

        asking.askAuthors();
        asking.askAuthors();
        asking.askFollowers();
        news.told();
        assertThat(asked(author)).containsExactly(article);
        assertThat(asked(follower)).isEmpty();
        assertThat(notices(author)).singleElement().satisfies(it -> {
            assertThat(it.reason()).isEqualTo(Reason.CHECKING);
            assertThat(it.title()).isEqualTo("ett bidrag");
            assertThat(it.address()).isEqualTo("/min-side/holdbarhet");
        });

        try (var _ = clock.at(now().plusDays(22))) {
            asking.askFollowers();
            asking.askFollowers();
            news.told();
        }
        assertThat(asked(follower)).containsExactly(article);
        assertThat(notices(follower)).hasSize(1);
        assertThat(asked(author)).containsExactly(article);
    }

    @Test
    void thoseWhoWroteAPlanLastAreAskedWithItsAuthorAndOneAnswerIsEnough() {
        Viewer author = cast.newcomer("3107", "MEMBER");
        Viewer writer = cast.newcomer("3107", "MEMBER");
        Viewer silent = cast.newcomer("3107", "MEMBER");
        ContributionId plan = cast.plan(author, "kommune-3107", "Planen som to skriver");
        plans.write(plan, "purpose", 0, "Skrevet av en kollega.", writer);
        intake.due(plan, reviews.today());

        asking.askAuthors();
        asking.askAuthors();

        assertThat(asked(author)).containsExactly(plan);
        assertThat(asked(writer)).containsExactly(plan);
        assertThat(waiting.of(writer.id())).allMatch(WaitingReview::owner);
        assertThat(asked(silent)).isEmpty();
        reviews.confirm(plan, reviews.require(plan).round(), writer.id());
        assertThat(asked(author)).isEmpty();
    }

    @Test
    void aHeapIsAskedAboutAFewADayInOneNoticeTheMostReadFirst() {
        Viewer author = cast.newcomer("3107", "MEMBER");
        List<ContributionId> heap = new ArrayList<>();
        for (int number = 1; number <= 8; number++) {
            ContributionId one = due(author, "nettverk", "Haugen del " + number);
            db.sql("update contribution.contribution set reader_count = ? where id = ?")
                    .params(number, one.value())
                    .update();
            heap.add(one);
        }
        Collections.reverse(heap);
        askAll();
        news.told();
        assertThat(asked(author)).containsExactlyInAnyOrderElementsOf(heap.subList(0, 3));
        assertThat(notices(author))
                .singleElement()
                .satisfies(it -> assertThat(it.title()).isEqualTo("3 bidrag"));

        try (var _ = clock.at(now().plusDays(1))) {
            askAll();
        }
        assertThat(asked(author)).containsExactlyInAnyOrderElementsOf(heap.subList(0, 6));
        try (var _ = clock.at(now().plusDays(2))) {
            askAll();
            news.told();
        }
        assertThat(asked(author)).containsExactlyInAnyOrderElementsOf(heap);
        assertThat(notices(author)).hasSize(1);
    }

    @Test
    void whoHasLeftIsNotWaitedForAndNobodyIsAskedWhatHeOrSheMayNotRead() {
        Viewer author = cast.newcomer("3107", "MEMBER");
        Viewer colleague = cast.newcomer("3107", "MEMBER");
        Viewer outsider = cast.newcomer("4001", "MEMBER");
        ContributionId inside = due(author, "kommune-3107", "Bare hos oss");
        follows.add(colleague.id(), inside);
        follows.add(outsider.id(), inside);
        db.sql("update member.member set deactivated_at = now() where id = ?")
                .param(author.id().value())
                .update();

        askAll();
        asking.askFollowers();
        assertThat(asked(author)).isEmpty();
        assertThat(asked(colleague)).containsExactly(inside);
        assertThat(asked(outsider)).isEmpty();
        assertThat(db.sql("select count(*) from freshness.ask where contribution_id = ? and member_id <> ?")
                        .params(inside.value(), colleague.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void twoNodesAtOnceAskEachOnce() throws Exception {
        Viewer author = cast.newcomer("3107", "MEMBER");
        List<ContributionId> heap = new ArrayList<>();
        for (int number = 1; number <= 6; number++) {
            heap.add(due(author, "nettverk", "To noder " + number));
        }
        CountDownLatch together = new CountDownLatch(4);
        try (ExecutorService nodes = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> done = new ArrayList<>();
            for (int node = 0; node < 4; node++) {
                done.add(nodes.submit(() -> {
                    together.countDown();
                    together.await();
                    return asking.askAuthors();
                }));
            }
            for (Future<Integer> one : done) {
                one.get();
            }
        }
        news.told();
        assertThat(asked(author)).hasSize(PER_DAY);
        assertThat(db.sql("select count(*) from notification.event where kind = 'REVIEW_DUE' and to_id = ?")
                        .param(author.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    /** Weeks of a lively place, by chance: people come and go, answer or do not; the rules hold every day. */
    @Test
    void whateverHappensNobodyIsAskedTwiceTooMuchOrWhatIsNotForThem() {
        Random random = new Random(20261125);
        Viewer owner = cast.newcomer("3107", "MEMBER");
        String closed = cast.group(owner, "Tilfeldig krets", "REQUEST");
        List<Viewer> people = new ArrayList<>(List.of(owner));
        for (int number = 0; number < 7; number++) {
            Viewer member = cast.newcomer(number % 2 == 0 ? "3107" : "4601", "MEMBER");
            people.add(member);
            if (number % 3 == 0) {
                cast.standing(closed, member, "MEMBER");
            }
        }
        List<ContributionId> things = new ArrayList<>();
        for (int number = 0; number < 24; number++) {
            Viewer author = people.get(random.nextInt(people.size()));
            String place = reads(author, closed) && random.nextInt(3) == 0 ? closed : "nettverk";
            ContributionId thing = due(author, place, "Tilfeldig " + number);
            things.add(thing);
            people.stream().filter(_ -> random.nextInt(3) == 0).forEach(it -> follows.add(it.id(), thing));
        }
        for (int day = 0; day < 45; day++) {
            try (var _ = clock.at(now().plusDays(day))) {
                askAll();
                asking.askFollowers();
                noneIsAskedTooMuch(people, today());
                noneSeesWhatIsNotForThem(people);
                somethingHappens(random, people, things, closed);
            }
        }
        assertThat(db.sql("select count(*) from freshness.ask where contribution_id = any (cast(? as bigint[]))")
                        .param(things.stream().map(ContributionId::value).toArray(Long[]::new))
                        .query(Integer.class)
                        .single())
                .isGreaterThan(things.size() / 2);
    }

    private void somethingHappens(Random random, List<Viewer> people, List<ContributionId> things, String closed) {
        Viewer who = people.get(random.nextInt(people.size()));
        ContributionId what = things.get(random.nextInt(things.size()));
        switch (random.nextInt(6)) {
            case 0 ->
                waiting.of(who.id()).stream()
                        .filter(WaitingReview::owner)
                        .forEach(it -> reviews.confirm(it.id(), it.round(), who.id()));
            case 1 ->
                waiting.of(who.id()).stream()
                        .filter(it -> !it.owner())
                        .forEach(it -> opinions.say(it.id(), Say.NO, "", who.id()));
            case 2 -> reviews.outdate(what, reviews.require(what).round(), null, "", who.id());
            case 3 -> intake.due(what, today());
            case 4 -> db.sql("""
                            delete from space.membership m using space.space s
                             where s.id = m.space_id and s.slug = ? and m.member_id = ? and m.standing = 'MEMBER'
                            """).params(closed, who.id().value()).update();
            default -> follows.add(who.id(), what);
        }
    }

    private void noneIsAskedTooMuch(List<Viewer> people, LocalDate day) {
        assertThat(people)
                .allSatisfy(it -> assertThat(
                                db.sql("select count(*) from freshness.ask where member_id = ? and asked_on = ?")
                                        .params(it.id().value(), day)
                                        .query(Integer.class)
                                        .single())
                        .isLessThanOrEqualTo(PER_DAY));
    }

    /** What was asked today was readable today, and what is shown is readable now. */
    private void noneSeesWhatIsNotForThem(List<Viewer> people) {
        assertThat(people).allSatisfy(it -> {
            assertThat(db.sql("""
                            select count(*) from freshness.ask a
                              join contribution.published c on c.id = a.contribution_id
                             where a.member_id = :member and a.asked_on = :today
                               and not exists (select 1 from space.reader r
                                                where r.space_id = c.space_id and r.member_id = :member)
                            """)
                            .param("member", it.id().value())
                            .param("today", today())
                            .query(Integer.class)
                            .single())
                    .isZero();
            assertThat(waiting.of(it.id())).extracting(WaitingReview::id).doesNotHaveDuplicates();
        });
    }

    private boolean reads(Viewer member, String group) {
        return db.sql("""
                        select exists (select 1 from space.reader r join space.entrance s on s.id = r.space_id
                                        where s.slug = ? and r.member_id = ?)
                        """)
                .params(group, member.id().value())
                .query(Boolean.class)
                .single();
    }

    private void askAll() {
        int most = 5;
        while (most > 0 && asking.askAuthors() > 0) {
            most--;
        }
    }

    private ContributionId due(Viewer author, String space, String title) {
        ContributionId id = cast.published("ARTICLE", author, space, title);
        intake.due(id, today());
        return id;
    }

    private List<ContributionId> asked(Viewer member) {
        return waiting.of(member.id()).stream().map(WaitingReview::id).toList();
    }

    private List<Notice> notices(Viewer member) {
        return news.of(member).stream()
                .filter(it -> it.latest() == Happening.REVIEW_DUE)
                .toList();
    }

    private LocalDate today() {
        return reviews.today();
    }

    private static ZonedDateTime now() {
        return ZonedDateTime.now(OSLO);
    }
}
