package no.sosialekommuner.operation.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import no.sosialekommuner.operation.command.Refused;

/** A program that serves on this machine while something is measured, and ends with the bench. */
final class LocalServer implements AutoCloseable {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final int SECONDS_TO_STOP = 30;

    private final Process process;
    private final String site;

    private LocalServer(Process process, int port) {
        this.process = process;
        this.site = "http://127.0.0.1:" + port;
    }

    static LocalServer start(ProcessBuilder command, int port) throws IOException {
        Process process = command.start();
        // Also when the bench is interrupted.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        return new LocalServer(process, port);
    }

    static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    String site() {
        return site;
    }

    long pid() {
        return process.pid();
    }

    /**
     * @return how long it took until this path was answered with 200
     * @throws Refused with {@code complaint} when the program ends or the time is over before
     */
    Duration awaitAnswer(String path, Duration patience, String complaint) throws InterruptedException {
        long begin = System.nanoTime();
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest question = HttpRequest.newBuilder(URI.create(site + path)).build();
        while (System.nanoTime() - begin < patience.toNanos() && process.isAlive()) {
            try {
                if (client.send(question, HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200) {
                    return Duration.ofNanos(System.nanoTime() - begin);
                }
            } catch (IOException e) {
                // Not up yet.
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        throw new Refused(complaint);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
