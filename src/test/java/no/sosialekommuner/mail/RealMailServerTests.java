package no.sosialekommuner.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import no.sosialekommuner.PostOffice;
import no.sosialekommuner.web.Site;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** A letter through a mail server as it is run in the world; {@code .ci/run} starts one and names it. */
@EnabledIfEnvironmentVariable(named = "SK_TEST_SMTP", matches = ".+")
class RealMailServerTests {

    private final Smtp smtp = new Smtp(
            Objects.requireNonNull(System.getenv("SK_TEST_SMTP")),
            "",
            new Site("http://localhost:8080", false, true),
            _ -> Optional.empty(),
            new AccessTokens("", "", "", "", "", Clock.systemUTC()));

    @Test
    void aLetterArrivesAsItWasWritten() throws Exception {
        smtp.deliver(letter("anna@brev.example"));

        Path box = Path.of(Objects.requireNonNull(System.getenv("SK_TEST_MAILDIR")), "new");
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> !arrived(box).isEmpty());
        try (InputStream file = Files.newInputStream(arrived(box).getFirst())) {
            MimeMessage arrived = new MimeMessage(Session.getInstance(new Properties()), file);
            assertThat(arrived.getSubject()).isEqualTo("Nytt i spørsmålet: Åpne nettsider på søndag?");
            assertThat(MimeUtility.decodeText(arrived.getFrom()[0].toString()))
                    .contains("Bjørn Haugen via Sosiale Kommuner");
            assertThat(arrived.getMessageID()).isEqualTo("<varsel.7@localhost>");
            assertThat(arrived.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
            assertThat(PostOffice.part(arrived, "text/plain")).contains("Kjære Åse");
            assertThat(PostOffice.part(arrived, "text/html")).contains("<p>Kjære Åse");
        }
    }

    @Test
    void whoIsNotKnownThereIsRefusedForGood() {
        assertThat(catchThrowableOfType(Undelivered.class, () -> smtp.deliver(letter("ukjent@brev.example")))
                        .kind())
                .isEqualTo(Undelivered.Kind.FOR_GOOD);
    }

    private static Letter letter(String to) {
        return new Letter(
                7,
                to,
                "Nytt i spørsmålet: Åpne nettsider på søndag?",
                "Kjære Åse",
                "<p>Kjære Åse</p>",
                "Bjørn Haugen via Sosiale Kommuner",
                "List-Unsubscribe-Post: List-Unsubscribe=One-Click\nMessage-ID: <varsel.7@localhost>",
                1,
                Instant.now(),
                null,
                "");
    }

    private static List<Path> arrived(Path box) throws IOException {
        if (!Files.isDirectory(box)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(box)) {
            return files.toList();
        }
    }
}
