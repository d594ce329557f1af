package no.sosialekommuner.operation.bench;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** All that was measured, in a table that can be put into a text. */
final class Table {

    static final String STATIC_FILE = "static file";

    private final DataSet size;
    private final Wrk wrk;
    private final double nginx;
    private final List<Line> lines = new ArrayList<>();

    /** @param nginx requests a second of {@link Yardstick} on this machine, or 0 when that is not known */
    Table(DataSet size, Wrk wrk, double nginx) {
        this.size = size;
        this.wrk = wrk;
        this.nginx = nginx;
    }

    void add(Line line) {
        lines.add(line);
    }

    void print(PrintWriter answer, ServerProcess.Memory memory) {
        answer.printf(
                "%d contributions, %d replies, %d members; %d connections (writing: 8), %d s each, %d processors%n",
                size.contributions(),
                size.replies(),
                size.members(),
                wrk.connections(),
                wrk.seconds(),
                Runtime.getRuntime().availableProcessors());
        answer.printf(
                Locale.ROOT,
                "nginx with 20 kB here: %.0f a second (where the budgets were set: %d)%n%n",
                nginx,
                Budget.NGINX_THERE);
        answer.println(
                "| what | a second | budget here | of nginx | p50 ms | p95 ms | p99 ms | p95 and p99 ms at half | statements | bytes | compressed |");
        answer.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        lines.forEach(line -> answer.println(row(line)));
        answer.printf(
                "%nmemory of the application under load: %d MB, and %d MB of files that are mapped%n",
                memory.own(), memory.ofFiles());
        answer.flush();
    }

    void print(PrintWriter answer, List<Told> told) {
        answer.println();
        answer.println(Told.HEAD);
        told.forEach(it -> answer.println(it.row()));
        answer.flush();
    }

    private String row(Line line) {
        String name = line.target().name();
        if (line.status() >= 300) {
            return "| " + name + " | not measured: answered with " + line.status() + " | | | | | | | | | |";
        }
        Wrk.Result full = line.full();
        String failed = full.failed() == 0 ? "" : " (" + full.failed() + " failed)";
        return String.format(
                Locale.ROOT,
                "| %s | %.0f%s | %s | %s | %.1f | %.1f | %.1f | %s | %.1f | %d | %d |",
                name,
                full.perSecond(),
                failed,
                budget(line),
                nginx == 0 ? "" : String.format(Locale.ROOT, "1/%.1f", nginx / full.perSecond()),
                full.median(),
                full.slow(),
                full.slowest(),
                atHalf(line),
                line.statements(),
                line.bytes(),
                line.compressed());
    }

    private String budget(Line line) {
        Budget budget = line.target().budget();
        if (budget == null || nginx == 0) {
            return "";
        }
        double here = budget.where(nginx);
        return String.format(Locale.ROOT, "%.0f %s", here, line.full().perSecond() >= here ? "met" : "missed");
    }

    private static String atHalf(Line line) {
        Wrk.Result half = line.half();
        return half == null
                ? ""
                : String.format(
                        Locale.ROOT, "%.1f / %.1f (%.0f a second)", half.slow(), half.slowest(), half.perSecond());
    }
}
