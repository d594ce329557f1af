package no.sosialekommuner.notification.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.MovingClock;
import no.sosialekommuner.News;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.Viewer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CommunityTest
class PushTests {

    private static final String ADDRESS = "/min-side/varsler/enheter";
    private static final String PHONE =
            "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/142.0 Mobile Safari/537.36";

    /** A Wednesday long from now. */
    private static final ZonedDateTime TEN = ZonedDateTime.of(2032, 6, 9, 10, 0, 0, 0, ZoneId.of("Europe/Oslo"));

    @Autowired
    MockMvcTester mvc;

    @Autowired
    PushRounds rounds;

    @Autowired
    Devices devices;

    @Autowired
    PushMessages messages;

    @Autowired
    JdbcClient db;

    @Autowired
    PushKeys keys;

    @Autowired
    PushServices services;

    @Autowired
    News news;

    @Autowired
    Cast cast;

    @Autowired
    MovingClock clock;

    @Test
    void anAnswerReachesTheTelephone() throws IOException {
        Viewer asker = cast.newcomer("4601", "MEMBER");
        try (var phone = new PushedBrowser();
                var _ = clock.at(TEN)) {
            assertThat(allow(phone, asker)).hasStatus3xxRedirection();
            ContributionId question = ask(asker, "Hvem svarer på telefonen?");

            rounds.round();

            assertThat(phone.taken()).singleElement().satisfies(pushed -> {
                assertThat(JsonPath.<String>read(pushed.content(), "$.title")).contains("Hvem svarer på telefonen?");
                assertThat(JsonPath.<String>read(pushed.content(), "$.address")).startsWith("/bidrag/" + question);
                assertThat(pushed.content()).doesNotContain("Vi gjør det slik");
                assertThat(pushed.authorization()).startsWith("vapid t=").contains("k=" + keys.publicKey());
                assertThat(pushed.urgency()).isEqualTo("normal");
            });
            rounds.round();
            assertThat(phone.taken()).hasSize(1);
        }
    }

    /** A telephone lies on the table with its screen up. */
    @Test
    void whatIsConfidentialIsNotOnTheScreen() throws IOException {
        Viewer asker = cast.newcomer("3107", "MEMBER");
        String space = cast.counsel("3107", cast.eva());
        try (var phone = new PushedBrowser();
                var _ = clock.at(TEN)) {
            allow(phone, asker);
            ContributionId question = news.published("QUESTION", asker, space, "Skjermhemmelighet om leder", List.of());
            news.replied(question, null, "Skjermsvar", cast.eva());

            rounds.round();

            assertThat(phone.taken()).singleElement().satisfies(pushed -> {
                assertThat(pushed.content().toLowerCase(Locale.ROOT)).doesNotContain("skjerm");
                assertThat(JsonPath.<String>read(pushed.content(), "$.address")).startsWith("/bidrag/" + question);
            });
        }
    }

    @Test
    void manyMembersMessagesAreWrittenDownTogetherEachForTheOwnDevices() throws IOException {
        Viewer anAsker = cast.newcomer("4601", "MEMBER");
        Viewer another = cast.newcomer("4601", "MEMBER");
        try (var phone = new PushedBrowser();
                var desk = new PushedBrowser()) {
            allow(phone, anAsker);
            allow(desk, another);
            messages.addAll(List.of(
                    new PushMessages.NewMessage(anAsker.id(), "v1", false, "Første"),
                    new PushMessages.NewMessage(another.id(), "v2", true, "Andre"),
                    new PushMessages.NewMessage(anAsker.id(), "v3", false, "Tredje")));

            assertThat(written(anAsker)).containsExactly("Første", "Tredje");
            assertThat(written(another)).containsExactly("Andre");
            db.sql("delete from notification.push_message").update();
        }
    }

    @Test
    void everyDeviceIsToldAndKnownByItsName() throws IOException {
        Viewer asker = cast.newcomer("4601", "MEMBER");
        try (var phone = new PushedBrowser();
                var desk = new PushedBrowser();
                var _ = clock.at(TEN)) {
            allow(phone, asker);
            allow(desk, asker);
            ask(asker, "To enheter");

            rounds.round();

            assertThat(phone.taken()).hasSize(1);
            assertThat(desk.taken()).hasSize(1);
            assertThat(devices.of(asker.id())).extracting(Device::name).containsOnly("Chrome, Android");
        }
    }

    @Test
    void aServiceThatIsDownIsTriedAgain() throws IOException {
        Viewer asker = cast.newcomer("4601", "MEMBER");
        try (var phone = new PushedBrowser();
                var _ = clock.at(TEN)) {
            allow(phone, asker);
            ask(asker, "Tjenesten er nede");
            phone.answersNext(503);
            rounds.round();
            assertThat(phone.taken()).isEmpty();

            try (var _ = clock.at(TEN.plusMinutes(2))) {
                rounds.round();
            }
            assertThat(phone.taken()).hasSize(1);
        }
    }

