package no.sosialekommuner.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command line answers before anything is started. */
class CommandTests {

    @TempDir
    Path empty = Path.of("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "serve",
                "demo",
                "token",
                "import",
                "import organisations",
                "import stackexchange",
                "reindex",
                "bench"
            })
    void everyCommandExplainsItself(String command) {
        CommandLineRun run = CommandLineRun.of((command + " --help").split(" "));

        assertThat(run.status()).isZero();
        assertThat(run.answer()).contains("Usage: sk " + command).contains("--help");
        assertThat(run.errors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "dance",
                "serve --prot 80",
                "serve --port web",
                "serve --port 70000",
                "demo --rate-limit maybe",
                "serve extra",
                "token",
                "token a@b.no c@d.no",
                "import",
                "import facebook",
                "import organisations",
                "import organisations no-such-file.csv",
                "import stackexchange . ",
                "import stackexchange no-such-folder --space nettverk",
                "bench --replies 5",
                "reindex now"
            })
    void aWrongArgumentIsOneClearLine(String line) {
        CommandLineRun run = CommandLineRun.of(line.isEmpty() ? new String[0] : line.split(" "));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.errors()).singleElement().asString().startsWith("sk: ");
        assertThat(run.answer()).isEmpty();
    }

    @Test
    void aFolderWithoutACommunityIsNotMadeOne() {
        CommandLineRun run = CommandLineRun.of(
                "token", "anna@demo.example", "--data", empty.resolve("typo").toString());

        assertThat(run.status()).isEqualTo(1);
        // With an own server the community does not lie in the folder, so that it is the member who is missing.
        boolean ownServer = !System.getenv().getOrDefault("SK_DB_URL", "").isEmpty();
        assertThat(run.errors()).singleElement().asString().contains(ownServer ? "anna@demo.example" : "typo");
        assertThat(empty).isEmptyDirectory();
    }
}
