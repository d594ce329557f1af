package no.sosialekommuner.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import no.sosialekommuner.web.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Where contents lie: {@code <data>/files/ab/cd/<id>}, two levels so that no folder grows without end. */
@Component
class FileFolder {

    private static final Logger LOG = LoggerFactory.getLogger(FileFolder.class);

    private final Path root;

    FileFolder(@Value("${sk.data}") Path data) {
        this.root = data.toAbsolutePath().normalize().resolve("files");
    }

    /** Whole and on the disk when this returns; taken away again when the transaction around it fails. */
    void write(FileId id, byte[] content) {
        Path place = place(id);
        try {
            Path folder = Files.createDirectories(folder(id));
            Path half = place.resolveSibling(id + ".part");
            try (FileChannel channel =
                    FileChannel.open(half, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(half, place, StandardCopyOption.ATOMIC_MOVE);
            flush(folder);
            flush(folder.resolveSibling("."));
            flush(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        after(TransactionSynchronization.STATUS_ROLLED_BACK, place);
    }

    Resource open(FileId id) {
        Path place = place(id);
        if (!Files.isRegularFile(place)) {
            throw new NotFound();
        }
        return new FileSystemResource(place);
    }

    void removeAfterCommit(FileId id) {
        after(TransactionSynchronization.STATUS_COMMITTED, place(id));
    }

    /** Everything that lies there, the halves of interrupted writes among it. */
    Stream<Path> contents() throws IOException {
        return Files.isDirectory(root) ? Files.walk(root).filter(Files::isRegularFile) : Stream.empty();
    }

    void delete(Path place) {
        try {
            Files.deleteIfExists(place);
        } catch (IOException e) {
            LOG.warn("{} is of no use but cannot be deleted", place, e);
        }
    }

    private Path place(FileId id) {
        return folder(id).resolve(id.toString());
    }

    private Path folder(FileId id) {
        String name = id.toString();
        return root.resolve(name.substring(0, 2)).resolve(name.substring(2, 4));
    }

    private void after(int status, Path place) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int completed) {
                if (completed == status) {
                    delete(place);
                }
            }
        });
    }

    /** A new name in a folder is durable only when the folder itself is on the disk. */
    private static void flush(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
