package no.sosialekommuner.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.ConfidentialStories;
import no.sosialekommuner.MovingClock;
import no.sosialekommuner.News;
import no.sosialekommuner.PostOffice;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.FollowLevel;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.expert.PanelId;
import no.sosialekommuner.freshness.FreshnessIntake;
import no.sosialekommuner.mail.Suspension;
import no.sosialekommuner.mail.Suspensions;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.notification.Channel;
import no.sosialekommuner.notification.Deliveries;
import no.sosialekommuner.notification.FollowSort;
import no.sosialekommuner.notification.Followings;
import no.sosialekommuner.notification.MailPlan;
import no.sosialekommuner.notification.Reason;
import no.sosialekommuner.notification.preference.Preference;
import no.sosialekommuner.notification.preference.Preferences;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Somebody is told by mail, and is rid of it with one click. */
@CommunityTest
class NoticeMailTests {

    /** A Wednesday long from now. */
    private static final ZonedDateTime TEN = ZonedDateTime.of(2033, 6, 1, 10, 0, 0, 0, ZoneId.of("Europe/Oslo"));

    @Autowired
    Deliveries deliveries;

    @Autowired
    MailCarrier carrier;

    @Autowired
    MailLinks links;

    @Autowired
    FreshnessIntake freshness;

    @Autowired
    Suspensions suspensions;

    @Autowired
    Preferences preferences;

    @Autowired
    PostOffice postOffice;

    @Autowired
    News news;

    @Autowired
    Followings followings;

    @Autowired
    ConfidentialStories stories;

    @Autowired
    Cast cast;

    @Autowired
    MovingClock clock;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient db;

    @Test
    void anAnswerComesWithItsWordsWhoWroteThemAndOneButton() throws Exception {
        Viewer asker = cast.newcomer("4601", "MEMBER");
        try (var _ = clock.at(TEN)) {
            ContributionId question = news.published("QUESTION", asker, "nettverk", "Hvem har vakt?", List.of());
            ReplyId reply = news.replied(
                    question,
                    null,
                    "Vi bytter, se **[rutinen](/sok?q=vakt)**.\n\n![Kart](/vedlegg/x.png)",
                    cast.bjorn());
            MimeMessage letter = sentTo(asker);

            assertThat(letter.getSubject()).isEqualTo("Nytt i spørsmålet: Hvem har vakt?");
            assertThat(MimeUtility.decodeText(letter.getFrom()[0].toString()))
                    .contains("Bjørn Haugen via Sosiale Kommuner");
            assertThat(PostOffice.part(letter, "text/plain"))
                    .contains("Bjørn Haugen svarte på", "Bjørn Haugen, Porsgrunn", "Vi bytter, se **[rutinen](http")
                    .contains("Les og svar:", "/bidrag/" + question, "svar=" + reply);
            Document html = Jsoup.parse(PostOffice.part(letter, "text/html"));
            assertThat(html.select("html").attr("lang")).isEqualTo("nb");
            assertThat(html.select("img, script, link, iframe")).isEmpty();
            assertThat(html.select(".sk-button a")).hasSize(1);
            assertThat(html.select(".sk-prose strong a").attr("href"))
                    .startsWith("http")
                    .endsWith("/sok?q=vakt");
            assertThat(html.select("a:containsOwn(Kart), .sk-prose:containsOwn(Kart)"))
                    .isNotEmpty();
            assertThat(html.text()).contains("fordi du skrev det", "Velg hva du vil ha på e-post");
        }
    }

