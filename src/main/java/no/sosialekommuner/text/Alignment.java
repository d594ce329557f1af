package no.sosialekommuner.text;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which parts of two sequences are the same and which differ. Exact where the sequences are short; long ones are first
 * cut where a part that stands once in each holds them together, so that texts of any size take time in proportion.
 */
final class Alignment {

    /** Parts of both sides together; the exact way takes the square of it in time. */
    private static final int SHORT = 2_500;

    private static final int DEEPEST = 12;

    private final List<String> before;
    private final List<String> after;
    private final List<Run> runs = new ArrayList<>();

    private Alignment(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
    }

    /** Runs that follow each other and together cover both sequences. */
    static List<Run> of(List<String> before, List<String> after) {
        Alignment alignment = new Alignment(before, after);
        alignment.align(new Run(false, 0, before.size(), 0, after.size()), 0);
        return alignment.runs;
    }

    /**
     * From and to (exclusive) in the sequence before and in the one after.
     *
     * @param same whether both say the same here
     */
    record Run(boolean same, int from, int to, int fromAfter, int toAfter) {

        int length() {
            return to - from + toAfter - fromAfter;
        }

        List<String> before(List<String> sequence) {
            return sequence.subList(from, to);
        }

        List<String> after(List<String> sequence) {
            return sequence.subList(fromAfter, toAfter);
        }
    }

    private void align(Run part, int depth) {
        int head = 0;
        int shorter = Math.min(part.to - part.from, part.toAfter - part.fromAfter);
        while (head < shorter && before.get(part.from + head).equals(after.get(part.fromAfter + head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head && before.get(part.to - 1 - tail).equals(after.get(part.toAfter - 1 - tail))) {
            tail++;
        }
        add(true, part.from, part.from + head, part.fromAfter, part.fromAfter + head);
        middle(new Run(false, part.from + head, part.to - tail, part.fromAfter + head, part.toAfter - tail), depth);
        add(true, part.to - tail, part.to, part.toAfter - tail, part.toAfter);
    }

    private void middle(Run part, int depth) {
        boolean oneSided = part.from == part.to || part.fromAfter == part.toAfter;
        if (oneSided || depth > DEEPEST) {
            add(false, part.from, part.to, part.fromAfter, part.toAfter);
        } else if (part.length() <= SHORT) {
            exactly(part);
        } else {
            cut(part, depth);
        }
    }

    private void exactly(Run part) {
        int at = part.from;
        int atAfter = part.fromAfter;
        List<AbstractDelta<String>> deltas = DiffUtils.diff(
                        part.before(before),
                        part.after(after),
                        MyersDiffWithLinearSpace.factory().create(),
                        null)
                .getDeltas();
        for (AbstractDelta<String> delta : deltas) {
            int from = part.from + delta.getSource().getPosition();
            int fromAfter = part.fromAfter + delta.getTarget().getPosition();
            add(true, at, from, atAfter, fromAfter);
            at = from + delta.getSource().size();
            atAfter = fromAfter + delta.getTarget().size();
            add(false, from, at, fromAfter, atAfter);
        }
        add(true, at, part.to, atAfter, part.toAfter);
    }

    /** Cuts at what stands once on each side, in the order it has on both, and aligns what lies between. */
    private void cut(Run part, int depth) {
        List<int[]> anchors = rising(once(part));
        if (anchors.isEmpty()) {
            add(false, part.from, part.to, part.fromAfter, part.toAfter);
            return;
        }
        int at = part.from;
        int atAfter = part.fromAfter;
        for (int[] anchor : anchors) {
            align(new Run(false, at, anchor[0], atAfter, anchor[1]), depth + 1);
            add(true, anchor[0], anchor[0] + 1, anchor[1], anchor[1] + 1);
            at = anchor[0] + 1;
            atAfter = anchor[1] + 1;
        }
        align(new Run(false, at, part.to, atAfter, part.toAfter), depth + 1);
    }

    /** Places before and after of what stands once on each side, by the place before. */
    private List<int[]> once(Run part) {
        Map<String, Integer> places = new HashMap<>();
        for (int at = part.fromAfter; at < part.toAfter; at++) {
            places.merge(after.get(at), at, (_, _) -> -1);
        }
        Map<String, Integer> seen = new HashMap<>();
        for (int at = part.from; at < part.to; at++) {
            seen.merge(before.get(at), at, (_, _) -> -1);
        }
        List<int[]> found = new ArrayList<>();
        for (int at = part.from; at < part.to; at++) {
            String it = before.get(at);
            if (seen.getOrDefault(it, -1) == at && places.getOrDefault(it, -1) >= 0) {
                found.add(new int[] {at, places.getOrDefault(it, -1)});
            }
        }
        return found;
    }

    /** The longest choice of them whose places rise on both sides. */
    private static List<int[]> rising(List<int[]> anchors) {
        TreeMap<Integer, Integer> ends = new TreeMap<>(); // place after of the last of a chain: its index
        int[] previous = new int[anchors.size()];
        for (int at = 0; at < anchors.size(); at++) {
            int place = anchors.get(at)[1];
            Map.Entry<Integer, Integer> shorter = ends.lowerEntry(place);
            previous[at] = shorter == null ? -1 : shorter.getValue();
            Map.Entry<Integer, Integer> worse = ends.higherEntry(place);
            if (worse != null) {
                ends.remove(worse.getKey());
            }
            ends.put(place, at);
        }
        List<int[]> chain = new ArrayList<>();
        for (int at = ends.isEmpty() ? -1 : ends.lastEntry().getValue(); at >= 0; at = previous[at]) {
            chain.addFirst(anchors.get(at));
        }
        return chain;
    }

    /** Neighbours of the same sort become one run; nothing becomes none. */
    private void add(boolean same, int from, int to, int fromAfter, int toAfter) {
        if (from == to && fromAfter == toAfter) {
            return;
        }
        Run last = runs.isEmpty() ? null : runs.getLast();
        if (last != null && last.same == same) {
            runs.removeLast();
            runs.add(new Run(same, last.from, to, last.fromAfter, toAfter));
        } else {
            runs.add(new Run(same, from, to, fromAfter, toAfter));
        }
    }
}
