package no.sosialekommuner.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.MovingClock;
import no.sosialekommuner.News;
import no.sosialekommuner.Topics;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.FollowLevel;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.contribution.reply.NewReplies;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.notification.notice.Notices;
import no.sosialekommuner.notification.preference.Paces;
import no.sosialekommuner.notification.preference.Preference;
import no.sosialekommuner.notification.preference.Preferences;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CommunityTest
class DeliveriesTests {

    /** A Wednesday long from now. */
    private static final ZonedDateTime TEN = ZonedDateTime.of(2031, 6, 4, 10, 0, 0, 0, ZoneId.of("Europe/Oslo"));

    @Autowired
    Deliveries deliveries;

    @Autowired
    Preferences preferences;

    @Autowired
    Paces paces;

    @Autowired
    Followings followings;

    @Autowired
    Notices notices;

    @Autowired
    News news;

    @Autowired
    NewReplies replies;

    @Autowired
    Cast cast;

    @Autowired
    Topics topics;

    @Autowired
    MovingClock clock;

    @Autowired
    JdbcClient db;

    @Test
    void anAnswerIsHandedOverAtOnceAndOnlyOnce() {
        Viewer asker = cast.newcomer("4601", "MEMBER");
        try (var _ = clock.at(TEN)) {
            ContributionId question =
                    news.published("QUESTION", asker, "nettverk", "Hvem svarer på e-post?", List.of());
            ReplyId answer = news.replied(question, null, "Vi gjør det", cast.bjorn());

            assertThat(parcels(Channel.MAIL, asker)).singleElement().satisfies(parcel -> {
                assertThat(parcel.items()).singleElement().satisfies(item -> {
                    assertThat(item.notice().reason()).isEqualTo(Reason.AUTHORED);
                    assertThat(item.news()).extracting(Parcel.News::reply).containsExactly(answer);
                });
            });
            assertThat(parcels(Channel.MAIL, asker)).isEmpty();
            assertThat(parcels(Channel.DAILY, asker)).isEmpty();
        }
    }

    @Test
    void whatComesLaterIsToldOfByItself() {
        Viewer asker = cast.newcomer("4601", "MEMBER");
        try (var _ = clock.at(TEN)) {
            ContributionId question = news.published("QUESTION", asker, "nettverk", "Hvem svarer igjen?", List.of());
            news.replied(question, null, "En", cast.bjorn());
            parcels(Channel.MAIL, asker);
            ReplyId second = news.replied(question, null, "To", cast.eva());
            assertThat(parcels(Channel.MAIL, asker)).isEmpty();
            try (var _ = clock.at(TEN.plusMinutes(20))) {
                assertThat(parcels(Channel.MAIL, asker))
                        .singleElement()
                        .satisfies(
                                parcel -> assertThat(parcel.items().getFirst().news())
                                        .extracting(Parcel.News::reply)
                                        .containsExactly(second));
            }
        }
    }

    @Test
    void whatHasBeenReadIsNotSent() {
        Viewer asker = cast.newcomer("4601", "MEMBER");
        try (var _ = clock.at(TEN)) {
            ContributionId question = news.published("QUESTION", asker, "nettverk", "Lest før post", List.of());
            news.replied(question, null, "Svar", cast.bjorn());
            notices.readThread(asker.id(), "/bidrag/" + question);

            assertThat(parcels(Channel.MAIL, asker)).isEmpty();
        }
    }

    @Test
    void whatMayNoLongerBeReadIsNotSent() {
        Viewer asker = cast.newcomer("3107", "MEMBER");
        try (var _ = clock.at(TEN)) {
            ContributionId question = news.published("QUESTION", asker, "kommune-3107", "Internt", List.of());
            news.replied(question, null, "Svar", cast.anna());
            db.sql("""
                            update member.member set organisation_id = (select id from organisation.organisation where number = '4601')
                             where id = ?
                            """).param(asker.id().value()).update();

            assertThat(parcels(Channel.MAIL, asker)).isEmpty();
        }
    }

    @Test
    void theSecondWayIsTriedAfterTwoHoursIfItIsStillUnread() {
        Viewer one = cast.newcomer("4601", "MEMBER");
        Viewer other = cast.newcomer("4601", "MEMBER");
        try (var _ = clock.at(TEN)) {
            for (Viewer asker : List.of(one, other)) {
                paces.pushReady(asker.id(), true);
                ContributionId question = news.published("QUESTION", asker, "nettverk", "To veier", List.of());
                news.replied(question, null, "Svar", cast.bjorn());
                assertThat(parcels(Channel.PUSH, asker)).hasSize(1);
                assertThat(parcels(Channel.MAIL, asker)).isEmpty();
            }
            notices.readAll(other.id());
        }
        try (var _ = clock.at(TEN.plusMinutes(121))) {
            assertThat(parcels(Channel.MAIL, one)).hasSize(1);
            assertThat(parcels(Channel.MAIL, other)).isEmpty();
        }
    }

