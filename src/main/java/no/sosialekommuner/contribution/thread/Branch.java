package no.sosialekommuner.contribution.thread;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.sosialekommuner.contribution.ReplyId;
import org.jspecify.annotations.Nullable;

/**
 * A reply with what hangs below it on the same page. What hangs deeper than three levels stands in the third.
 *
 * @param parent the reply it answers, where it is on the page or above it
 * @param below in the order they are read
 * @param whole whether nothing that hangs below it stands on a later page
 */
public record Branch(ThreadReply reply, @Nullable ThreadReply parent, List<Branch> below, boolean whole) {

    /** The deepest level that is indented; the replies to the contribution itself are level 0. */
    public static final int DEEPEST = 3;

    /** A reply that stands alone, as one that was just written. */
    public static Branch of(ThreadReply reply, @Nullable ThreadReply parent) {
        return new Branch(reply, parent, List.of(), true);
    }

    static List<Branch> of(ThreadPage page) {
        Map<ReplyId, ThreadReply> known = new HashMap<>();
        page.above().forEach(reply -> known.put(reply.id(), reply));
        page.items().forEach(reply -> known.put(reply.id(), reply));
        List<Branch> roots = new ArrayList<>();
        Deque<Branch> open = new ArrayDeque<>();
        ThreadReply last = page.next() == null || page.items().isEmpty()
                ? null
                : page.items().getLast();
        for (ThreadReply reply : page.items()) {
            while (!open.isEmpty() && !holds(open.peek(), reply)) {
                open.pop();
            }
            ThreadReply parent = reply.parent() == null ? null : known.get(reply.parent());
            boolean whole = last == null || !(last == reply || last.isBelow(reply));
            Branch branch = new Branch(reply, parent, new ArrayList<>(), whole);
            (open.isEmpty() ? roots : open.peek().below()).add(branch);
            open.push(branch);
        }
        return roots;
    }

    private static boolean holds(Branch branch, ThreadReply reply) {
        return branch.level() < DEEPEST && reply.isBelow(branch.reply());
    }

    /** How far it is indented. */
    public int level() {
        return Math.min(reply.depth(), DEEPEST);
    }

    /** Whether it must be said whom it answers, because that one does not stand right above it. */
    public boolean answersFromAfar() {
        return reply.depth() > 1;
    }
}
