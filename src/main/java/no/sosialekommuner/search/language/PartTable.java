package no.sosialekommuner.search.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * How often a word begins or ends compounds, and whether it is a word by itself. The words are kept as fingerprints in one
 * array, which takes a megabyte where a map of strings would take ten; one in a billion look-ups is mistaken.
 */
final class PartTable {

    static final int HIGHEST = 0x7ff;

    private static final int SLOTS = 1 << 17;
    private static final int VALUE_BITS = 23;
    private static final int VALUE = (1 << VALUE_BITS) - 1;
    private static final int WORD = 1 << 22;

    private final long[] slots = new long[SLOTS];

    /** Lines of: word, how often first, how often last, 1 if it is a word by itself; {@code #} begins a remark. */
    static PartTable read(InputStream file) {
        PartTable table = new PartTable();
        try (file) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            int at = 0;
            while (at < text.length()) {
                int end = text.indexOf('\n', at);
                if (text.charAt(at) != '#') {
                    table.line(text, at, end);
                }
                at = end + 1;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    private void line(String text, int start, int end) {
        int first = text.indexOf('\t', start);
        int last = text.indexOf('\t', first + 1);
        int word = text.indexOf('\t', last + 1);
        put(
                hash(text, start, first),
                Integer.parseInt(text, first + 1, last, 10),
                Integer.parseInt(text, last + 1, word, 10),
                text.charAt(end - 1) == '1');
    }

    private void put(long hash, int first, int last, boolean word) {
        long value = Math.min(first, HIGHEST) << 11 | Math.min(last, HIGHEST) | (word ? WORD : 0);
        slots[slot(hash)] = hash & ~(long) VALUE | value;
    }

    int first(CharSequence text, int start, int end) {
        return value(text, start, end) >> 11 & HIGHEST;
    }

    int last(String stem) {
        return value(stem, 0, stem.length()) & HIGHEST;
    }

    boolean isWord(String stem) {
        return (value(stem, 0, stem.length()) & WORD) != 0;
    }

    private int value(CharSequence text, int start, int end) {
        return (int) slots[slot(hash(text, start, end))] & VALUE;
    }

    private int slot(long hash) {
        int slot = (int) (hash >>> 47);
        while (slots[slot] != 0 && (slots[slot] ^ hash) >>> VALUE_BITS != 0) {
            slot = slot + 1 & SLOTS - 1;
        }
        return slot;
    }

    private static long hash(CharSequence text, int start, int end) {
        long hash = 0xcbf29ce484222325L;
        for (int at = start; at < end; at++) {
            hash = (hash ^ text.charAt(at)) * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 32) * 0x9E3779B97F4A7C15L;
        return hash ^ hash >>> 29;
    }
}