    @Test
    void aConversationStaysOneThreadInTheMailProgram() throws Exception {
        Viewer asker = cast.newcomer("4601", "MEMBER");
        ContributionId question;
        MimeMessage first;
        try (var _ = clock.at(TEN)) {
            question = news.published("QUESTION", asker, "nettverk", "Henger det sammen?", List.of());
            news.replied(question, null, "Første svar", cast.bjorn());
            first = sentTo(asker);
            news.replied(question, null, "Andre svar", cast.eva());
            news.replied(question, null, "Tredje svar", cast.bjorn());
        }
        try (var _ = clock.at(TEN.plusMinutes(20))) {
            MimeMessage second = sentTo(asker);

            assertThat(second.getSubject()).isEqualTo(first.getSubject());
            assertThat(second.getHeader("References")).isEqualTo(first.getHeader("References"));
            assertThat(second.getHeader("References")[0]).contains("bidrag." + question + ".");
            assertThat(second.getMessageID()).isNotEqualTo(first.getMessageID());
            assertThat(PostOffice.part(second, "text/plain"))
                    .contains("Andre svar", "Tredje svar")
                    .doesNotContain("Første svar");
        }
    }

    @Test
    void aClosedSpaceSaysNoMoreThanThatThereIsSomething() throws Exception {
        Viewer asker = cast.newcomer("3107", "MEMBER");
        try (var _ = clock.at(TEN)) {
            ContributionId question = news.published("QUESTION", asker, "kommune-3107", "Hemmelig tittel", List.of());
            news.replied(question, null, "Hemmelig svar", cast.anna());
            MimeMessage letter = sentTo(asker);

            assertThat(letter.getSubject()).isEqualTo("Noe nytt i Fredrikstad");
            assertThat(whole(letter))
                    .doesNotContain("emmelig svar", "emmelig tittel", "emmelig-tittel", "Anna Solberg");
            assertThat(PostOffice.part(letter, "text/plain")).contains("Logg inn og les:", "/bidrag/" + question);
        }
    }

    /** A mail passes through the machines of two municipalities. */
    @Test
    void ofWhatIsConfidentialItDoesNotEvenSayWhereItLiesOrWhoDidIt() throws Exception {
        Viewer expert = cast.newcomer("4601", "EXPERT");
        PanelId panel = stories.panel("Postpanelet", expert);
        Viewer asker = cast.newcomer("3107", "MEMBER");
        Viewer colleague = cast.newcomer("3107", "MEMBER");
        followings.put(FollowSort.MEMBER, asker.handle(), FollowLevel.ALL, colleague);
        atOnce(colleague, Reason.FOLLOWED_MEMBER);
        try (var _ = clock.at(TEN)) {
            ContributionId question = stories.asked(asker, panel, "Postlagt varsel");
            news.told();
            MimeMessage asked = sentTo(expert);
            stories.answered(question, expert, "Postlagt svar");
            news.told();
            MimeMessage answered = sentTo(asker);

            for (MimeMessage letter : List.of(asked, answered)) {
                assertThat(letter.getSubject()).isEqualTo("Noe nytt i et fortrolig spørsmål");
                assertThat(whole(letter)).doesNotContain("ostlagt", "Postpanelet", "Fredrikstad", "fortrolig-");
            }
            assertThat(whole(asked)).doesNotContain(asker.name());
            assertThat(whole(postOffice.mailTo(colleague.handle() + "@demo.example")))
                    .contains("fordi du kan lese det")
                    .doesNotContain("ostlagt", "Postpanelet", asker.name());
            assertThat(whole(answered)).doesNotContain(expert.name());
            assertThat(PostOffice.part(asked, "text/plain")).contains("/ekspert/" + question);
            assertThat(PostOffice.part(answered, "text/plain")).contains("/bidrag/" + question);
        }
        stories.retire(panel);
    }

    @Test
    void ownersChooseWhetherMailSaysWhatIsWritten() throws Exception {
        Viewer asker = cast.newcomer("4601", "MEMBER");
        String group = cast.group(asker, "Lukket krets", "REQUEST");
        cast.standing(group, cast.bjorn(), "MEMBER");
        assertThat(
                        mvc.put()
                                .uri("/arenaer/" + group + "/rediger")
                                .param("name", "Lukket krets")
                                .param("description", "For oss")
                                .param("admission", "REQUEST")
                                .param("mail", "FULL")
                                .with(Cast.as(asker))
                                .with(org.springframework.security.test.web.servlet.request
                                        .SecurityMockMvcRequestPostProcessors.csrf()))
                .hasStatus(303);
        try (var _ = clock.at(TEN)) {
            ContributionId question = news.published("QUESTION", asker, group, "Full tekst?", List.of());
            news.replied(question, null, "Ja, hele teksten", cast.bjorn());

            assertThat(PostOffice.part(sentTo(asker), "text/plain")).contains("Ja, hele teksten");
        }
    }

