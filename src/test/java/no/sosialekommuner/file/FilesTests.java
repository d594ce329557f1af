package no.sosialekommuner.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.NotFound;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@CommunityTest
class FilesTests {

    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    no.sosialekommuner.file.Files files;

    @Autowired
    FileFolder folder;

    @Autowired
    FileOrphans orphans;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void whatIsStoredComesBack() throws IOException {
        StoredFile stored = files.store("C:\\møter\\referat.pdf", PDF);

        assertThat(files.require(stored.id())).isEqualTo(stored);
        assertThat(stored.name()).isEqualTo("referat.pdf");
        assertThat(stored.mediaType()).isEqualTo("application/pdf");
        assertThat(files.open(stored.id()).getContentAsByteArray()).isEqualTo(PDF);
    }

    @Test
    void theTypeIsToldByTheBytes() {
        assertThat(files.store("bilde.png", PDF).mediaType()).isEqualTo("application/pdf");
        assertThat(files.store("tall.csv", "a;b\n1;2\n".getBytes(StandardCharsets.UTF_8))
                        .mediaType())
                .isEqualTo("text/csv");
    }

    @Test
    void aStoreThatIsRolledBackLeavesNoContent() {
        StoredFile[] stored = new StoredFile[1];
        transaction.executeWithoutResult(it -> {
            stored[0] = files.store("x.pdf", PDF);
            it.setRollbackOnly();
        });
        assertThatThrownBy(() -> files.open(stored[0].id())).isInstanceOf(NotFound.class);
    }

    @Test
    void aRemovedFileIsGone() {
        StoredFile stored = files.store("x.pdf", PDF);
        files.remove(stored.id());
        assertThatThrownBy(() -> files.require(stored.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> files.open(stored.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void contentsWithoutARowAreClearedAway() throws IOException {
        StoredFile stored = files.store("x.pdf", PDF);
        Path content = files.open(stored.id()).getFile().toPath();
        Path orphan = Files.write(content.resolveSibling(FileId.random().toString()), PDF);
        Path half = Files.write(content.resolveSibling(FileId.random() + ".part"), PDF);

        orphans.clear(Instant.now().plusSeconds(60));

        assertThat(content).exists();
        assertThat(orphan).doesNotExist();
        assertThat(half).doesNotExist();
    }

    @Test
    void emptyAndOverlongContentsAreRefused() {
        assertThatThrownBy(() -> files.store("x", new byte[0])).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> files.store("x", new byte[no.sosialekommuner.file.Files.MOST_BYTES + 1]))
                .isInstanceOf(Invalid.class);
    }
}
