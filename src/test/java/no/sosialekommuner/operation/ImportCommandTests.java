package no.sosialekommuner.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import no.sosialekommuner.CommunityTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** {@code ./sk import} beside a running server, which is the tests' own. */
@CommunityTest
class ImportCommandTests {

    @Autowired
    Environment environment;

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void sameDatabase() {
        System.setProperty("sk.db.url", environment.getProperty("sk.db.url", ""));
    }

    @AfterEach
    void anyDatabase() {
        System.clearProperty("sk.db.url");
    }

    @Test
    void organisationsAreCountedAndFaultsAreTold() throws IOException {
        Path file = Files.writeString(folder.resolve("bodies.csv"), """
                number,name,kind
                import-test-ks,Prøveforbundet,ASSOCIATION
                ,Uten nummer,ASSOCIATION
                """);

        CommandLineRun run = run("organisations", file.toString());

        assertThat(run.status()).isZero();
        assertThat(run.answer()).contains("bodies.csv:3: ").contains("1 inserted, 0 updated, 0 unchanged, 1 left out");
    }

    @Test
    void aFileOfWhichNothingIsTakenFails() throws IOException {
        Path file = Files.writeString(folder.resolve("other.csv"), """
                nummer;navn
                0301;Oslo
                """);

        CommandLineRun run = run("organisations", file.toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.errors()).containsExactly("sk: nothing in " + file + " could be used");
    }

    @Test
    void aDumpIsTakenIntoItsSpace() throws IOException {
        Files.writeString(folder.resolve("Posts.xml"), """
                <posts>
                  <row Id="1" PostTypeId="1" CreationDate="2016-01-01T10:00:00.000" Body="Hvem svarer?" OwnerDisplayName="Ola" Title="Vakt" />
                </posts>
                """);

        CommandLineRun run = run("stackexchange", folder.toString(), "--space", "nettverk");

        assertThat(run.status()).isZero();
        assertThat(run.answer()).containsPattern("questions +1 taken in").containsPattern("broken rows +0");
    }

    @Test
    void anUnknownSpaceIsOneClearLine() throws IOException {
        Files.writeString(folder.resolve("Posts.xml"), "<posts></posts>");

        CommandLineRun run = run("stackexchange", folder.toString(), "--space", "finnes-ikke");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.errors()).containsExactly("sk: there is no space finnes-ikke");
    }

    private CommandLineRun run(String... arguments) {
        return CommandLineRun.of(Stream.of(
                        Stream.of("import"),
                        Stream.of(arguments),
                        Stream.of("--data", environment.getRequiredProperty("sk.data")))
                .flatMap(it -> it)
                .toArray(String[]::new));
    }
}
