package no.sosialekommuner.contribution.thread;

import no.sosialekommuner.contribution.ReplyId;
import org.jspecify.annotations.Nullable;

/** From where on a thread is shown. */
public sealed interface ThreadPlace {

    ThreadPlace START = new Start();

    /** As an address says it: the first id that is there decides. */
    static ThreadPlace of(@Nullable Long around, @Nullable Long after, @Nullable Long before) {
        if (around != null) {
            return new Around(new ReplyId(around));
        }
        if (after != null) {
            return new After(new ReplyId(after));
        }
        return before == null ? START : new Before(new ReplyId(before));
    }

    /** Whether the answers may come by likes from here on. */
    default boolean takesAnyOrder() {
        return this instanceof Start || this instanceof After;
    }

    record Start() implements ThreadPlace {}

    /** What follows this reply. */
    record After(ReplyId reply) implements ThreadPlace {}

    /** What comes right before this reply; always in the order of time. */
    record Before(ReplyId reply) implements ThreadPlace {}

    /** This reply with a little of what comes before it; always in the order of time. */
    record Around(ReplyId reply) implements ThreadPlace {}
}
