package no.sosialekommuner.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import no.sosialekommuner.text.Alignment.Run;

/**
 * Two texts side by side, paragraph by paragraph, with the words that differ marked.
 *
 * @param rows in the order of the texts
 */
public record Comparison(List<Row> rows) {

    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+|\\s+|.", Pattern.DOTALL);

    /** Below this part of common letters, two paragraphs are two and not one that was changed. */
    private static final double ALIKE = 0.35;

    private static final int LEAST_FOLDED = 3;

    public Comparison {
        rows = List.copyOf(rows);
    }

    /**
     * Some paragraphs of each side.
     *
     * @param same whether both say the same, and then {@code after} is a repetition
     */
    public record Row(boolean same, List<Part> before, List<Part> after) {}

    /** @param changed whether the other side does not have it */
    public record Part(boolean changed, String text) {}

    /** From the first text to the second. */
    public static Comparison of(String before, String after) {
        List<String> old = paragraphs(before);
        List<String> young = paragraphs(after);
        List<Row> rows = new ArrayList<>();
        for (Run run : Alignment.of(old, young)) {
            if (run.same()) {
                run.before(old).forEach(it -> rows.add(new Row(true, plain(it), plain(it))));
            } else {
                changed(run.before(old), run.after(young), rows);
            }
        }
        return new Comparison(rows);
    }

    /** Whether there is no difference at all. */
    public boolean isEmpty() {
        return rows.stream().allMatch(Row::same);
    }

    /** The rows in the same order; what stays the same is folded but for a paragraph on each side of a change. */
    public List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        int from = 0;
        while (from < rows.size()) {
            boolean same = rows.get(from).same();
            int to = from;
            while (to < rows.size() && rows.get(to).same() == same) {
                to++;
            }
            int first = from == 0 ? from : from + 1;
            int last = to == rows.size() ? to : to - 1;
            if (same && last - first >= LEAST_FOLDED) {
                sections.add(new Section(false, rows.subList(from, first)));
                sections.add(new Section(true, rows.subList(first, last)));
                sections.add(new Section(false, rows.subList(last, to)));
            } else {
                sections.add(new Section(false, rows.subList(from, to)));
            }
            from = to;
        }
        return sections;
    }

    /** @param folded whether it is a long stretch without a difference */
    public record Section(boolean folded, List<Row> rows) {}

    /** As many paragraphs on both sides are taken to be each other's; otherwise the whole of each is one row. */
    private static void changed(List<String> before, List<String> after, List<Row> rows) {
        if (before.size() == after.size()) {
            for (int at = 0; at < before.size(); at++) {
                rows.add(words(before.get(at), after.get(at)));
            }
        } else {
            rows.add(words(String.join("\n", before), String.join("\n", after)));
        }
    }

    private static Row words(String before, String after) {
        List<String> old = split(before);
        List<String> young = split(after);
        List<Run> runs = Alignment.of(old, young);
        if (common(runs, old) < ALIKE * Math.max(before.length(), after.length())) {
            return new Row(false, whole(before), whole(after));
        }
        List<Part> left = new ArrayList<>();
        List<Part> right = new ArrayList<>();
        for (int at = 0; at < runs.size(); at++) {
            Run run = runs.get(at);
            boolean changed = !run.same() || isGap(runs, at, old);
            add(left, changed, String.join("", run.before(old)));
            add(right, changed, String.join("", run.after(young)));
        }
        return new Row(false, left, right);
    }

    /** Space between two changed words, which reads better as part of the change. */
    private static boolean isGap(List<Run> runs, int at, List<String> words) {
        return at > 0
                && at < runs.size() - 1
                && String.join("", runs.get(at).before(words)).isBlank();
    }

    private static int common(List<Run> runs, List<String> words) {
        return runs.stream()
                .filter(Run::same)
                .mapToInt(run -> String.join("", run.before(words)).length())
                .sum();
    }

    private static void add(List<Part> parts, boolean changed, String text) {
        if (text.isEmpty()) {
            return;
        }
        if (!parts.isEmpty() && parts.getLast().changed() == changed) {
            parts.add(new Part(changed, parts.removeLast().text() + text));
        } else {
            parts.add(new Part(changed, text));
        }
    }

    private static List<Part> plain(String text) {
        return List.of(new Part(false, text));
    }

    private static List<Part> whole(String text) {
        return text.isEmpty() ? List.of() : List.of(new Part(true, text));
    }

    private static List<String> paragraphs(String text) {
        return text.lines()
                .map(String::stripTrailing)
                .filter(it -> !it.isBlank())
                .toList();
    }

    private static List<String> split(String text) {
        return WORDS.matcher(text).results().map(found -> found.group()).toList();
    }
}
