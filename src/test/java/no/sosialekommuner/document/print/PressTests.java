package no.sosialekommuner.document.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import no.sosialekommuner.document.paper.Paper;
import no.sosialekommuner.document.paper.SamplePapers;
import no.sosialekommuner.file.ProcessApart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several want a document at once, and what becomes of those whose document is not printed. */
class PressTests {

    private static final Duration LONG = Duration.ofMinutes(10);

    @TempDir
    Path place;

    /** Where the stand-in says that it is at work, and where it is let go on. */
    @TempDir
    Path hall;

    @BeforeEach
    void theDoorIsOpen() throws IOException {
        Files.createFile(hall.resolve(StandIn.OPEN));
    }

    @Test
    void tenAtOnceAllHaveTheirDocumentThoughTwoArePrintedAtATime() throws Exception {
        Press press = press(new Line(2, 20, LONG));

        List<Future<String>> documents = new ArrayList<>();
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int reader = 0; reader < 10; reader++) {
                documents.add(readers.submit(() -> print(press)));
            }
            for (Future<String> document : documents) {
                assertThat(document.get()).isEqualTo(StandIn.PRINTED);
            }
        }
        assertThat(mostTogether()).isBetween(1, 2);
        assertThat(place).isEmptyDirectory();
    }

    @Test
    void whoFindsALongLineIsAskedToComeBackAndTheOthersAreServed() throws Exception {
        Files.delete(hall.resolve(StandIn.OPEN));
        Press press = press(new Line(1, 2, LONG));
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> documents = new ArrayList<>();
            for (int reader = 0; reader < 3; reader++) {
                documents.add(readers.submit(() -> print(press)));
            }
            await().atMost(LONG).until(() -> press.line().waiting() == 2 && begun() == 1);

            AtomicInteger made = new AtomicInteger();
            assertThatThrownBy(() -> press.print(() -> paper(made), (_, _) -> {}))
                    .isInstanceOfSatisfying(Unprinted.class, it -> {
                        assertThat(it.getStatusCode().value()).isEqualTo(503);
                        assertThat(it.getHeaders().getFirst("Retry-After")).isEqualTo("60");
                    });
            assertThat(made).as("what waits takes no memory").hasValue(0);

            Files.createFile(hall.resolve(StandIn.OPEN));
            for (Future<String> document : documents) {
                assertThat(document.get()).isEqualTo(StandIn.PRINTED);
            }
        }
        assertThat(place).isEmptyDirectory();
    }

    @Test
    void whoseTurnDoesNotComeIsAskedToComeBackAndLeavesItsPlace() throws Exception {
        Line line = new Line(1, 1, Duration.ofMillis(1));
        Press press = press(line);

        try (Line.Turn _ = line.turn()) {
            assertThatThrownBy(() -> print(press)).isInstanceOf(Unprinted.class).hasMessageContaining("try again");
        }

        assertThat(print(press)).isEqualTo(StandIn.PRINTED);
    }

    @Test
    void aProcessThatDiesIsToldOfAndTheNextDocumentIsPrinted() throws Exception {
        Press press = press(new Line(1, 0, LONG));
        Files.createFile(hall.resolve(StandIn.DIE));

        assertThatThrownBy(() -> print(press))
                .isInstanceOfSatisfying(
                        Unprinted.class,
                        it -> assertThat(it.getStatusCode().value()).isEqualTo(500));
        assertThat(place).isEmptyDirectory();

        Files.delete(hall.resolve(StandIn.DIE));
        assertThat(print(press)).isEqualTo(StandIn.PRINTED);
    }

    @Test
    void whatTakesTooLongIsEndedAndRefused() throws Exception {
        Files.delete(hall.resolve(StandIn.OPEN));
        Press press = new Press(standIn(), Duration.ofMillis(1), new Line(1, 0, LONG), place);

        assertThatThrownBy(() -> print(press))
                .isInstanceOfSatisfying(
                        Unprinted.class,
                        it -> assertThat(it.getStatusCode().value()).isEqualTo(422));
        assertThat(place).isEmptyDirectory();
    }

    @Test
    void whatTakesTooMuchMemoryIsRefused() throws Exception {
        Press press = press(new Line(1, 0, LONG));
        Files.createFile(hall.resolve(StandIn.GROW));

        assertThatThrownBy(() -> print(press))
                .isInstanceOfSatisfying(
                        Unprinted.class,
                        it -> assertThat(it.getStatusCode().value()).isEqualTo(422));
    }

    @Test
    void aReaderWhoGoesAwayLeavesNothingBehind() throws Exception {
        Press press = press(new Line(1, 0, LONG));

        assertThatThrownBy(() -> press.print(PressTests::paper, (_, _) -> {
                    throw new IOException("Broken pipe");
                }))
                .isInstanceOf(IOException.class);

        assertThat(place).isEmptyDirectory();
        assertThat(print(press)).isEqualTo(StandIn.PRINTED);
    }

    @Test
    void whatAnEndedNodeHasLeftIsRemoved() throws Exception {
        Path old = Files.createDirectory(place.resolve("sk-print-old"));
        Files.writeString(old.resolve("document.fo"), "half");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        Path others = Files.createDirectory(place.resolve("sk-print-another-node"));

        press(new Line(1, 0, LONG));

        assertThat(old).doesNotExist();
        assertThat(others).exists();
    }

    private Press press(Line line) {
        return new Press(standIn(), LONG, line, place);
    }

    private ProcessApart standIn() {
        return new ProcessApart(StandIn.class, List.of("-Xmx64m", "-Dhall=" + hall));
    }

    private static String print(Press press) throws IOException {
        List<String> taken = new ArrayList<>();
        press.print(PressTests::paper, (_, pdf) -> taken.add(Files.readString(pdf)));
        return taken.getFirst();
    }

    private static Paper paper() {
        return SamplePapers.of("Beredskap", "Vi svarer.");
    }

    private static Paper paper(AtomicInteger made) {
        made.incrementAndGet();
        return paper();
    }

    private int begun() throws IOException {
        try (Stream<Path> files = Files.list(hall)) {
            return (int) files.filter(it -> it.getFileName().toString().startsWith(StandIn.BEGUN))
                    .count();
        }
    }

    /** As the processes themselves have seen it. */
    private int mostTogether() throws IOException {
        try (Stream<Path> files = Files.list(hall)) {
            return files.filter(it -> it.getFileName().toString().startsWith(StandIn.SEEN))
                    .mapToInt(it -> Integer.parseInt(read(it)))
                    .max()
                    .orElse(0);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
