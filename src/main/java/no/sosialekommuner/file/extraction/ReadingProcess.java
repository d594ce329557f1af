package no.sosialekommuner.file.extraction;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import no.sosialekommuner.file.ProcessApart;
import org.springframework.stereotype.Component;

/** Reads a document in a process of its own. */
@Component
class ReadingProcess {

    static final Duration LONGEST = Duration.ofSeconds(60);

    private static final ProcessApart READER = new ProcessApart(
            TextReader.class, List.of("-Xmx256m", "-Dpdfbox.fontcache=" + System.getProperty("java.io.tmpdir")));

    /** What stands in the document, or why it cannot be told. */
    Reading read(Path document, String mediaType) throws IOException, InterruptedException {
        return read(document, mediaType, LONGEST);
    }

    Reading read(Path document, String mediaType, Duration longest) throws IOException, InterruptedException {
        Path answer = Files.createTempFile("sk-words", ".txt");
        try {
            OptionalInt exit =
                    READER.run(List.of(document.toString(), mediaType, answer.toString()), longest, Redirect.DISCARD);
            return exit.isEmpty()
                    ? new Unread("slow: its process could not end itself", true)
                    : reading(exit.getAsInt(), answer);
        } finally {
            Files.deleteIfExists(answer);
        }
    }

    private static Reading reading(int exit, Path answer) throws IOException {
        return switch (exit) {
            case 0 -> Answer.read(Files.readString(answer));
            case ProcessApart.SLOW -> new Unread("slow: more than a minute", true);
            case ProcessApart.OUT_OF_MEMORY ->
                new Unread("large: it needs more memory than there is for one document", true);
            default -> new Unread("ended: its process ended with " + exit, true);
        };
    }
}
