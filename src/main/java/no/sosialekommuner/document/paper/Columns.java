package no.sosialekommuner.document.paper;

import java.util.Arrays;
import java.util.List;
import no.sosialekommuner.document.paper.Block.Cell;
import no.sosialekommuner.document.paper.Block.Table;

/**
 * How wide the columns of a table are: words and short texts stay whole where they can, words first, and long texts get more
 * room.
 *
 * @param shares thousandths of the table's width, one of each column
 * @param letters how many letters have room beside each other in each
 */
public record Columns(List<Integer> shares, List<Integer> letters) {

    private static final int LONGEST_WORD = 26;
    private static final int LONGEST_TEXT = 400;
    private static final int SHORT_TEXT = 24;
    private static final int FEWEST_LETTERS = 4;
    private static final int THOUSAND = 1_000;

    /** What is set in bold type, as heads are, is so much wider. */
    private static final double BOLD = 1.08;

    /** With more columns than this the type is small, and the room between them is narrow. */
    public static final int WIDE = 6;

    /** With more than this it is very small. */
    private static final int WIDEST = 10;

    public Columns {
        shares = List.copyOf(shares);
        letters = List.copyOf(letters);
    }

    public static Columns of(Table table) {
        int between = isWide(table) ? 2 : 3;
        int room = isWidest(table) ? 132 : isWide(table) ? 108 : 90;
        double[] least = new double[table.width()];
        double[] liked = new double[table.width()];
        for (int column = 0; column < table.width(); column++) {
            least[column] = word(table, column) + between;
            liked[column] = Math.max(least[column], text(table, column) + between);
        }
        double[] widths = fitted(least, liked, room);
        double all = Arrays.stream(widths).sum();
        List<Integer> shares = Arrays.stream(widths)
                .mapToObj(width -> (int) Math.max(1, width * THOUSAND / all))
                .toList();
        return new Columns(
                shares,
                shares.stream()
                        .map(share -> Math.max(FEWEST_LETTERS, share * room / THOUSAND - between))
                        .toList());
    }

    public static boolean isWide(Table table) {
        return table.width() > WIDE;
    }

    public static boolean isWidest(Table table) {
        return table.width() > WIDEST;
    }

    /** Where not all can have what they would like, all have what they need and what is left in proportion. */
    private static double[] fitted(double[] least, double[] liked, int room) {
        double free = room - Arrays.stream(least).sum();
        double wish = Arrays.stream(liked).sum() - Arrays.stream(least).sum();
        if (wish <= free) {
            return liked;
        }
        double[] widths = new double[least.length];
        for (int column = 0; column < widths.length; column++) {
            widths[column] = least[column] + Math.max(0, free) * (liked[column] - least[column]) / wish;
        }
        return widths;
    }

    private static double word(Table table, int column) {
        double longest = table.head().isEmpty() ? 0 : BOLD * longestWord(plain(table.head(), column));
        for (List<Cell> row : table.rows()) {
            longest = Math.max(longest, longestWord(plain(row, column)));
        }
        return Math.min(longest, LONGEST_WORD);
    }

    /** Few words need no second line; of many it is the usual length that counts. */
    private static double text(Table table, int column) {
        double all = table.head().isEmpty() ? 0 : plain(table.head(), column).length();
        double longest = 0;
        for (List<Cell> row : table.rows()) {
            int length = plain(row, column).length();
            all += Math.min(length, LONGEST_TEXT);
            longest = length > SHORT_TEXT ? longest : Math.max(longest, length);
        }
        return Math.max(longest, 2 + 3 * Math.sqrt(all / (table.rows().size() + 1)));
    }

    private static String plain(List<Cell> row, int column) {
        return Inline.plain(row.get(column).words());
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
