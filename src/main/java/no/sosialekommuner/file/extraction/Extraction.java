package no.sosialekommuner.file.extraction;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import no.sosialekommuner.database.Rounds;
import no.sosialekommuner.file.Files;
import no.sosialekommuner.web.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Reads the documents that wait, one after the other, and looks now and then for those that nobody put in the row. */
@Component
@ConditionalOnWebApplication
class Extraction extends Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(Extraction.class);
    private static final Duration LOOK = Duration.ofHours(1);

    private final FileTexts texts;
    private final Files files;
    private final ReadingProcess process;
    private final Clock clock;
    private final boolean wanted;
    private Instant looked = Instant.MIN;

    Extraction(
            FileTexts texts,
            Files files,
            ReadingProcess process,
            Clock clock,
            @Value("${sk.read-documents}") boolean wanted) {
        super("documents", Duration.ofSeconds(5), Duration.ofSeconds(3));
        this.texts = texts;
        this.files = files;
        this.process = process;
        this.clock = clock;
        this.wanted = wanted;
    }

    @Override
    public boolean isAutoStartup() {
        return wanted;
    }

    @Override
    protected void round() {
        if (looked.isBefore(clock.instant().minus(LOOK))) {
            texts.lookThrough();
            looked = clock.instant();
        }
        readAll();
    }

    void readAll() {
        for (Optional<Waiting> next = texts.take(); next.isPresent(); next = texts.take()) {
            read(next.get());
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
        }
    }

    private void read(Waiting document) {
        try {
            Reading reading = process.read(files.open(document.file()).getFile().toPath(), document.mediaType());
            switch (reading) {
                case Words words -> texts.keep(document.file(), words);
                case Unread why -> refuse(document, why);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // the document comes up again, here or on another node
        } catch (NotFound _) {
            refuse(document, new Unread("missing: its content is not in the folder", true));
        } catch (IOException e) {
            refuse(document, new Unread("unstarted: " + e.getMessage(), true));
        }
    }

    private void refuse(Waiting document, Unread why) {
        LOG.info("The words of the file {} cannot be read: {}", document.file(), why.reason());
        texts.refuse(document, why);
    }
}
