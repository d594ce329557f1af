package no.sosialekommuner.document.paper;

import java.util.Arrays;
import java.util.List;
import no.sosialekommuner.document.paper.Block.Cell;
import no.sosialekommuner.document.paper.Block.Table;

/** How wide the columns of a table are: words and short texts stay whole where they can, and long texts get more room. */
public final class Columns {

    private static final int LONGEST_WORD = 26;
    private static final int LONGEST_TEXT = 400;
    private static final int SHORT_TEXT = 24;
    private static final int THOUSAND = 1_000;

    private Columns() {}

    /** Thousandths of the table's width, one of each column. */
    public static int[] of(Table table) {
        double[] weights = new double[table.width()];
        int[] words = new int[table.width()];
        double[] texts = new double[table.width()];
        measure(table.head(), words, texts);
        table.rows().forEach(row -> widen(row, words));
        table.rows().forEach(row -> measure(row, words, texts));
        for (int column = 0; column < weights.length; column++) {
            double usual = texts[column] / (table.rows().size() + 1);
            weights[column] = Math.max(words[column] + 2.0, 4 + 3 * Math.sqrt(usual));
        }
        double all = Arrays.stream(weights).sum();
        return Arrays.stream(weights)
                .mapToInt(weight -> (int) Math.max(1, weight * THOUSAND / all))
                .toArray();
    }

    private static void measure(List<Cell> row, int[] words, double[] texts) {
        for (int column = 0; column < row.size(); column++) {
            String text = Inline.plain(row.get(column).words());
            texts[column] += Math.min(text.length(), LONGEST_TEXT);
            words[column] = Math.max(words[column], Math.min(longestWord(text), LONGEST_WORD));
        }
    }

    /** Few words need no second line. */
    private static void widen(List<Cell> row, int[] words) {
        for (int column = 0; column < row.size(); column++) {
            int length = Inline.plain(row.get(column).words()).length();
            words[column] = length > SHORT_TEXT ? words[column] : Math.max(words[column], length);
        }
    }

    private static int longestWord(String text) {
        int longest = 0;
        int begin = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || text.charAt(at) == ' ' || text.charAt(at) == '-' || text.charAt(at) == '/') {
                longest = Math.max(longest, at - begin);
                begin = at + 1;
            }
        }
        return longest;
    }
}
