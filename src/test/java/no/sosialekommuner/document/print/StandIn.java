package no.sosialekommuner.document.print;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.sosialekommuner.file.ProcessApart;

/** Stands in for the typesetter: it waits until its door is open, and does what else lies in its hall. */
final class StandIn {

    static final String OPEN = "open";
    static final String DIE = "die";
    static final String GROW = "grow";
    static final String BEGUN = "begun-";
    static final String SEEN = "seen-";
    static final String PRINTED = "printed";

    private static final int KILLED = 137;

    private StandIn() {}

    public static void main(String[] arguments) throws Exception {
        ProcessApart.endInTime(arguments);
        Path hall = Path.of(System.getProperty("hall"));
        String me = "" + ProcessHandle.current().pid();
        Path begun = Files.createFile(hall.resolve(BEGUN + me));
        await().forever().until(() -> Files.exists(hall.resolve(OPEN)));
        if (Files.exists(hall.resolve(DIE))) {
            Runtime.getRuntime().halt(KILLED);
        }
        if (Files.exists(hall.resolve(GROW))) {
            grow();
        }
        Files.writeString(hall.resolve(SEEN + me), "" + together(hall));
        Files.writeString(Path.of(arguments[0]).resolve(Typesetter.PDF), PRINTED);
        Files.delete(begun);
        System.exit(0);
    }

    private static long together(Path hall) throws IOException {
        try (Stream<Path> files = Files.list(hall)) {
            return files.filter(it -> it.getFileName().toString().startsWith(BEGUN))
                    .count();
        }
    }

    private static void grow() {
        List<byte[]> all = new ArrayList<>();
        while (!all.isEmpty() || all.add(new byte[1])) {
            all.add(new byte[1_000_000]);
        }
    }
}
