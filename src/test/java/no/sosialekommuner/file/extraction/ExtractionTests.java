package no.sosialekommuner.file.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.file.FileId;
import no.sosialekommuner.file.FileTextExtracted;
import no.sosialekommuner.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

@CommunityTest
@RecordApplicationEvents
class ExtractionTests {

    private static final String WORDS = "Straumbrotet på øya varte til måndag.";

    @Autowired
    Files files;

    @Autowired
    FileTexts texts;

    @Autowired
    Extraction extraction;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    @Autowired
    ApplicationEvents events;

    /** Other tests' files are read by nobody. */
    @BeforeEach
    void nothingWaits() {
        db.sql("update file.text set next_try_at = null, version = ?")
                .param(FileTexts.VERSION)
                .update();
    }

    @Test
    void aStoredDocumentIsReadAndTold() throws IOException {
        FileId file = files.store("logg.pdf", SmallDocuments.pdf(WORDS, WORDS)).id();

        extraction.readAll();

        assertThat(textOf(file)).contains(WORDS + "\n" + WORDS);
        assertThat(db.sql("select pages from file.text_of where file_id = ?")
                        .param(file.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(events.stream(FileTextExtracted.class)).containsExactly(new FileTextExtracted(file));
        assertThat(texts.take()).isEmpty();
    }

    @Test
    void aPictureHasNoWordsToRead() throws IOException {
        FileId file = files.store("kart.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0})
                .id();

        assertThat(texts.take()).isEmpty();
        assertThat(textOf(file)).isEmpty();
    }

    @Test
    void filesOfBeforeAreFound() {
        FileId file = stored(WORDS);
        db.sql("delete from file.text where file_id = ?").param(file.value()).update();

        texts.lookThrough();
        extraction.readAll();

        assertThat(textOf(file)).contains(WORDS);
    }

    @Test
    void whatAnOlderVersionReadIsReadAnewAndFoundUntilThen() {
        FileId file = stored(WORDS);
        extraction.readAll();
        db.sql("update file.text set version = 0, content = 'Eldre' where file_id = ?")
                .param(file.value())
                .update();

        texts.lookThrough();
        assertThat(textOf(file)).contains("Eldre");
        extraction.readAll();

        assertThat(textOf(file)).contains(WORDS);
    }

    @Test
    void aDocumentThatACrashLeftInTheMidstIsTakenUpAgain() {
        FileId file = stored(WORDS);
        assertThat(texts.take()).map(Waiting::file).contains(file);

        assertThat(texts.take()).as("while another node may be busy with it").isEmpty();
        later(file);
        extraction.readAll();

        assertThat(textOf(file)).contains(WORDS);
    }

    @Test
    void nodesTakeDifferentDocuments() {
        FileId first = stored(WORDS);
        FileId second = stored(WORDS);

        transaction.executeWithoutResult(_ -> {
            Waiting here = texts.take().orElseThrow();
            Waiting there = onAnotherNode();
            assertThat(Set.of(here.file(), there.file())).isEqualTo(Set.of(first, second));
        });
    }

    @Test
    void nothingIsTriedForEver() {
        FileId file = stored(WORDS);
        for (int tries = 1; tries <= FileTexts.MOST_TRIES; tries++) {
            Waiting taken = texts.take().orElseThrow();
            assertThat(taken.tries()).isEqualTo(tries);
            texts.refuse(taken, new Unread("slow: more than a minute", true));
            later(file);
        }

        assertThat(texts.take()).isEmpty();
        texts.lookThrough();
        assertThat(texts.take()).isEmpty();
        assertThat(failureOf(file)).isEqualTo("slow: more than a minute");
    }

    @Test
    void aNodeThatDiesOfADocumentDoesSoThreeTimesAtMost() {
        FileId file = stored(WORDS);
        for (int tries = 1; tries <= FileTexts.MOST_TRIES; tries++) {
            assertThat(texts.take()).isPresent();
            later(file);
        }

        assertThat(texts.take()).isEmpty();
        texts.lookThrough();
        assertThat(failureOf(file)).isEqualTo("interrupted");
    }

    @Test
    void aBrokenDocumentIsTriedOnce() {
        FileId file = files.store("plan.pdf", "%PDF-1.7\nikkje meir".getBytes(StandardCharsets.UTF_8))
                .id();

        extraction.readAll();
        later(file);

        assertThat(texts.take()).isEmpty();
        assertThat(failureOf(file)).startsWith("broken: ");
        assertThat(textOf(file)).isEmpty();
    }

    @Test
    void aRemovedFileTakesItsWordsAlong() {
        FileId file = stored(WORDS);
        Waiting taken = texts.take().orElseThrow();
        files.remove(file);

        texts.keep(taken.file(), new Words(WORDS, null));

        assertThat(textOf(file)).isEmpty();
        assertThat(events.stream(FileTextExtracted.class)).isEmpty();
    }

    private FileId stored(String words) {
        return files.store("plan.txt", words.getBytes(StandardCharsets.UTF_8)).id();
    }

    private Waiting onAnotherNode() {
        return CompletableFuture.supplyAsync(() -> texts.take().orElseThrow()).join();
    }

    /** The pause before the next try is over. */
    private void later(FileId file) {
        db.sql("update file.text set next_try_at = now() where file_id = ? and next_try_at is not null")
                .param(file.value())
                .update();
    }

    private Optional<String> textOf(FileId file) {
        return db.sql("select content from file.text_of where file_id = ?")
                .param(file.value())
                .query(String.class)
                .optional();
    }

    private String failureOf(FileId file) {
        return db.sql("select failure from file.text where file_id = ?")
                .param(file.value())
                .query(String.class)
                .single();
    }
}