    @Test
    void whereNoDeviceTakesMessagesAnyLongerTheMailComesAtOnce() {
        Viewer asker = cast.newcomer("4601", "MEMBER");
        paces.pushReady(asker.id(), true);
        try (var _ = clock.at(TEN)) {
            ContributionId question = news.published("QUESTION", asker, "nettverk", "Uten telefon", List.of());
            news.replied(question, null, "Svar", cast.bjorn());
            paces.pushReady(asker.id(), false);

            assertThat(parcels(Channel.PUSH, asker)).isEmpty();
            assertThat(parcels(Channel.MAIL, asker)).hasSize(1);
        }
    }

    @Test
    void whoLooksAtAPageOfOursNeedsNoMailYet() {
        Viewer asker = cast.newcomer("4601", "MEMBER");
        try (var _ = clock.at(TEN)) {
            db.sql("insert into notification.presence (member_id, until) values (?, cast(? as timestamptz))")
                    .params(asker.id().value(), TEN.plusMinutes(1).toInstant().toString())
                    .update();
            ContributionId question = news.published("QUESTION", asker, "nettverk", "Ser på", List.of());
            news.replied(question, null, "Svar", cast.bjorn());
            assertThat(parcels(Channel.MAIL, asker)).isEmpty();
        }
        try (var _ = clock.at(TEN.plusMinutes(121))) {
            assertThat(parcels(Channel.MAIL, asker)).hasSize(1);
        }
    }

    @Test
    void quietHoursAndHolidaysWait() {
        Viewer asker = cast.newcomer("4601", "MEMBER");
        ZonedDateTime eveBeforeConstitutionDay =
                TEN.with(LocalDate.of(2030, 5, 16)).with(LocalTime.of(22, 0));
        try (var _ = clock.at(eveBeforeConstitutionDay)) {
            ContributionId question = news.published("QUESTION", asker, "nettverk", "Sent ute", List.of());
            news.replied(question, null, "Svar", cast.bjorn());
            assertThat(parcels(Channel.MAIL, asker)).isEmpty();
        }
        // The 17th is a Friday and a holiday, then comes a weekend.
        for (int day = 17; day <= 19; day++) {
            try (var _ = clock.at(TEN.with(LocalDate.of(2030, 5, day)))) {
                assertThat(parcels(Channel.MAIL, asker)).isEmpty();
            }
        }
        try (var _ = clock.at(TEN.with(LocalDate.of(2030, 5, 20)))) {
            assertThat(parcels(Channel.MAIL, asker)).hasSize(1);
        }
    }

    @Test
    void whatIsUrgentGoesAllWaysAtOnceAndInQuietHours() {
        Viewer knows = cast.newcomer("4601", "MEMBER");
        Viewer sleeps = cast.newcomer("4601", "MEMBER");
        String topic = topics.named("haster-emne");
        for (Viewer member : List.of(knows, sleeps)) {
            followings.put(FollowSort.TAG, topic, FollowLevel.FIRST, member);
            paces.pushReady(member.id(), true);
        }
        paces.quiet(sleeps.id(), LocalTime.of(20, 0), LocalTime.of(7, 0), true, false);
        try (var _ = clock.at(TEN.withHour(23))) {
            ContributionId question = news.urgent(cast.bjorn(), "Hva sier vi nå?", List.of(topic));

            assertThat(news.of(knows, question))
                    .singleElement()
                    .satisfies(it -> assertThat(it.urgent()).isTrue());
            assertThat(parcels(Channel.PUSH, knows)).hasSize(1);
            assertThat(parcels(Channel.MAIL, knows)).hasSize(1);
            assertThat(parcels(Channel.PUSH, sleeps)).isEmpty();
        }
        try (var _ = clock.at(TEN.plusDays(1))) {
            assertThat(parcels(Channel.PUSH, sleeps)).hasSize(1);
        }
    }

    @Test
    void whoIsAwayIsLeftAloneAndAColleagueHears() {
        Viewer away = cast.newcomer("4601", "MEMBER");
        Viewer colleague = cast.newcomer("4601", "MEMBER");
        LocalDate today = TEN.toLocalDate();
        paces.away(away.id(), today.minusDays(1), today.plusDays(1), colleague.handle());
        try (var _ = clock.at(TEN)) {
            ContributionId question = news.published("QUESTION", cast.bjorn(), "nettverk", "Er du der?", List.of());
            db.sql("insert into contribution.follow (member_id, contribution_id) values (?, ?)")
                    .params(colleague.id().value(), question.value())
                    .update();
            news.replied(question, null, "Spør @" + away.handle(), cast.eva());

            assertThat(news.of(away, question)).hasSize(1);
            assertThat(news.of(colleague, question)).singleElement().satisfies(it -> {
                assertThat(it.reason()).isEqualTo(Reason.STAND_IN);
                assertThat(it.followed()).isEqualTo(away.name());
            });
            List<Parcel> carried = parcels(Channel.MAIL);
            assertThat(carried)
                    .extracting(it -> it.to().id())
                    .contains(colleague.id())
                    .doesNotContain(away.id());
        }
        try (var _ = clock.at(TEN.plusDays(2))) {
            assertThat(parcels(Channel.MAIL, away)).hasSize(1);
        }
    }

