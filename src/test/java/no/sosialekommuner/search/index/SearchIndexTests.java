package no.sosialekommuner.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.journal.ChangeJournal;
import no.sosialekommuner.search.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@CommunityTest
class SearchIndexTests {

    @Autowired
    SearchIndex index;

    @Autowired
    IndexPlaces places;

    @Autowired
    ChangeJournal journal;

    @Autowired
    Feeding feeding;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient db;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void whatIsPublishedIsInTheIndexAndLeavesItWhenWithdrawn() {
        ContributionId id = cast.published("QUESTION", cast.anna(), "nettverk", "Indeksprøven ved kaia");
        index.catchUp();
        assertThat(having("indeksproeven")).containsExactly("c" + id);

        db.sql("update contribution.contribution set state = 'WITHDRAWN' where id = ?")
                .param(id.value())
                .update();
        index.catchUp();
        assertThat(having("indeksproeven")).isEmpty();
    }

    @Test
    void whatIsCommittedLateIsNotPassedOver() throws InterruptedException {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch followed = new CountDownLatch(1);
        Thread slow = Thread.ofVirtual()
                .start(() -> new TransactionTemplate(transactions).executeWithoutResult(_ -> {
                    cast.published("QUESTION", cast.anna(), "nettverk", "Langsomtskrevet tekst");
                    written.countDown();
                    awaitQuietly(followed);
                }));
        written.await();
        cast.published("QUESTION", cast.anna(), "nettverk", "Rasktskrevet tekst");
        index.catchUp();
        assertThat(having("rasktskrevet")).hasSize(1);
        assertThat(having("langsomtskrevet")).isEmpty();

        followed.countDown();
        slow.join();
        index.catchUp();

        assertThat(having("langsomtskrevet")).hasSize(1);
    }

    @Test
    void whatIsRolledBackIsNeverFound() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            cast.published("QUESTION", cast.anna(), "nettverk", "Angretekst som forsvant");
            status.setRollbackOnly();
        });
        index.catchUp();

        assertThat(having("angretekst")).isEmpty();
    }

    @Test
    void aRebuiltIndexHoldsTheSameAndWhatCameMeanwhile() {
        cast.published("QUESTION", cast.anna(), "nettverk", "Ombyggingsprøven først");
        index.catchUp();
        List<Progress> told = new ArrayList<>();

        index.rebuild(progress -> {
            if (told.isEmpty()) {
                cast.published("QUESTION", cast.anna(), "nettverk", "Ombyggingsprøven underveis");
                index.catchUp();
                assertThat(having("ombyggingsproeven")).hasSize(2);
            }
            told.add(progress);
        });

        assertThat(having("ombyggingsproeven")).hasSize(told.isEmpty() ? 1 : 2);
        cast.published("QUESTION", cast.anna(), "nettverk", "Ombyggingsprøven etterpå");
        index.catchUp();
        assertThat(having("ombyggingsproeven")).hasSize(told.isEmpty() ? 2 : 3);
    }

    @Test
    void anotherNodeKeepsAnIndexOfItsOwnThatFollowsToo(@TempDir Path folder) {
        SearchIndex other = new SearchIndex(new SearchEngine("", "sk", folder), places, journal, feeding);
        try {
            other.catchUp();
            long before = other.state();
            ContributionId id = cast.published("QUESTION", cast.anna(), "nettverk", "Tonodersprøven");
            index.catchUp();
            other.catchUp();

            assertThat(having("tonodersproeven", index)).containsExactly("c" + id);
            assertThat(having("tonodersproeven", other)).containsExactly("c" + id);
            assertThat(other.state()).isNotEqualTo(before);
        } finally {
            other.destroy();
        }
    }

    @Test
    void whoeverRebuildsAnIndexThatNobodyHasOpenLeavesNothingOfTheOldOne(@TempDir Path folder) throws IOException {
        SearchEngine engine = new SearchEngine("", "sk", folder);
        SearchIndex first = new SearchIndex(engine, places, journal, feeding);
        first.catchUp();
        first.destroy();
        SearchIndex second = new SearchIndex(engine, places, journal, feeding);
        try {
            second.rebuild(_ -> {});

            try (Stream<Path> left = Files.walk(folder.resolve("search"))) {
                assertThat(left.filter(Files::isRegularFile)
                                .map(file -> folder.relativize(file).toString())
                                .filter(file -> file.contains("-1/") && !file.endsWith("write.lock")))
                        .isEmpty();
            }
        } finally {
            second.destroy();
        }
    }

    private List<String> having(String word) {
        return having(word, index);
    }

    private static List<String> having(String word, SearchIndex index) {
        return index.read(session -> session.search(TextEntry.class)
                .select(f -> f.id(String.class))
                .where(f -> f.match().field("words").matching(word))
                .fetchHits(20));
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
