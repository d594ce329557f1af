package no.sosialekommuner.operation.bench.quality;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/** What was measured, in a table that can be put into a text. */
final class QualityTable {

    private final List<Slice> slices;
    private final List<Column> columns = new ArrayList<>();

    QualityTable(List<Slice> slices) {
        this.slices = slices;
    }

    void measure(Searcher searcher) {
        long begin = System.nanoTime();
        List<Scores> scores =
                slices.stream().map(slice -> Scores.of(searcher, slice)).toList();
        int asked = slices.stream().mapToInt(slice -> slice.questions().size()).sum();
        columns.add(new Column(searcher.name(), scores, (System.nanoTime() - begin) / 1e6 / Math.max(1, asked)));
    }

    void print(PrintWriter answer) {
        StringJoiner heads = new StringJoiner(" | ", "| questions | number | ", " |");
        StringJoiner rules = new StringJoiner(" | ", "| --- | ---: | ", " |");
        for (Column column : columns) {
            heads.add(column.name + " MRR@10").add("R@10");
            rules.add("---:").add("---:");
        }
        answer.println(heads);
        answer.println(rules);
        for (int at = 0; at < slices.size(); at++) {
            answer.println(row(at));
        }
        for (Column column : columns) {
            answer.printf(Locale.ROOT, "%n%s: %.2f ms a question", column.name, column.milliseconds);
        }
        answer.println();
        answer.flush();
    }

    private String row(int at) {
        Slice slice = slices.get(at);
        StringJoiner cells = new StringJoiner(
                " | ", "| " + slice.name() + " | " + slice.questions().size() + " | ", " |");
        for (Column column : columns) {
            Scores scores = column.scores.get(at);
            cells.add(String.format(Locale.ROOT, "%.3f", scores.reciprocalRank()));
            cells.add(String.format(Locale.ROOT, "%.3f", scores.recall()));
        }
        return cells.toString();
    }

    private record Column(String name, List<Scores> scores, double milliseconds) {}
}
