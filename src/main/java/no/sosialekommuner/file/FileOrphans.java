package no.sosialekommuner.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Clears away what a crash left in the folder without a row, at every start and beside it. */
@Component
@ConditionalOnWebApplication
class FileOrphans {

    private static final Logger LOG = LoggerFactory.getLogger(FileOrphans.class);
    /** Longer than any upload takes: what is younger may just be on its way. */
    private static final Duration AGE = Duration.ofDays(1);

    private static final int BATCH = 1_000;

    private final JdbcClient db;
    private final FileFolder folder;
    private final Clock clock;

    FileOrphans(JdbcClient db, FileFolder folder, Clock clock) {
        this.db = db;
        this.folder = folder;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        Thread.ofVirtual().name("file-orphans").start(() -> {
            try {
                clear(clock.instant().minus(AGE));
            } catch (IOException | RuntimeException e) {
                LOG.warn("Files without an owner could not be looked for", e);
            }
        });
    }

    /** Deletes what is older than this and has no row. */
    void clear(Instant before) throws IOException {
        List<Path> old;
        try (Stream<Path> contents = folder.contents()) {
            old = contents.filter(path -> isOlder(path, before)).toList();
        }
        for (int at = 0; at < old.size(); at += BATCH) {
            List<Path> some = old.subList(at, Math.min(old.size(), at + BATCH));
            Set<String> known = known(some);
            some.stream()
                    .filter(path -> !known.contains(path.getFileName().toString()))
                    .forEach(folder::delete);
        }
    }

    private Set<String> known(List<Path> paths) {
        String[] names =
                paths.stream().map(path -> path.getFileName().toString()).toArray(String[]::new);
        return new HashSet<>(db.sql("select f.id::text from file.file f where f.id::text = any(?)")
                .param(names)
                .query(String.class)
                .list());
    }

    private static boolean isOlder(Path path, Instant moment) {
        try {
            return Files.getLastModifiedTime(path).toInstant().isBefore(moment);
        } catch (IOException _) {
            return false; // gone in the meantime
        }
    }
}
