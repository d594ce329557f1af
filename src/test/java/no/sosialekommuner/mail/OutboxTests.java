package no.sosialekommuner.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.PostOffice;
import no.sosialekommuner.web.Language;
import no.sosialekommuner.web.Site;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever a mail server says or does not say, no letter is lost and none holds up the others. */
@CommunityTest
class OutboxTests {

    @Autowired
    Mailbox mailbox;

    @Autowired
    Outgoing outgoing;

    @Autowired
    Postman postman;

    @Autowired
    PostOffice postOffice;

    @Autowired
    JdbcClient db;

    @Autowired
    Site site;

    private final List<Object> told = new ArrayList<>();

    @BeforeEach
    void thePostmanRests() {
        postman.stop();
    }

    @AfterEach
    void thePostmanGoesAgain() {
        db.sql("delete from mail.outgoing where recipient like '%@utboks.example'")
                .update();
        db.sql("""
                        update mail.gate set paused_at = null, paused_by = null, in_hour = 0, down_since = null, failures = 0,
                               failure = null, open_at = now()
                        """).update();
        postman.start();
    }

    @Test
    void whatIsNotTakenIsTriedAgainForDaysAndThenGivenUp() {
        notice("opptatt");
        int tried = 0;
        while (!state("opptatt").equals("given up")) {
            db.sql("update mail.outgoing set next_attempt_at = now() where recipient = 'opptatt@utboks.example'")
                    .update();
            round(Undelivered.Kind.FOR_NOW);
            tried++;
        }
        assertThat(tried).isEqualTo(9);
        assertThat(Outgoing.patience()).isBetween(Duration.ofDays(2), Duration.ofDays(3));
        assertThat(told).isEmpty();
    }

    @Test
    void whatIsRefusedForGoodIsNotTriedAgain() {
        notice("ukjent");

        round(Undelivered.Kind.FOR_GOOD);

        assertThat(state("ukjent")).isEqualTo("given up");
        assertThat(told).containsExactly(new LetterRefused("ukjent@utboks.example", "no"));
    }

    @Test
    void aServerThatIsDownForADayLosesNothing() {
        notice("talmodig");
        db.sql(
                        "update mail.outgoing set useful_until = now() + interval '1 hour' where recipient = 'talmodig@utboks.example'")
                .update();
        for (int quarter = 0; quarter < 96; quarter++) {
            db.sql("update mail.gate set open_at = now()").update();
            round(Undelivered.Kind.SERVER);
            assertThat(outgoing.take()).as("nobody bothers it meanwhile").isEmpty();
        }
        assertThat(db.sql("select attempts from mail.outgoing where recipient = 'talmodig@utboks.example'")
                        .query(Integer.class)
                        .single())
                .isZero();
        db.sql("update mail.gate set open_at = now()").update();
        postman.start();
        assertThat(postOffice.mailTo("talmodig@utboks.example")).isNotNull();
    }

    @Test
    void whileNoticesArePausedLinksToSignInByGo() {
        notice("pause");
        db.sql("update mail.gate set paused_at = now()").update();
        prompt("lenke");

        round(null);

        assertThat(state("lenke")).isEqualTo("sent");
        assertThat(state("pause")).isEqualTo("waiting");
    }

    @Test
    void whatSomebodyWaitsForGoesBeforeAllNotices() {
        notice("varsel");
        prompt("venter");

        assertThat(outgoing.take())
                .hasValueSatisfying(it -> assertThat(it.recipient()).startsWith("venter@"));
        assertThat(outgoing.take())
                .hasValueSatisfying(it -> assertThat(it.recipient()).startsWith("varsel@"));
    }

    @Test
    void theHoursAllowanceHoldsNoticesBack() {
        Outgoing limited = new Outgoing(db, 10);
        db.sql("update mail.gate set in_hour = 8, hour = date_trunc('hour', now())")
                .update();
        notice("niende");
        notice("tiende");
        prompt("haster");

        assertThat(limited.take())
                .hasValueSatisfying(it -> assertThat(it.recipient()).startsWith("haster@"));
        assertThat(limited.take()).isEmpty();
        db.sql("update mail.gate set hour = hour - interval '1 hour'").update();
        assertThat(limited.take())
                .hasValueSatisfying(it -> assertThat(it.recipient()).startsWith("niende@"));
    }

    @Test
    void theServersAnswerSaysHowLongItMeansIt() throws Exception {
        assertThat(verdict(Map.of("RCPT", "450 4.2.1 greylisted"))).isEqualTo(Undelivered.Kind.FOR_NOW);
        assertThat(verdict(Map.of("RCPT", "550 5.1.1 no such user"))).isEqualTo(Undelivered.Kind.FOR_GOOD);
        assertThat(verdict(Map.of(".", "554 5.7.1 not wanted"))).isEqualTo(Undelivered.Kind.FOR_GOOD);
        assertThat(verdict(Map.of(".", "451 4.3.0 later"))).isEqualTo(Undelivered.Kind.FOR_NOW);
        assertThat(verdict(Map.of("HELLO", "421 too busy"))).isEqualTo(Undelivered.Kind.SERVER);
        assertThat(verdict(Map.of("MAIL", "550 5.7.1 you may not send"))).isEqualTo(Undelivered.Kind.SERVER);
        assertThat(verdict("smtp://localhost:1")).isEqualTo(Undelivered.Kind.SERVER);
    }

    private Undelivered.Kind verdict(Map<String, String> moods) throws Exception {
        try (MoodyServer server = new MoodyServer(moods)) {
            return verdict(server.address());
        }
    }

    private Undelivered.Kind verdict(String server) {
        Letter letter = new Letter(1, "a@utboks.example", "Hei", "Hei", "<p>Hei", "", "", 1, Instant.now(), null, "");
        return catchThrowableOfType(
                        Undelivered.class,
                        () -> new Smtp(
                                        server,
                                        "",
                                        site,
                                        _ -> Optional.empty(),
                                        new AccessTokens("", "", "", "", "", Clock.systemUTC()))
                                .deliver(letter))
                .kind();
    }

    /** @param outcome null when everything is taken */
    private void round(Undelivered.@Nullable Kind outcome) {
        Delivery delivery = _ -> {
            if (outcome != null) {
                throw new Undelivered(outcome, "no");
            }
        };
        new Postman(outgoing, delivery, told::add).round();
    }

    private void notice(String name) {
        mailbox.send(mail(name).posted(Posting.notice("")));
    }

    private void prompt(String name) {
        mailbox.send(mail(name));
    }

    private static Mail mail(String name) {
        return Mail.to(name + "@utboks.example", Language.NB, "Hei").says("Hei");
    }

    private String state(String name) {
        return db.sql("""
                        select case when sent_at is not null then 'sent' when given_up_at is not null then 'given up' else 'waiting' end
                          from mail.outgoing where recipient = ?
                        """).param(name + "@utboks.example").query(String.class).single();
    }
}
