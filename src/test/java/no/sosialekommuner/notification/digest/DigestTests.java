package no.sosialekommuner.notification.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.mail.internet.MimeMessage;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.ConfidentialStories;
import no.sosialekommuner.MovingClock;
import no.sosialekommuner.News;
import no.sosialekommuner.PostOffice;
import no.sosialekommuner.Topics;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.FollowLevel;
import no.sosialekommuner.expert.PanelId;
import no.sosialekommuner.mail.Suspension;
import no.sosialekommuner.mail.Suspensions;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.notification.FollowSort;
import no.sosialekommuner.notification.Followings;
import no.sosialekommuner.notification.MailPlan;
import no.sosialekommuner.notification.Reason;
import no.sosialekommuner.notification.mail.MailLinks;
import no.sosialekommuner.notification.preference.Preference;
import no.sosialekommuner.notification.preference.Preferences;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What is worth knowing comes once a week, and stops when nobody reads it. */
@CommunityTest
class DigestTests {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    @Autowired
    Digests digests;

    @Autowired
    DigestMail rounds;

    @Autowired
    MailLinks links;

    @Autowired
    Followings followings;

    @Autowired
    Preferences preferences;

    @Autowired
    Suspensions suspensions;

    @Autowired
    News news;

    @Autowired
    Cast cast;

    @Autowired
    Topics topics;

    @Autowired
    ConfidentialStories stories;

    @Autowired
    PostOffice postOffice;

    @Autowired
    MovingClock clock;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient db;

