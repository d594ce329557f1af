package no.sosialekommuner.document.print;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.xml.stream.XMLStreamException;
import no.sosialekommuner.document.paper.Image;
import no.sosialekommuner.document.paper.Paper;
import no.sosialekommuner.file.FileId;
import no.sosialekommuner.file.ProcessApart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Prints papers as PDF, each in a process of its own: nothing of the typesetter is loaded into the product, a text that it
 * needs too much memory or time for harms nobody, and so many are at work at once as the machine bears. The others wait.
 */
@Component
public class Press {

    private static final Logger LOG = LoggerFactory.getLogger(Press.class);

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    private static final String SAID = "said.txt";

    private static final ProcessApart TYPESETTER = new ProcessApart(
            Typesetter.class,
            List.of("-Xmx384m", "-Xss4m", "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog"));

    private final Semaphore free =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

    /**
     * Prints the paper and hands over the finished file, which is gone afterwards.
     *
     * @throws Unprinted when too many others wait, or when the paper is too large
     */
    public void print(Paper paper, Taker taker) throws IOException {
        Path folder = Files.createTempDirectory("sk-print");
        try {
            lay(paper, folder);
            run(folder);
            taker.take(folder.resolve(Typesetter.PDF));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw Unprinted.later();
        } finally {
            FileSystemUtils.deleteRecursively(folder);
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
        if (!free.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            throw Unprinted.later();
        }
        try {
            Redirect said = Redirect.to(folder.resolve(SAID).toFile());
            check(TYPESETTER.run(List.of(folder.toString()), LONGEST, said).orElseThrow(Unprinted::tooLarge), folder);
        } finally {
            free.release();
        }
    }

    private static void check(int exit, Path folder) throws IOException {
        if (exit == ProcessApart.SLOW || exit == ProcessApart.OUT_OF_MEMORY) {
            LOG.warn(
                    "A document is not printed: {}",
                    exit == ProcessApart.OUT_OF_MEMORY ? "too much memory" : "too much time");
            throw Unprinted.tooLarge();
        }
        if (exit != 0) {
            String said = Files.readString(folder.resolve(SAID));
            throw new IOException(
                    "The typesetter ended with " + exit + ": " + said.substring(0, Math.min(2_000, said.length())));
        }
    }

    /** Takes a finished document while it is there. */
    public interface Taker {
        void take(Path pdf) throws IOException;
    }
}
