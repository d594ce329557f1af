package no.sosialekommuner.strategy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a chapter made fit to stand among others in one document: its headings lie below the chapter's, and nothing
 * that is left open in it reaches into the next one.
 */
final class ChapterBlock {

    private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,}|~{3,}).*");
    private static final Pattern HEADING = Pattern.compile(" {0,3}(#{1,6})(?=[ \\t]|$)(.*)");
    private static final Pattern UNDERLINE = Pattern.compile(" {0,3}(=+|-+)\\s*");
    private static final Pattern MARKUP = Pattern.compile("( {0,3})(<(?!https?:|mailto:)[!?/a-zA-Z].*)");
    private static final int DEEPEST = 6;

    private final String[] lines;
    private final boolean[] code;

    private String open = "";

    private ChapterBlock(String text) {
        lines = text.strip().split("\n", -1);
        code = new boolean[lines.length];
    }

    /** @param level of the highest heading that may stand in it */
    static String of(String text, int level) {
        ChapterBlock block = new ChapterBlock(text);
        block.markCode();
        block.straightenHeadings();
        return block.lowered(level);
    }

    private void markCode() {
        for (int at = 0; at < lines.length; at++) {
            Matcher fence = FENCE.matcher(lines[at]);
            boolean marks = fence.matches();
            code[at] = marks || !open.isEmpty();
            if (marks && open.isEmpty()) {
                open = fence.group(1);
            } else if (marks && closes(fence.group(1), lines[at])) {
                open = "";
            }
        }
    }

    private boolean closes(String marks, String line) {
        return marks.charAt(0) == open.charAt(0)
                && marks.length() >= open.length()
                && line.strip().length() == marks.length();
    }

    /** A line underlined with dashes becomes a heading that is written as all others. */
    private void straightenHeadings() {
        for (int at = 1; at < lines.length; at++) {
            boolean words = !code[at - 1]
                    && !lines[at - 1].isBlank()
                    && !lines[at - 1].startsWith("    ")
                    && !lines[at - 1].matches("\\s*([>|#*+-]|\\d+[.)]).*");
            if (!code[at] && words && UNDERLINE.matcher(lines[at]).matches()) {
                lines[at - 1] = (lines[at].strip().startsWith("=") ? "# " : "## ") + lines[at - 1].strip();
                lines[at] = "";
            }
        }
    }

    private String lowered(int level) {
        int highest = highest();
        StringBuilder lowered = new StringBuilder();
        for (int at = 0; at < lines.length; at++) {
            lowered.append(code[at] ? lines[at] : line(lines[at], Math.max(0, level - highest)))
                    .append('\n');
        }
        return open.isEmpty() ? lowered.toString().strip() : lowered + open;
    }

    private int highest() {
        int highest = DEEPEST;
        for (int at = 0; at < lines.length; at++) {
            Matcher heading = HEADING.matcher(lines[at]);
            if (!code[at] && heading.matches()) {
                highest = Math.min(highest, heading.group(1).length());
            }
        }
        return highest;
    }

    private static String line(String line, int deeper) {
        Matcher heading = HEADING.matcher(line);
        if (heading.matches()) {
            return "#".repeat(Math.min(DEEPEST, heading.group(1).length() + deeper)) + heading.group(2);
        }
        Matcher markup = MARKUP.matcher(line);
        return markup.matches() ? markup.group(1) + "\\" + markup.group(2) : line;
    }
}
