package no.sosialekommuner.operation.stackexchange;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts what becomes of the rows, and tells each one that is broken when it is found. */
final class Tally {

    private static final int ROWS_PER_LINE = 50_000;

    private final PrintWriter answer;
    private final PrintWriter progress;
    private final Map<String, Count> counts = new LinkedHashMap<>();
    private final Map<String, Integer> leftOut = new LinkedHashMap<>();
    private long broken;
    private String reading = "";
    private long rows;

    /**
     * @param answer the report
     * @param progress how far it has come
     */
    Tally(PrintWriter answer, PrintWriter progress) {
        this.answer = answer;
        this.progress = progress;
    }

    void taken(String what, int added, int before) {
        Count count = counts.computeIfAbsent(what, _ -> new Count());
        count.added += added;
        count.before += before;
    }

    /** Not a fault: the dump holds what has no place here. */
    void leftOut(String what) {
        leftOut(what, 1);
    }

    void leftOut(String what, int count) {
        leftOut.merge(what, count, Integer::sum);
    }

    void broken(String file, long line, String reason) {
        broken++;
        answer.println(file + ":" + line + ": " + reason);
    }

    void progress(String file) {
        if (!file.equals(reading)) {
            reading = file;
            rows = 0;
            progress.println("reading " + file + " ...");
        }
        if (++rows % ROWS_PER_LINE == 0) {
            progress.println("reading " + file + ": " + rows + " rows");
        }
        progress.flush();
    }

    void print() {
        counts.forEach((what, count) -> answer.printf(
                "%-16s %9d taken in%s%n",
                what, count.added, count.before == 0 ? "" : ", " + count.before + " there before"));
        leftOut.forEach((what, count) -> answer.printf("%-16s %9d left out%n", what, count));
        answer.printf("%-16s %9d%n", "broken rows", broken);
        answer.flush();
    }

    private static final class Count {
        private long added;
        private long before;
    }
}
