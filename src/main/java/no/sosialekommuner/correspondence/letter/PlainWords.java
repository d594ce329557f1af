package no.sosialekommuner.correspondence.letter;

import java.util.List;

/** Plain text of a mail as Markdown: lines that a program has broken are joined, those that a person has ended are kept. */
final class PlainWords {

    /** Where programs break lines, at the latest. */
    private static final int WIDTH = 72;

    private PlainWords() {}

    static String markdown(String text) {
        List<String> lines = text.lines().map(PlainWords::shallow).toList();
        StringBuilder markdown = new StringBuilder();
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            String next = at + 1 < lines.size() ? lines.get(at + 1) : "";
            if (isUnderline(line) && at > 0 && !lines.get(at - 1).isBlank()) {
                markdown.append('\n');
            }
            markdown.append(line);
            markdown.append(isEnded(line, next) ? "\\\n" : "\n");
        }
        return markdown.toString().strip();
    }

    /** Four spaces would make code of it. */
    private static String shallow(String line) {
        String stripped = line.stripTrailing();
        return stripped.matches("[ \\t]{4,}.*") ? stripped.strip() : stripped;
    }

    private static boolean isUnderline(String line) {
        return line.strip().matches("-{2,}|={2,}");
    }

    /** The next word would have had room on the line: then somebody wanted a new one. */
    private static boolean isEnded(String line, String next) {
        boolean joinable = !line.isBlank()
                && !next.isBlank()
                && !isUnderline(next)
                && !next.strip().matches("([-*+>]|\\d{1,3}[.)]).*")
                && !line.strip().startsWith("```");
        if (!joinable) {
            return false;
        }
        String word = next.strip().split("\\s", 2)[0];
        return line.length() + 1 + word.length() <= WIDTH;
    }
}
