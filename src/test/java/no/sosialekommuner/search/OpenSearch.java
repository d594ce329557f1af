package no.sosialekommuner.search;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * A real OpenSearch server in a process of its own, because its Lucene is another one than ours; started once for all tests
 * that name it, and fetched by Maven the first time.
 */
public final class OpenSearch implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Path LIBRARIES = Path.of("target", "opensearch");
    private static final Path FETCH = Path.of("src", "test", "opensearch");

    private static final class Server {
        private static final String ADDRESS = start();
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test search", Map.of("sk.search.url", Server.ADDRESS)));
    }

    private static String start() {
        try {
            fetch();
            int port = freePort();
            Path data =
                    Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-data")), "opensearch");
            Process server = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx512m",
                            "--enable-native-access=ALL-UNNAMED",
                            "-cp",
                            LIBRARIES + File.separator + "*",
                            FETCH.resolve("Server.java").toString(),
                            data.toString(),
                            Integer.toString(port))
                    .redirectErrorStream(true)
                    .start();
            return address(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads on for as long as the server lives: a full pipe would stop it. */
    private static String address(Process server) throws IOException {
        BufferedReader output = server.inputReader();
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            int at = line.indexOf("READY ");
            if (at >= 0) {
                Thread.ofVirtual().start(() -> output.lines().forEach(_ -> {}));
                return line.substring(at + "READY ".length()).strip();
            }
            said.append(line).append('\n');
        }
        throw new IllegalStateException("OpenSearch did not start:\n" + said);
    }

    private static void fetch() throws IOException {
        if (Files.isDirectory(LIBRARIES)) {
            return;
        }
        Process maven = new ProcessBuilder(
                        "mvn",
                        "-B",
                        "-q",
                        "-f",
                        FETCH.resolve("pom.xml").toString(),
                        "dependency:copy-dependencies",
                        "-DoutputDirectory=" + LIBRARIES.toAbsolutePath())
                .redirectErrorStream(true)
                .start();
        List<String> output = maven.inputReader().lines().toList();
        try {
            if (maven.waitFor() != 0) {
                throw new IOException("OpenSearch could not be fetched: " + output);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