    @Test
    void oneClickInTheMailProgramEndsMailForThatReasonAlone() throws Exception {
        Viewer asker = cast.newcomer("4601", "MEMBER");
        try (var _ = clock.at(TEN)) {
            ContributionId question = news.published("QUESTION", asker, "nettverk", "Ett klikk", List.of());
            news.replied(question, null, "Svar", cast.bjorn());
            MimeMessage letter = sentTo(asker);
            assertThat(letter.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
            String address = path(letter.getHeader("List-Unsubscribe")[0]);

            assertThat(mvc.get().uri(address)).hasStatusOk().bodyText().contains("Slutt å sende meg e-post");
            assertThat(plan(asker, Reason.AUTHORED)).isEqualTo(MailPlan.AT_ONCE);

            assertThat(mvc.post().uri(address).param("List-Unsubscribe", "One-Click"))
                    .hasStatusOk();
            assertThat(plan(asker, Reason.AUTHORED)).isEqualTo(MailPlan.NEVER);
            assertThat(plan(asker, Reason.MENTIONED)).isEqualTo(MailPlan.AT_ONCE);

            assertThat(mvc.delete().uri(address)).hasStatus(303);
            assertThat(plan(asker, Reason.AUTHORED)).isEqualTo(MailPlan.AT_ONCE);
        }
    }

    @Test
    void aLinkThatWasChangedOpensNothing() {
        String token = links.seal(cast.anna().id(), Reason.AUTHORED.code());

        assertThat(links.open(token)).isPresent();
        assertThat(links.open("A" + token.substring(1) + "A")).isEmpty();
        assertThat(mvc.post().uri("/avmeld/" + token.substring(2))).hasStatus(404);
    }

    @Test
    void whateverDiesInBetweenThereIsALetterAndAMarkOrNeither() throws Exception {
        Viewer asker = cast.newcomer("4601", "MEMBER");
        try (var _ = clock.at(TEN)) {
            ContributionId question = news.published("QUESTION", asker, "nettverk", "Dør imellom", List.of());
            news.replied(question, null, "Svar", cast.bjorn());
            AtomicBoolean died = new AtomicBoolean();
            boolean more = true;
            while (more) {
                more = deliveries.next(Channel.MAIL, parcels -> {
                    carrier.carry(parcels);
                    if (parcels.stream().anyMatch(it -> it.to().id().equals(asker.id()))) {
                        died.set(true);
                        throw new IllegalStateException("The power is gone after the letter was written");
                    }
                });
            }
            assertThat(died).isTrue();
            assertThat(letters(asker)).isZero();
        }
        try (var _ = clock.at(TEN.plusMinutes(11))) {
            sentTo(asker);
            send();
            assertThat(letters(asker)).isOne();
        }
    }

    @Test
    void whereMailComesBackNothingIsSentUntilItIsWantedAgain() {
        Viewer asker = cast.newcomer("4601", "MEMBER");
        String address = asker.handle() + "@demo.example";
        ContributionId question;
        try (var _ = clock.at(TEN)) {
            question = news.published("QUESTION", asker, "nettverk", "Kommer i retur", List.of());
            suspensions.suspend(address, Suspension.Reason.UNREACHABLE, "550 No such user");
            news.replied(question, null, "Svar", cast.bjorn());
            send();
            assertThat(letters(asker)).isZero();
            suspensions.lift(address);
            send();
            assertThat(letters(asker)).isZero();
        }
        try (var _ = clock.at(TEN.plusMinutes(20))) {
            news.replied(question, null, "Enda et svar", cast.eva());
            send();
            assertThat(letters(asker)).isOne();
        }
    }

    @Test
    void whoHasBeenAwayGetsOneLetterAboutAll() throws Exception {
        Viewer asker = cast.newcomer("4601", "MEMBER");
        try (var _ = clock.at(TEN)) {
            for (int number = 1; number <= 7; number++) {
                ContributionId question =
                        news.published("QUESTION", asker, "nettverk", "Mye på én gang " + number, List.of());
                news.replied(question, null, "Svar", cast.bjorn());
            }
            MimeMessage letter = sentTo(asker);

            assertThat(letter.getSubject()).isEqualTo("7 nye varsler til deg");
            assertThat(PostOffice.part(letter, "text/plain"))
                    .contains("Bjørn Haugen svarte på «Mye på én gang 1»", "Mye på én gang 7");
        }
    }

    @Test
    void whatIsToBeCheckedIsOneLetterWithAList() throws Exception {
        Viewer author = cast.newcomer("3107", "MEMBER");
        atOnce(author, Reason.CHECKING);
        try (var _ = clock.at(TEN)) {
            ContributionId open = cast.published("ARTICLE", author, "nettverk", "Åpen rutine som eldes");
            ContributionId closed = cast.published("ARTICLE", author, "kommune-3107", "Hemmelig rutine som eldes");
            news.happens(() -> {
                freshness.asked(open, author.id(), LocalDate.of(2033, 6, 1), List.of());
                freshness.asked(closed, author.id(), LocalDate.of(2033, 6, 1), List.of());
                return true;
            });
            news.told();
            MimeMessage letter = sentTo(author);

            assertThat(letter.getSubject()).isEqualTo("Stemmer dette ennå? Vi spør deg om 2 bidrag");
            assertThat(PostOffice.part(letter, "text/plain"))
                    .contains("Åpen rutine som eldes", "/bidrag/" + open + "/holdbarhet", "Noe nytt i Fredrikstad")
                    .contains("/min-side/holdbarhet", "fordi du har skrevet eller følger det")
                    .doesNotContain("emmelig");
        }
    }

    private void atOnce(Viewer member, Reason reason) {
        db.sql(
                        "insert into notification.preference (member_id, reason, shown, mail, push) values (?, ?, true, 'AT_ONCE', false)")
                .params(member.id().value(), reason.name())
                .update();
    }

    private MimeMessage sentTo(Viewer member) {
        send();
        return postOffice.mailTo(member.handle() + "@demo.example");
    }

    private void send() {
        boolean more = true;
        while (more) {
            more = deliveries.next(Channel.MAIL, carrier);
        }
        Awaitility.await()
                .until(() -> db.sql(
                                "select not exists (select 1 from mail.outgoing where sent_at is null and sort = 'NOTICE')")
                        .query(Boolean.class)
                        .single());
    }

    private MailPlan plan(Viewer member, Reason reason) {
        return preferences.of(member.id()).stream()
                .filter(it -> it.reason() == reason)
                .map(Preference::mail)
                .findFirst()
                .orElseThrow();
    }

    private long letters(Viewer member) {
        return db.sql("select count(*) from mail.outgoing where recipient = ?")
                .param(member.handle() + "@demo.example")
                .query(Long.class)
                .single();
    }

    private static String whole(MimeMessage letter) throws MessagingException, IOException {
        StringBuilder all = new StringBuilder(letter.getSubject());
        letter.getAllHeaders().asIterator().forEachRemaining(it -> all.append(it.getValue()));
        return all
                + MimeUtility.decodeText(letter.getFrom()[0].toString())
                + PostOffice.part(letter, "text/plain")
                + PostOffice.part(letter, "text/html");
    }

    private static String path(String header) {
        return header.replaceAll("^<https?://[^/]+|>$", "");
    }
}
