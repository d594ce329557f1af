package no.sosialekommuner.expert.booking;

import java.nio.charset.StandardCharsets;

/** Lines of at most 75 octets (RFC 5545, 3.1). The library counts letters instead, of which Norwegian ones have two octets. */
final class FoldedLines {

    private static final int LONGEST = 75;

    private FoldedLines() {}

    static String of(String unfolded) {
        StringBuilder folded = new StringBuilder();
        unfolded.lines().forEach(line -> fold(line, folded));
        return folded.toString();
    }

    private static void fold(String line, StringBuilder folded) {
        int used = 0;
        for (int letter : line.codePoints().toArray()) {
            int octets = Character.toString(letter).getBytes(StandardCharsets.UTF_8).length;
            if (used + octets > LONGEST) {
                folded.append("\r\n ");
                used = 1;
            }
            folded.appendCodePoint(letter);
            used += octets;
        }
        folded.append("\r\n");
    }
}