    @Test
    void yesterdaysNewsIsNotSent() throws IOException {
        Viewer asker = cast.newcomer("4601", "MEMBER");
        try (var phone = new PushedBrowser();
                var _ = clock.at(TEN)) {
            allow(phone, asker);
            ask(asker, "Lenge nede");
            phone.answersNext(503);
            phone.answersNext(503);
            rounds.round();
            try (var _ = clock.at(TEN.plusHours(25))) {
                rounds.round();
            }
            try (var _ = clock.at(TEN.plusHours(30))) {
                rounds.round();
            }
            assertThat(phone.taken()).isEmpty();
        }
    }

    @Test
    void aBrowserThatNoLongerWantsMessagesIsForgotten() throws IOException {
        Viewer asker = cast.newcomer("4601", "MEMBER");
        try (var phone = new PushedBrowser();
                var _ = clock.at(TEN)) {
            allow(phone, asker);
            ask(asker, "Borte");
            phone.answersNext(410);
            rounds.round();
        }
        assertThat(devices.of(asker.id())).isEmpty();
    }

    @Test
    void aSharedBrowserBelongsToWhoAllowedItLast() throws IOException {
        Viewer first = cast.newcomer("4601", "MEMBER");
        Viewer second = cast.newcomer("4601", "MEMBER");
        try (var shared = new PushedBrowser()) {
            allow(shared, first);
            allow(shared, second);
        }
        assertThat(devices.of(first.id())).isEmpty();
        assertThat(devices.of(second.id())).hasSize(1);
    }

    @Test
    void nobodyTurnsOffAnothersDevice() throws IOException {
        Viewer owner = cast.newcomer("4601", "MEMBER");
        try (var phone = new PushedBrowser()) {
            allow(phone, owner);
        }
        long device = devices.of(owner.id()).getFirst().id();

        turnOff(device, cast.bjorn());
        assertThat(devices.of(owner.id())).hasSize(1);

        turnOff(device, owner);
        assertThat(devices.of(owner.id())).isEmpty();
    }

    @Test
    void onlyPushServicesAreCalled() {
        assertThat(services.isKnown("https://push.example/send/1")).isTrue();
        assertThat(services.isKnown("https://web.push.example/send/1")).isTrue();
        for (String endpoint : List.of(
                "http://push.example/1",
                "https://push.example:8443/1",
                "https://push.example@evil.example/1",
                "https://me:secret@push.example/1",
                "https://evilpush.example/1",
                "https://push.example.evil.example/1",
                "https://localhost/1",
                "file:///etc/passwd",
                "https://[",
                "")) {
            assertThat(services.isKnown(endpoint)).as(endpoint).isFalse();
        }
    }

    @Test
    void keysThatAreNoneAreRefused() {
        assertThat(post(cast.anna(), "https://push.example/1", "short", "short"))
                .hasStatus(422);
        assertThat(post(cast.anna(), "https://evil.example/1", "B" + "a".repeat(86), "a".repeat(22)))
                .hasStatus(422);
    }

    @Test
    void thePublicKeyIsAnUncompressedPointThatStays() {
        byte[] point = Base64.getUrlDecoder().decode(keys.publicKey().getBytes(StandardCharsets.US_ASCII));

        assertThat(point).hasSize(65);
        assertThat(point[0]).isEqualTo((byte) 4);
        assertThat(mvc.get().uri(ADDRESS).with(Cast.as(cast.anna()))).bodyText().contains(keys.publicKey());
    }

    private List<String> written(Viewer member) {
        return db.sql("""
                        select m.content
                          from notification.push_message m
                          join notification.device d on d.id = m.device_id
                         where d.member_id = ?
                         order by m.id
                        """)
                .param(member.id().value())
                .query((rs, _) -> rs.getString("content"))
                .list();
    }

    private ContributionId ask(Viewer asker, String title) {
        ContributionId question = news.published("QUESTION", asker, "nettverk", title, List.of());
        news.replied(question, null, "Vi gjør det slik", cast.bjorn());
        return question;
    }

    private MvcTestResult allow(PushedBrowser browser, Viewer member) {
        return post(member, browser.endpoint(), browser.key(), browser.auth());
    }

    private MvcTestResult post(Viewer member, String endpoint, String key, String auth) {
        return mvc.post()
                .uri(ADDRESS)
                .with(Cast.as(member))
                .with(csrf())
                .header("User-Agent", PHONE)
                .param("endpoint", endpoint)
                .param("p256dh", key)
                .param("auth", auth)
                .exchange();
    }

    private void turnOff(long device, Viewer member) {
        assertThat(mvc.delete()
                        .uri(ADDRESS + "/" + device)
                        .with(Cast.as(member))
                        .with(csrf()))
                .hasStatus3xxRedirection();
    }
}
