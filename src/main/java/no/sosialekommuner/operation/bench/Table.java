package no.sosialekommuner.operation.bench;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** All that was measured, in a table that can be put into a text. */
final class Table {

    /** What all else is compared with. */
    static final String YARDSTICK = "static file";

    private final DataSet size;
    private final Wrk wrk;
    private final List<Line> lines = new ArrayList<>();

    Table(DataSet size, Wrk wrk) {
        this.size = size;
        this.wrk = wrk;
    }

    void add(Line line) {
        lines.add(line);
    }

    void print(PrintWriter answer, long megabytes) {
        answer.printf(
                "%d contributions, %d replies, %d members; %d connections, %d s each, %d processors%n%n",
                size.contributions(),
                size.replies(),
                size.members(),
                wrk.connections(),
                wrk.seconds(),
                Runtime.getRuntime().availableProcessors());
        answer.println("| what | a second | of yardstick | p50 ms | p99 ms | statements | bytes | compressed |");
        answer.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        double yardstick = lines.stream()
                .filter(line -> line.name().equals(YARDSTICK))
                .mapToDouble(line -> line.result().perSecond())
                .findFirst()
                .orElse(0);
        lines.forEach(line -> answer.println(row(line, yardstick)));
        answer.printf("%nmemory of the application under load: %d MB%n", megabytes);
        answer.flush();
    }

    private static String row(Line line, double yardstick) {
        if (line.status() >= 300) {
            return "| " + line.name() + " | not measured: answered with " + line.status() + " | | | | | | |";
        }
        String failed = line.result().failed() == 0 ? "" : " (" + line.result().failed() + " failed)";
        String ratio = yardstick == 0
                ? ""
                : String.format(Locale.ROOT, "1/%.1f", yardstick / line.result().perSecond());
        return String.format(
                Locale.ROOT,
                "| %s | %.0f%s | %s | %.1f | %.1f | %.1f | %d | %d |",
                line.name(),
                line.result().perSecond(),
                failed,
                ratio,
                line.result().median(),
                line.result().slowest(),
                line.statements(),
                line.bytes(),
                line.compressed());
    }
}
