package no.sosialekommuner.document.print;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.xml.stream.XMLStreamException;
import no.sosialekommuner.document.paper.Image;
import no.sosialekommuner.document.paper.Paper;
import no.sosialekommuner.file.FileId;
import no.sosialekommuner.file.ProcessApart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Prints papers as PDF, each in a process of its own: nothing of the typesetter is loaded into the product, a text that it
 * needs too much memory or time for harms nobody, and so many are at work at once as the machine bears. Some more wait.
 */
@Component
public class Press {

    private static final Logger LOG = LoggerFactory.getLogger(Press.class);

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    /** At two seconds each they are done before their patience ends. */
    private static final int WAITING = 20;

    private static final String FOLDER = "sk-print";
    private static final Duration LEFT_BEHIND = Duration.ofHours(1);
    private static final String SAID = "said.txt";
    private static final int LONGEST_REPORT = 2_000;

    private static final ProcessApart TYPESETTER = new ProcessApart(
            Typesetter.class,
            List.of("-Xmx384m", "-Xss4m", "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog"));

    private final ProcessApart typesetter;
    private final Duration longest;
    private final Line line;
    private final Path place;

    @Autowired
    Press() {
        this(
                TYPESETTER,
                LONGEST,
                new Line(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), WAITING, PATIENCE),
                Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** @param place where a folder is made for each document; what a node left there that was ended hard is removed */
    Press(ProcessApart typesetter, Duration longest, Line line, Path place) {
        this.typesetter = typesetter;
        this.longest = longest;
        this.line = line;
        this.place = place;
        sweep();
    }

    /**
     * Prints the paper and hands over the finished file, which is gone afterwards.
     *
     * @param paper asked for when it is its turn, so that those who wait take no memory
     * @throws Unprinted when too many others wait, when the paper is too large, or when printing failed
     */
    public void print(Supplier<Paper> paper, Taker taker) throws IOException {
        Path folder = Files.createTempDirectory(place, FOLDER);
        try {
            taker.take(printed(paper, folder), folder.resolve(Typesetter.PDF));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw Unprinted.later();
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private Paper printed(Supplier<Paper> asked, Path folder) throws IOException, InterruptedException {
        try (Line.Turn _ = line.turn()) {
            Paper paper = asked.get();
            lay(paper, folder);
            run(folder);
            return paper;
        }
    }

    static void lay(Paper paper, Path folder) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve(Typesetter.OBJECTS)))) {
            FoDocument.write(paper, out);
        } catch (XMLStreamException e) {
            throw new UncheckedIOException(new IOException(e));
        }
        for (Map.Entry<FileId, Image> image : paper.images().entrySet()) {
            Files.copy(image.getValue().content(), folder.resolve(image.getKey().toString()));
        }
    }

    private void run(Path folder) throws IOException, InterruptedException {
        Redirect said = Redirect.to(folder.resolve(SAID).toFile());
        int exit = typesetter.run(List.of(folder.toString()), longest, said).orElse(ProcessApart.SLOW);
        if (exit == ProcessApart.SLOW || exit == ProcessApart.OUT_OF_MEMORY) {
            LOG.warn(
                    "A document is not printed: {}",
                    exit == ProcessApart.OUT_OF_MEMORY ? "too much memory" : "too much time");
            throw Unprinted.tooLarge();
        }
        if (exit != 0) {
            String words = Files.readString(folder.resolve(SAID));
            LOG.error(
                    "The typesetter ended with {}: {}",
                    exit,
                    words.substring(0, Math.min(LONGEST_REPORT, words.length())));
            throw Unprinted.broken();
        }
        tell(folder.resolve(Typesetter.UNSEEN));
    }

    /** So that somebody hears which faces are missing. */
    private static void tell(Path unseen) throws IOException {
        if (Files.exists(unseen)) {
            LOG.info(
                    "A document has signs that no face has and that are printed as boxes: {}",
                    Files.readString(unseen));
        }
    }

    private void sweep() {
        FileTime then = FileTime.from(Instant.now().minus(LEFT_BEHIND));
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(place, FOLDER + "*")) {
            for (Path folder : folders) {
                if (Files.getLastModifiedTime(folder).compareTo(then) < 0) {
                    FileSystemUtils.deleteRecursively(folder);
                }
            }
        } catch (IOException e) {
            LOG.warn("What was left of documents is not removed: {}", e.toString());
        }
    }

    Line line() {
        return line;
    }

    /** Takes a finished document while it is there. */
    public interface Taker {
        void take(Paper paper, Path pdf) throws IOException;
    }
}