    @Test
    void onMondayMorningItBringsWhatNeedsOneAndWhatWasAnswered() throws Exception {
        Viewer reader = follower("brev-tema");
        digests.plan(reader.id(), MailPlan.WEEKLY);
        news.published("QUESTION", cast.bjorn(), "nettverk", "Hvem trenger deg?", List.of("brev-tema"));
        ContributionId answered =
                news.published("QUESTION", cast.bjorn(), "nettverk", "Hva ble besvart?", List.of("brev-tema"));
        news.replied(answered, null, "Dette", cast.eva());
        forgetNotices(reader);

        MimeMessage letter = sentOnTheNextMonday(reader);

        assertThat(letter.getSubject()).startsWith("Ukens nytt: Hvem trenger deg? og ");
        assertThat(PostOffice.part(letter, "text/plain"))
                .containsSubsequence("Trenger deg", "Hvem trenger deg?", "Ble besvart", "Hva ble besvart?", "ett svar");
        assertThat(letter.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
    }

    @Test
    void whatWasGatheredForTheSameMorningComesInTheSameLetter() throws Exception {
        Viewer reader = follower("brev-samlet");
        digests.plan(reader.id(), MailPlan.WEEKLY);
        news.published("QUESTION", cast.bjorn(), "nettverk", "Samlet i brevet", List.of("brev-samlet"));

        MimeMessage letter = sentOnTheNextMonday(reader);

        assertThat(PostOffice.part(letter, "text/plain"))
                .contains("Nytt i det du følger", "Bjørn Haugen spør: Samlet i brevet");
        assertThat(letters(reader)).isOne();
    }

    @Test
    void onMondayWhatWasGatheredForTheDayComesInTheWeeksLetter() throws Exception {
        Viewer reader = follower("brev-mandag");
        digests.plan(reader.id(), MailPlan.WEEKLY);
        preferences.put(reader.id(), List.of(new Preference(Reason.FOLLOWED_TAG, true, MailPlan.DAILY, false)));
        ContributionId answered = news.published(
                "QUESTION", cast.bjorn(), "nettverk", "Hva ble besvart før mandag?", List.of("brev-mandag"));
        news.replied(answered, null, "Dette", cast.eva());
        forgetNotices(reader);
        try (var _ = clock.at(next(reader).minusDays(1))) {
            news.published("QUESTION", cast.bjorn(), "nettverk", "Kom på søndag", List.of("brev-mandag"));
        }

        MimeMessage letter = sentOnTheNextMonday(reader);

        assertThat(letter.getSubject()).startsWith("Ukens nytt: ");
        assertThat(PostOffice.part(letter, "text/plain"))
                .contains("Ble besvart", "Hva ble besvart før mandag?")
                .contains("Nytt i det du følger", "Bjørn Haugen spør: Kom på søndag");
        assertThat(letters(reader)).isOne();
    }

    @Test
    void whereMailComesBackNothingIsSentAndTheNextOneIsPlanned() {
        Viewer reader = follower("brev-sperret");
        digests.plan(reader.id(), MailPlan.WEEKLY);
        news.published("QUESTION", cast.bjorn(), "nettverk", "Når ikke fram", List.of("brev-sperret"));
        suspensions.suspend(address(reader), Suspension.Reason.UNREACHABLE, "550 No such user");
        onlyFor(reader);
        try (var _ = clock.at(next(reader))) {
            rounds.run();
            assertThat(letters(reader)).isZero();
            assertThat(digests.of(reader.id()).nextAt()).isAfter(clock.instant());
            assertThat(digests.of(reader.id()).sentAt()).isNull();
        }
    }

    @Test
    void whatLiesBehindADoorIsNotSaid() throws Exception {
        Viewer reader = follower("brev-lukket");
        String group = cast.group(cast.bjorn(), "Lukket gruppe", "REQUEST");
        cast.standing(group, reader, "MEMBER");
        news.published("QUESTION", cast.bjorn(), group, "Bak døra", List.of("brev-lukket"));
        digests.plan(reader.id(), MailPlan.WEEKLY);
        forgetNotices(reader);

        assertThat(PostOffice.part(sentOnTheNextMonday(reader), "text/plain"))
                .contains("Noe nytt i Lukket gruppe")
                .doesNotContain("Bak døra\n");
    }

    /** A mail passes through the machines of the municipality, and lies where others may see it. */
    @Test
    void ofWhatIsConfidentialItDoesNotEvenSayWhereItLies() throws Exception {
        Viewer reader = follower("brev-fortrolig");
        Viewer expert = cast.newcomer("3107", "EXPERT");
        PanelId panel = stories.panel("Brevpanelet", expert);
        ContributionId question =
                stories.asked(cast.newcomer("4601", "MEMBER"), panel, "Hjelp oss med den kinkige saken");
        topics.tag(question, "brev-fortrolig");
        stories.answered(question, expert, "Kinkig svar");
        news.told();
        digests.plan(reader.id(), MailPlan.WEEKLY);
        forgetNotices(reader);

        assertThat(PostOffice.part(sentOnTheNextMonday(reader), "text/plain"))
                .contains("Noe nytt i et fortrolig spørsmål")
                .doesNotContain("inkig", "Brevpanelet", "fortrolig-");
        stories.retire(panel);
    }

    @Test
    void itIsNeverEmpty() {
        Viewer reader = cast.newcomer("4601", "MEMBER");
        db.sql(
                        "insert into notification.following (member_id, sort, subject, level) select ?, 'ORGANISATION', o.id, 'NONE' from organisation.organisation o where o.number = '4601'")
                .param(reader.id().value())
                .update();
        digests.plan(reader.id(), MailPlan.DAILY);
        onlyFor(reader);
        try (var _ = clock.at(next(reader))) {
            rounds.run();
            assertThat(letters(reader)).isZero();
            assertThat(digests.of(reader.id()).nextAt()).isAfter(clock.instant());
        }
    }

    @Test
    void afterHalfAYearsSilenceItSaysFarewellAndCanBeHadAgain() throws Exception {
        Viewer reader = cast.newcomer("4601", "MEMBER");
        digests.plan(reader.id(), MailPlan.WEEKLY);
        ZonedDateTime later = next(reader).plusWeeks(28);
        onlyFor(reader);
        String again = "/brev-igjen/" + links.returning(reader.id()).replaceFirst(".*/", "");
        try (var _ = clock.at(later)) {
            rounds.run();
            MimeMessage farewell = postOffice.mailTo(address(reader));
            assertThat(farewell.getSubject()).isEqualTo("Vi slutter å sende deg brev");
            assertThat(PostOffice.part(farewell, "text/plain")).contains(again);
            assertThat(digests.of(reader.id()).isStopped()).isTrue();

            assertThat(mvc.get().uri(again)).hasStatusOk();
            assertThat(digests.of(reader.id()).isStopped()).isTrue();
            assertThat(mvc.post().uri(again)).hasStatusOk();
            assertThat(digests.of(reader.id()).isStopped()).isFalse();
        }
    }

    @Test
    void oneChoosesHowOftenAndOneClickEndsIt() {
        Viewer reader = cast.newcomer("4601", "MEMBER");
        assertThat(mvc.put()
                        .uri("/min-side/varsler/brev")
                        .param("plan", "daily")
                        .with(csrf())
                        .with(Cast.as(reader)))
                .hasStatus(303);
        assertThat(digests.of(reader.id()).plan()).isEqualTo(MailPlan.DAILY);

        String leave = "/avmeld/" + links.leaving(reader.id(), "digest").replaceFirst(".*/", "");
        assertThat(mvc.post().uri(leave)).hasStatusOk().bodyText().contains("Du får ikke lenger e-post om dette");
        assertThat(digests.of(reader.id()).plan()).isEqualTo(MailPlan.NEVER);
        assertThat(mvc.delete().uri(leave)).hasStatus(303);
        assertThat(digests.of(reader.id()).plan()).isEqualTo(MailPlan.WEEKLY);
    }

    private Viewer follower(String topic) {
        Viewer reader = cast.newcomer("4601", "MEMBER");
        followings.put(FollowSort.TAG, topics.named(topic), FollowLevel.ALL, reader);
        return reader;
    }

    /** As if nothing was gathered for the morning: the digest comes by itself. */
    private void forgetNotices(Viewer reader) {
        db.sql("delete from notification.notice where member_id = ?")
                .param(reader.id().value())
                .update();
    }

    /** Others have their letters another time: hundreds of them would stand before this one in the queue. */
    private void onlyFor(Viewer reader) {
        db.sql("update notification.digest set next_at = timestamptz '2100-01-04 07:30+01' where member_id <> ?")
                .param(reader.id().value())
                .update();
        db.sql(
                        "update notification.delivery set dropped_at = now() where member_id <> ? and sent_at is null and dropped_at is null")
                .param(reader.id().value())
                .update();
        db.sql("delete from mail.outgoing where sent_at is null and recipient <> ?")
                .param(address(reader))
                .update();
    }

    private MimeMessage sentOnTheNextMonday(Viewer reader) {
        onlyFor(reader);
        try (var _ = clock.at(next(reader))) {
            rounds.run();
        }
        return postOffice.mailTo(address(reader));
    }

    private ZonedDateTime next(Viewer reader) {
        return digests.of(reader.id()).nextAt().atZone(OSLO).plusMinutes(1);
    }

    private long letters(Viewer reader) {
        return db.sql("select count(*) from mail.outgoing where recipient = ?")
                .param(address(reader))
                .query(Long.class)
                .single();
    }

    private static String address(Viewer member) {
        return member.handle() + "@demo.example";
    }
}
