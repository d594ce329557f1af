package no.sosialekommuner.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL server that comes with the product and keeps its files under the data folder.
 *
 * <p>One process owns the folder at a time (a file lock that dies with its holder). A command that runs beside a
 * serving process finds the server by its pid file and only connects. A server left behind by a killed process is
 * stopped before a new one starts, because nobody would ever stop it otherwise.
 */
final class EmbeddedServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    /** Long enough for the recovery after a crash in the middle of heavy writing. */
    private static final Duration START_PATIENCE = Duration.ofMinutes(2);

    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);

    private final Path folder;
    private final @Nullable FileLock lock;
    private final @Nullable EmbeddedPostgres server;
    private final int port;

    private EmbeddedServer(Path folder, @Nullable FileLock lock, @Nullable EmbeddedPostgres server, int port) {
        this.folder = folder;
        this.lock = lock;
        this.server = server;
        this.port = port;
    }

    /**
     * Starts the server of this data folder, or joins the one that another process of ours runs there.
     *
     * @param binaries where the server's programs are unpacked; many data folders may share it
     * @param mayJoin whether it is enough to connect to the server that another process runs there
     * @param countStatements whether the server is able to count what is asked of it, which the load bench wants to know
     * @throws NotStarted when the folder cannot be used or the server does not start
     */
    static EmbeddedServer in(Path dataFolder, Path binaries, boolean mayJoin, boolean countStatements) {
        Path folder = dataFolder.resolve("postgres").toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder.getParent());
            FileLock lock = tryLock(folder);
            if (lock == null && !mayJoin) {
                throw new IOException("another process is serving from this data folder");
            }
            if (lock == null) {
                return join(folder);
            }
            stopLeftover(folder);
            return start(folder, lock, binaries, countStatements);
        } catch (IOException e) {
            throw new NotStarted(folder, e);
        }
    }

    String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    String password() {
        try {
            return Files.readString(passwordFile(folder)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (server != null) {
            server.close();
        }
        if (lock != null) {
            lock.acquiredBy().close();
        }
    }

    private static @Nullable FileLock tryLock(Path folder) throws IOException {
        FileChannel channel = FileChannel.open(
                folder.resolveSibling("postgres.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = lock(channel);
        if (lock == null) {
            channel.close();
        }
        return lock;
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Held by this very process, which is as good as by another.
            return null;
        }
    }

    private static EmbeddedServer join(Path folder) throws IOException {
        int port = PidFile.read(folder)
                .map(PidFile::port)
                .orElseThrow(() -> new IOException("another process holds it but its server is not up yet; try again"));
        return new EmbeddedServer(folder, null, null, port);
    }

    private static void stopLeftover(Path folder) throws IOException {
        Optional<ProcessHandle> leftover = PidFile.read(folder).flatMap(PidFile::process);
        if (leftover.isEmpty()) {
            return;
        }
        LOG.info("Stopping the database server that an interrupted run left behind");
        leftover.get().destroy();
        try {
            leftover.get().onExit().get(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new IOException("the server of an earlier run does not stop", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static EmbeddedServer start(Path folder, FileLock lock, Path binaries, boolean countStatements)
            throws IOException {
        boolean first = !Files.exists(folder.resolve("PG_VERSION"));
        if (first) {
            writePassword(folder);
        }
        boolean locked = Files.exists(folder.resolve("pg_hba.sk"));
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(binaries.toFile())
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setPGStartupWait(START_PATIENCE)
                // It is stopped with the application, after everything that writes a last time.
                .setRegisterShutdownHook(false)
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("shared_buffers", "128MB")
                .setServerConfig("max_connections", "60")
                .setServerConfig("max_wal_size", "2GB")
                // The library starts throw-away servers; this one must keep what it has acknowledged.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                // Pages lie in memory or on solid-state disks: looking one up by index costs little more than the next.
                .setServerConfig("random_page_cost", "1.1")
                .setServerConfig("jit", "off");
        if (countStatements) {
            builder.setServerConfig("shared_preload_libraries", "pg_stat_statements");
        }
        if (locked) {
            builder.setConnectConfig(
                    "password", Files.readString(passwordFile(folder)).strip());
        }
        EmbeddedPostgres server = builder.start();
        if (!locked) {
            requirePassword(folder, server);
        }
        return new EmbeddedServer(folder, lock, server, server.getPort());
    }

    /** initdb trusts every local user; other users of the machine must not get in, so a password is asked for. */
    private static void requirePassword(Path folder, EmbeddedPostgres server) throws IOException {
        String password = Files.readString(passwordFile(folder)).strip();
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("alter user postgres password '" + password + "'");
            List<String> rules = List.of(
                    "local all all scram-sha-256",
                    "host all all 127.0.0.1/32 scram-sha-256",
                    "host all all ::1/128 scram-sha-256");
            Files.write(folder.resolve("pg_hba.conf"), rules);
            Files.writeString(folder.resolve("pg_hba.sk"), "password required\n");
            statement.execute("select pg_reload_conf()");
        } catch (SQLException e) {
            throw new IOException("the new database could not be given a password", e);
        }
    }

    private static void writePassword(Path folder) throws IOException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        Path file = passwordFile(folder);
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, HexFormat.of().formatHex(random));
    }

    private static Path passwordFile(Path folder) {
        return folder.resolveSibling("postgres.password");
    }

    /** The embedded server could not be started or joined. */
    static final class NotStarted extends UncheckedIOException {

        private static final long serialVersionUID = 1L;

        private final String reason;

        NotStarted(Path folder, IOException cause) {
            super("The database in " + folder + " could not be started", cause);
            this.reason = String.valueOf(cause.getMessage());
        }

        String reason() {
            return reason;
        }
    }

    /** What a running server writes about itself: line 1 its process, line 4 its port. */
    private record PidFile(long pid, int port) {

        static Optional<PidFile> read(Path folder) throws IOException {
            Path file = folder.resolve("postmaster.pid");
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(file);
            return lines.size() < 4
                    ? Optional.empty()
                    : Optional.of(new PidFile(
                            Long.parseLong(lines.get(0).strip()),
                            Integer.parseInt(lines.get(3).strip())));
        }

        /** The process, if it is alive and still a PostgreSQL server: a pid may have been given to another program. */
        Optional<ProcessHandle> process() {
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> process.info().command().orElse("").endsWith("postgres"));
        }
    }
}
