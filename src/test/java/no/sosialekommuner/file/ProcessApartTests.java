package no.sosialekommuner.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Programs of ours in processes of their own. */
class ProcessApartTests {

    @Test
    @Timeout(120)
    void aProcessEndsWhenNobodyIsLeftToWaitForIt() throws Exception {
        Process node = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Node.class.getName())
                .redirectError(Redirect.INHERIT)
                .start();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(node.getInputStream(), StandardCharsets.UTF_8))) {
            ProcessHandle apart =
                    ProcessHandle.of(Long.parseLong(said.readLine())).orElseThrow();

            node.destroyForcibly().waitFor();

            assertThat(apart.onExit().get().isAlive()).isFalse();
        }
    }

    /** A node that is ended hard while it waits. */
    static final class Node {

        private Node() {}

        public static void main(String[] arguments) throws Exception {
            Thread.ofPlatform().daemon().start(() -> {
                while (ProcessHandle.current().children().findAny().isEmpty()) {
                    Thread.onSpinWait();
                }
                ProcessHandle.current().children().forEach(it -> System.out.println(it.pid()));
            });
            new ProcessApart(Endless.class, List.of()).run(List.of(), Duration.ofDays(1), Redirect.DISCARD);
        }
    }

    static final class Endless {

        private Endless() {}

        public static void main(String[] arguments) throws Exception {
            ProcessApart.endInTime(arguments);
            Thread.currentThread().join();
        }
    }
}
