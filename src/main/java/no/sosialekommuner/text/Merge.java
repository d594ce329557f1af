package no.sosialekommuner.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.sosialekommuner.text.Alignment.Run;

/**
 * Two texts that were made of the same one become one text again, line by line; a paragraph is a line. Where both have
 * changed the same line there is no such text. Nothing that either added is lost, nothing stays that either took out.
 */
public final class Merge {

    private final Lines base;
    private final List<Change> changes = new ArrayList<>();

    private Merge(Lines base) {
        this.base = base;
    }

    /**
     * The one text, or nothing where both have changed the same.
     *
     * @param theirs comes first where both have added something in the same place
     */
    public static Optional<String> of(String base, String theirs, String mine) {
        if (theirs.equals(mine) || base.equals(mine)) {
            return Optional.of(theirs);
        }
        if (base.equals(theirs)) {
            return Optional.of(mine);
        }
        Merge merge = new Merge(Lines.of(base));
        List<Change> first = merge.changes(Lines.of(theirs), 0);
        List<Change> second = merge.changes(Lines.of(mine), 1);
        for (Change it : second) {
            if (first.stream().anyMatch(it::collides)) {
                return Optional.empty();
            }
        }
        merge.changes.addAll(first);
        second.stream().filter(it -> first.stream().noneMatch(it::isSame)).forEach(merge.changes::add);
        return Optional.of(merge.text());
    }

    private List<Change> changes(Lines other, int side) {
        List<Change> found = new ArrayList<>();
        for (Run run : Alignment.of(base.words(), other.words())) {
            if (!run.same()) {
                found.add(new Change(side, run.from(), run.to(), other.part(run.fromAfter(), run.toAfter())));
            }
        }
        return found;
    }

    /** What is added before a line comes before what stands in the place of the line. */
    private String text() {
        changes.sort(Comparator.comparingInt(Change::from)
                .thenComparing(it -> !it.isAddition())
                .thenComparingInt(Change::side));
        StringBuilder text = new StringBuilder();
        int at = 0;
        for (Change it : changes) {
            base.part(at, it.from()).forEach(line -> line.append(text));
            it.lines().forEach(line -> line.append(text));
            at = Math.max(at, it.to());
        }
        base.part(at, base.all().size()).forEach(line -> line.append(text));
        return text.toString();
    }

    /**
     * @param from of the lines of the base that it stands for
     * @param to exclusive
     */
    private record Change(int side, int from, int to, List<Line> lines) {

        boolean isAddition() {
            return from == to;
        }

        boolean isSame(Change other) {
            return from == other.from && to == other.to && words().equals(other.words());
        }

        /** What is added beside a changed line does not touch it; what is added inside a changed stretch does. */
        boolean collides(Change other) {
            if (isSame(other)) {
                return false;
            }
            if (isAddition() && other.isAddition()) {
                return false;
            }
            if (isAddition()) {
                return other.from < from && from < other.to;
            }
            if (other.isAddition()) {
                return other.collides(this);
            }
            return from < other.to && other.from < to;
        }

        private List<String> words() {
            return lines.stream().map(Line::words).toList();
        }
    }

    /** @param apart whether an empty line stands before it */
    private record Line(boolean apart, String raw) {

        String words() {
            return raw.stripTrailing();
        }

        void append(StringBuilder text) {
            if (!text.isEmpty()) {
                text.append(apart ? "\n\n" : "\n");
            }
            text.append(raw);
        }
    }

    /** The lines of a text that say something. */
    private record Lines(List<Line> all) {

        static Lines of(String text) {
            List<Line> lines = new ArrayList<>();
            boolean apart = true;
            for (String raw : text.split("\n", -1)) {
                if (raw.isBlank()) {
                    apart = true;
                } else {
                    lines.add(new Line(apart, raw));
                    apart = false;
                }
            }
            return new Lines(lines);
        }

        List<String> words() {
            return all.stream().map(Line::words).toList();
        }

        List<Line> part(int from, int to) {
            return all.subList(from, to);
        }
    }
}