    @Test
    void aCarrierThatFailsLosesNothing() {
        Viewer asker = cast.newcomer("4601", "MEMBER");
        try (var _ = clock.at(TEN)) {
            ContributionId question = news.published("QUESTION", asker, "nettverk", "Feiler først", List.of());
            news.replied(question, null, "Svar", cast.bjorn());
            boolean more = true;
            while (more) {
                more = deliveries.next(Channel.MAIL, parcels -> {
                    if (parcels.stream().anyMatch(it -> it.to().id().equals(asker.id()))) {
                        throw new IllegalStateException("The carrier has stumbled");
                    }
                });
            }
            assertThat(parcels(Channel.MAIL, asker)).isEmpty();
        }
        try (var _ = clock.at(TEN.plusMinutes(11))) {
            assertThat(parcels(Channel.MAIL, asker)).hasSize(1);
        }
    }

    @Test
    void whatComesWhileALetterIsWrittenComesInTheNext() {
        Viewer asker = cast.newcomer("4601", "MEMBER");
        List<ReplyId> written = new ArrayList<>();
        List<ReplyId> told = new ArrayList<>();
        try (var _ = clock.at(TEN);
                ExecutorService others = Executors.newSingleThreadExecutor()) {
            ContributionId question = news.published("QUESTION", asker, "nettverk", "Mens det skrives", List.of());
            written.add(news.replied(question, null, "Først", cast.bjorn()));
            Viewer eva = cast.eva();
            boolean more = true;
            while (more) {
                more = deliveries.next(Channel.MAIL, parcels -> {
                    told.addAll(replies(parcels, asker));
                    if (!told.isEmpty() && written.size() == 1) {
                        CompletableFuture.runAsync(
                                        () -> {
                                            written.add(replies.add(question, null, "Så", UUID.randomUUID(), eva));
                                            awaitToldOrHeld();
                                        },
                                        others)
                                .join();
                    }
                });
            }
            news.told();
        }
        try (var _ = clock.at(TEN.plusMinutes(20))) {
            told.addAll(replies(parcels(Channel.MAIL), asker));
        }
        assertThat(told).containsExactlyElementsOf(written).hasSize(2);
    }

    private static List<ReplyId> replies(List<Parcel> parcels, Viewer to) {
        return parcels.stream()
                .filter(it -> it.to().id().equals(to.id()))
                .flatMap(it -> it.items().stream())
                .flatMap(it -> it.news().stream())
                .flatMap(it -> Stream.ofNullable(it.reply()))
                .toList();
    }

    /** Until what has happened is told, or whoever tells it is kept waiting. */
    private void awaitToldOrHeld() {
        await().until(() -> db.sql("""
                        select not exists (select 1 from notification.event where done_at is null)
                            or exists (select 1 from pg_stat_activity
                                        where wait_event_type = 'Lock' and query like '%Who is told of these events%')
                        """).query(Boolean.class).single());
    }

    @Test
    void whatIsGatheredComesOnWorkingMornings() {
        Viewer follower = cast.newcomer("4601", "MEMBER");
        String daily = topics.named("samlet-daglig");
        followings.put(FollowSort.TAG, daily, FollowLevel.FIRST, follower);
        preferences.put(follower.id(), List.of(new Preference(Reason.FOLLOWED_TAG, false, MailPlan.DAILY, false)));
        ZonedDateTime friday = TEN.plusDays(2);
        try (var _ = clock.at(friday)) {
            news.published("QUESTION", cast.bjorn(), "nettverk", "Samlet en", List.of(daily));
            news.published("QUESTION", cast.eva(), "nettverk", "Samlet to", List.of(daily));
            assertThat(news.of(follower)).isEmpty();
            assertThat(parcels(Channel.DAILY, follower)).isEmpty();
        }
        try (var _ = clock.at(friday.plusDays(3))) {
            assertThat(parcels(Channel.DAILY, follower))
                    .singleElement()
                    .satisfies(parcel -> assertThat(parcel.items())
                            .extracting(it -> it.notice().title())
                            .containsExactly("Samlet to", "Samlet en"));
        }
    }

    private List<Parcel> parcels(Channel channel, Viewer to) {
        return parcels(channel).stream()
                .filter(it -> it.to().id().equals(to.id()))
                .toList();
    }

    private List<Parcel> parcels(Channel channel) {
        List<Parcel> carried = new ArrayList<>();
        boolean more = true;
        while (more) {
            more = deliveries.next(channel, carried::addAll);
        }
        return carried;
    }
}
