package no.sosialekommuner.operation.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The server in a process of its own, started as this one was. */
public final class ServerProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final LocalServer server;

    public ServerProcess(Class<?> application, Path data) throws IOException {
        int port = LocalServer.freePort();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of(
                "-Dsk.db.count-statements=true",
                "-cp",
                System.getProperty("java.class.path"),
                application.getName(),
                "demo",
                "--port",
                Integer.toString(port),
                "--data",
                data.toString(),
                "--rate-limit",
                "off"));
        this.server = LocalServer.start(
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(data.resolve("server.log").toFile()),
                port);
    }

    /** Where it serves. */
    public String site() {
        return server.site();
    }

    /** @return how long it took to the first healthy answer */
    public Duration awaitHealth() throws InterruptedException {
        return server.awaitAnswer(
                "/actuator/health", PATIENCE, "the server did not start; see server.log in the data folder");
    }

    /** What the server holds of memory, without the database. */
    Memory memory() throws IOException {
        return new Memory(megabytes("RssAnon:"), megabytes("RssFile:"));
    }

    /** 0 where the system does not tell. */
    private long megabytes(String what) throws IOException {
        Path status = Path.of("/proc", Long.toString(server.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith(what))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0L);
    }

    @Override
    public void close() {
        server.close();
    }

    /**
     * Resident memory in megabytes.
     *
     * @param own what only the server can give back
     * @param ofFiles pages of files: of the search index and the JVM itself, which the system takes back when it needs them
     */
    record Memory(long own, long ofFiles) {}
}
