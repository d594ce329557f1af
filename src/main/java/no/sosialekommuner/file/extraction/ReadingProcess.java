package no.sosialekommuner.file.extraction;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Reads a document in a process of its own. A parser that never ends or takes all memory can be ended there and harms
 * nobody; nothing of a parser is loaded into the product, and the process knows none of its secrets.
 */
@Component
class ReadingProcess {

    static final Duration LONGEST = Duration.ofSeconds(60);

    private static final List<String> OPTIONS = List.of(
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.awt.headless=true",
            "-Dpdfbox.fontcache=" + System.getProperty("java.io.tmpdir"),
            "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider");

    /** Without these a name with æ, ø or å is not found, or nothing starts on Windows. The others are nobody's business. */
    private static final Set<String> ENVIRONMENT =
            Set.of("LANG", "LC_ALL", "LC_CTYPE", "SystemRoot", "TEMP", "TMP", "TMPDIR");

    private static final int OUT_OF_MEMORY = 3;

    /** What stands in the document, or why it cannot be told. */
    Reading read(Path document, String mediaType) throws IOException, InterruptedException {
        return read(document, mediaType, LONGEST);
    }

    Reading read(Path document, String mediaType, Duration longest) throws IOException, InterruptedException {
        Path answer = Files.createTempFile("sk-words", ".txt");
        try {
            Process process = start(document, mediaType, answer, longest);
            try {
                // The process ends itself in time; this is for one that cannot even do that.
                if (!process.waitFor(longest.plusSeconds(10).toMillis(), TimeUnit.MILLISECONDS)) {
                    return new Unread("slow: its process could not end itself", true);
                }
            } finally {
                process.destroyForcibly();
            }
            return reading(process.exitValue(), answer);
        } finally {
            Files.deleteIfExists(answer);
        }
    }

    private static Process start(Path document, String mediaType, Path answer, Duration longest) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(TextReader.class.getName());
        command.addAll(List.of(document.toString(), mediaType, answer.toString(), "" + longest.toMillis()));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD);
        builder.environment().keySet().retainAll(ENVIRONMENT);
        return builder.start();
    }

    private static Reading reading(int exit, Path answer) throws IOException {
        return switch (exit) {
            case 0 -> Answer.read(Files.readString(answer));
            case TextReader.SLOW -> new Unread("slow: more than a minute", true);
            case OUT_OF_MEMORY -> new Unread("large: it needs more memory than there is for one document", true);
            default -> new Unread("ended: its process ended with " + exit, true);
        };
    }
}
