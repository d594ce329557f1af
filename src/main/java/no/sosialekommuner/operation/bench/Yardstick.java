package no.sosialekommuner.operation.bench;

import java.io.File;
import java.io.IOException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import no.sosialekommuner.operation.command.Refused;

/**
 * nginx with a file of 20 kB: what the budgets were set beside. How fast a machine is today is told by it, so that a budget
 * can be held against a measurement made elsewhere.
 */
final class Yardstick implements AutoCloseable {

    static final Target FILE = Target.get("nginx, 20 kB", "/file.txt", Map.of());

    private static final int BYTES = 20_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Process process;
    private final String site;

    private Yardstick(Process process, String site) {
        this.process = process;
        this.site = site;
    }

    /** @return nothing where nginx is not installed */
    static Optional<Yardstick> start(Path folder) throws IOException {
        Optional<Path> nginx = Stream.of((System.getenv().getOrDefault("PATH", "") + File.pathSeparator + "/usr/sbin")
                        .split(File.pathSeparator))
                .map(place -> Path.of(place, "nginx"))
                .filter(Files::isExecutable)
                .findFirst();
        return nginx.isEmpty() ? Optional.empty() : Optional.of(start(nginx.get(), folder));
    }

    private static Yardstick start(Path nginx, Path folder) throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        // nginx started by root gives up its rights, so the file lies where everybody may read.
        Path files = Files.createTempDirectory("sk-yardstick");
        Files.setPosixFilePermissions(files, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(files.resolve("file.txt"), "x".repeat(BYTES));
        Path settings = folder.resolve("yardstick.conf");
        Files.writeString(settings, """
                daemon off;
                pid %1$s/yardstick.pid;
                error_log %1$s/yardstick.log;
                worker_processes auto;
                events { worker_connections 256; }
                http {
                  access_log off;
                  sendfile on;
                  keepalive_requests 1000000;
                  server { listen 127.0.0.1:%2$d; root %3$s; }
                }
                """.formatted(folder, port, files));
        Process process = new ProcessBuilder(nginx.toString(), "-c", settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        Yardstick yardstick = new Yardstick(process, "http://127.0.0.1:" + port);
        yardstick.awaitAnswer();
        return yardstick;
    }

    String site() {
        return site;
    }

    private void awaitAnswer() throws IOException {
        long begin = System.nanoTime();
        while (process.isAlive() && System.nanoTime() - begin < PATIENCE.toNanos()) {
            if (answers()) {
                return;
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        close();
        throw new Refused("nginx did not start; see yardstick.log in the data folder");
    }

    private boolean answers() throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(site + FILE.path()).toURL().openConnection();
        try {
            return connection.getResponseCode() == 200;
        } catch (ConnectException e) {
            // Not up yet.
            return false;
        } finally {
            connection.disconnect();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
