package no.sosialekommuner.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.MovingClock;
import no.sosialekommuner.News;
import no.sosialekommuner.PostOffice;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.correspondence.ReplyAddresses;
import no.sosialekommuner.correspondence.arrival.Rounding;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.notification.Channel;
import no.sosialekommuner.notification.Deliveries;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who answers and asks by mail has the whole conversation in one place in the mail program. */
@CommunityTest
class MailThreadTests {

    /** A Wednesday long from now. */
    private static final ZonedDateTime TEN = ZonedDateTime.of(2033, 6, 8, 10, 0, 0, 0, ZoneId.of("Europe/Oslo"));

    @Autowired
    Deliveries deliveries;

    @Autowired
    MailCarrier carrier;

    @Autowired
    ReplyAddresses addresses;

    @Autowired
    PostOffice postOffice;

    @Autowired
    News news;

    @Autowired
    Cast cast;

    @Autowired
    MovingClock clock;

    @Autowired
    ApplicationContext product;

    @Autowired
    JdbcClient db;

    @Test
    void whatAnswersAMailStandsUnderThatMail() throws Exception {
        Viewer asker = cast.newcomer("4601", "MEMBER");
        Viewer helper = cast.newcomer("3107", "MEMBER");
        try (var _ = clock.at(TEN)) {
            ContributionId question = news.published("QUESTION", asker, "nettverk", "Tråd over e-post?", List.of());
            String own = written(
                    helper, addresses.of(helper.id(), question, null).orElseThrow(), "SV: Nytt", "Vi har en mal.");
            ReplyId reply = db.sql("select r.id from contribution.reply r where r.contribution_id = ?")
                    .param(question.value())
                    .query((rs, _) -> new ReplyId(rs.getLong("id")))
                    .single();
            MimeMessage toAsker = sentTo(asker);
            news.replied(question, reply, "Takk, kan du dele den?", cast.bjorn());
            MimeMessage toHelper = sentTo(helper);

            assertThat(toHelper.getHeader("In-Reply-To")).containsExactly(own);
            assertThat(toHelper.getHeader("References")[0])
                    .startsWith("<bidrag." + question)
                    .endsWith(" " + own);
            assertThat(toHelper.getSubject()).isEqualTo(toAsker.getSubject());
            assertThat(toAsker.getHeader("References")[0]).doesNotContain(own);
        }
    }

    @Test
    void whoAskedByMailGetsTheAnswersUnderTheQuestion() throws Exception {
        Viewer asker = cast.newcomer("3107", "MEMBER");
        try (var _ = clock.at(TEN)) {
            String own = written(asker, "ny+nettverk@svar.example.no", "Hvem har en beredskapstråd?", "Vi trenger en.");
            news.told();
            ContributionId question = db.sql("select c.id from contribution.contribution c where c.author_id = ?")
                    .param(asker.id().value())
                    .query((rs, _) -> new ContributionId(rs.getLong("id")))
                    .single();
            news.replied(question, null, "Vi har en.", cast.bjorn());
            MimeMessage letter = sentTo(asker);

            assertThat(letter.getSubject()).isEqualTo("Re: Hvem har en beredskapstråd?");
            assertThat(letter.getHeader("References")[0]).startsWith(own + " <bidrag." + question);
        }
    }

    @Test
    void aLetterThatCanBeAnsweredSaysSoInBothItsTexts() throws Exception {
        Viewer asker = cast.newcomer("4601", "MEMBER");
        try (var _ = clock.at(TEN)) {
            ContributionId question = news.published("QUESTION", asker, "nettverk", "Kan jeg svare?", List.of());
            news.replied(question, null, "Ja", cast.bjorn());
            MimeMessage letter = sentTo(asker);

            assertThat(letter.getReplyTo()[0].toString()).startsWith("svar+").endsWith("@svar.example.no");
            assertThat(PostOffice.part(letter, "text/plain"))
                    .contains("Du kan svare på denne e-posten. Svaret blir lagt ut i ");
            assertThat(Jsoup.parse(PostOffice.part(letter, "text/html")).text())
                    .contains("Du kan svare på denne e-posten.");
        }
    }

    @Test
    void whereOneMayNotReplyOrTheWordsStayInsideNothingIsSaid() throws Exception {
        Viewer asker = cast.newcomer("4601", "MEMBER");
        Viewer inside = cast.newcomer("3107", "MEMBER");
        String group = cast.group(asker, "Brevløs krets", "REQUEST");
        cast.standing(group, cast.bjorn(), "MEMBER");
        try (var _ = clock.at(TEN)) {
            ContributionId question = news.published("QUESTION", asker, group, "Stengt etterpå", List.of());
            news.replied(question, null, "Et svar", cast.bjorn());
            db.sql("update space.space set mail = 'FULL', archived_at = now() where slug = ?")
                    .param(group)
                    .update();
            assertThat(mentionsAnswering(sentTo(asker))).isFalse();

            ContributionId closed = news.published("QUESTION", inside, "kommune-3107", "Innenfor", List.of());
            news.replied(closed, null, "Et svar", cast.anna());
            assertThat(mentionsAnswering(sentTo(inside))).isFalse();
        }
    }

    private static boolean mentionsAnswering(MimeMessage letter) throws Exception {
        return letter.getHeader("Reply-To") != null
                || PostOffice.part(letter, "text/plain").contains("svare på denne e-posten");
    }

    /** Puts a mail into the mailbox whose sender is known for certain, and has it read; its Message-ID. */
    private String written(Viewer by, String to, String subject, String words) {
        String id = "<" + UUID.randomUUID() + "@pc.example>";
        postOffice.deliver(String.join(
                        "\r\n",
                        "Authentication-Results: mx.svar.example.no; spf=pass; dmarc=pass",
                        "From: " + by.handle() + "@demo.example",
                        "To: " + to,
                        "Subject: =?utf-8?B?"
                                + Base64.getEncoder().encodeToString(subject.getBytes(StandardCharsets.UTF_8))
                                + "?=",
                        "Message-ID: " + id,
                        "Content-Type: text/plain; charset=utf-8",
                        "",
                        words,
                        "")
                .getBytes(StandardCharsets.UTF_8));
        Rounding.of(product);
        news.told();
        return id;
    }

    private MimeMessage sentTo(Viewer member) {
        boolean more = true;
        while (more) {
            more = deliveries.next(Channel.MAIL, carrier);
        }
        await().until(() -> db.sql(
                        "select not exists (select 1 from mail.outgoing where sent_at is null and sort = 'NOTICE')")
                .query(Boolean.class)
                .single());
        return postOffice.mailTo(member.handle() + "@demo.example");
    }
}
