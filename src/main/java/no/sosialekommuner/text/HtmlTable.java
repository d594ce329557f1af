package no.sosialekommuner.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;

/** A table of Markdown: one line a row, the first row as its head. */
final class HtmlTable {

    private HtmlTable() {}

    /** Nothing when it is no plain table: without rows, with tables or blocks of code in its cells, with stray text. */
    static Optional<String> of(Element table) {
        List<List<String>> rows = new ArrayList<>();
        for (Element row : table.select("tr")) {
            rows.add(row.select("> td, > th").stream().map(HtmlTable::cell).collect(Collectors.toList()));
        }
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        boolean plain = table.select("table").size() == 1
                && table.select("pre, ul, ol, blockquote, caption").isEmpty()
                && table.text()
                        .equals(table.select("td, th").eachText().stream().collect(Collectors.joining(" ")));
        if (width == 0 || !plain) {
            return Optional.empty();
        }
        List<String> lines =
                new ArrayList<>(rows.stream().map(row -> line(row, width)).toList());
        lines.add(1, "|" + " --- |".repeat(width));
        return Optional.of(String.join("\n", lines));
    }

    private static String cell(Element cell) {
        return InlineHtml.oneLine(cell).replaceAll("(?<!\\\\)\\|", "\\\\|");
    }

    private static String line(List<String> row, int width) {
        return IntStream.range(0, width)
                .mapToObj(at -> at < row.size() ? row.get(at) : "")
                .collect(Collectors.joining(" | ", "| ", " |"));
    }
}
