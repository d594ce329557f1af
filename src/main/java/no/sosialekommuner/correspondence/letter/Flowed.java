package no.sosialekommuner.correspondence.letter;

/** {@code format=flowed} (RFC 3676): a line that ends in a space goes on in the next one, within the same quotation. */
final class Flowed {

    private static final String SIGNATURE = "-- ";

    private Flowed() {}

    /** @param spaceless whether the space at the end only says that it goes on ({@code delsp=yes}) */
    static String joined(String text, boolean spaceless) {
        StringBuilder joined = new StringBuilder();
        int open = -1;
        for (String line : text.split("\\r?\\n|\\r", -1)) {
            int depth = depth(line);
            String words = words(line, depth);
            boolean signature = words.equals(SIGNATURE);
            if (open != depth || signature) {
                joined.append(joined.isEmpty() ? "" : "\n").append(depth == 0 ? "" : ">".repeat(depth) + " ");
            }
            boolean goesOn = words.endsWith(" ") && !signature;
            joined.append(goesOn && spaceless ? words.substring(0, words.length() - 1) : words);
            open = goesOn ? depth : -1;
        }
        return joined.toString();
    }

    private static int depth(String line) {
        int depth = 0;
        while (depth < line.length() && line.charAt(depth) == '>') {
            depth++;
        }
        return depth;
    }

    private static String words(String line, int depth) {
        String words = line.substring(depth);
        return words.startsWith(" ") ? words.substring(1) : words;
    }
}
