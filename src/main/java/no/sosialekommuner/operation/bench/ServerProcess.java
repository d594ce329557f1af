package no.sosialekommuner.operation.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import no.sosialekommuner.operation.command.Refused;

/** The server in a process of its own, started as this one was. */
final class ServerProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final Process process;
    private final String site;

    ServerProcess(Class<?> application, Path data) throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
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
        this.site = "http://127.0.0.1:" + port;
        this.process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("server.log").toFile())
                .start();
        // Ended with the bench, also when that is interrupted.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    }

    String site() {
        return site;
    }

    /** @return how long it took to the first healthy answer */
    Duration awaitHealth() throws InterruptedException {
        long begin = System.nanoTime();
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest health =
                HttpRequest.newBuilder(URI.create(site + "/actuator/health")).build();
        while (System.nanoTime() - begin < PATIENCE.toNanos() && process.isAlive()) {
            try {
                if (client.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return Duration.ofNanos(System.nanoTime() - begin);
                }
            } catch (IOException e) {
                // Not up yet.
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        throw new Refused("the server did not start; see server.log in the data folder");
    }

    /** Resident memory of the server in megabytes, without the database; 0 where the system does not tell. */
    long megabytes() throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0L);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
