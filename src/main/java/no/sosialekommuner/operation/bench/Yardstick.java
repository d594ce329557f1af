package no.sosialekommuner.operation.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * nginx with a file of 20 kB: what the budgets were set beside. How fast a machine is today is told by it, so that a budget
 * can be held against a measurement made elsewhere.
 */
final class Yardstick implements AutoCloseable {

    static final Target FILE = Target.get("nginx, 20 kB", "/file.txt", Map.of());

    private static final int BYTES = 20_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final LocalServer nginx;
    private final Path files;

    private Yardstick(LocalServer nginx, Path files) {
        this.nginx = nginx;
        this.files = files;
    }

    /** @return nothing where nginx is not installed */
    static Optional<Yardstick> start(Path folder) throws IOException, InterruptedException {
        Optional<Path> nginx = Program.find("nginx");
        return nginx.isEmpty() ? Optional.empty() : Optional.of(start(nginx.get(), folder));
    }

    private static Yardstick start(Path program, Path folder) throws IOException, InterruptedException {
        int port = LocalServer.freePort();
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
        LocalServer nginx = LocalServer.start(
                new ProcessBuilder(program.toString(), "-c", settings.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD),
                port);
        nginx.awaitAnswer(FILE.path(), PATIENCE, "nginx did not start; see yardstick.log in the data folder");
        return new Yardstick(nginx, files);
    }

    String site() {
        return nginx.site();
    }

    @Override
    public void close() throws IOException {
        nginx.close();
        Files.delete(files.resolve("file.txt"));
        Files.delete(files);
    }
}
