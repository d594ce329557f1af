package no.sosialekommuner.contribution.thread;

import no.sosialekommuner.contribution.ReplyId;

/** From where on a thread is shown. */
public sealed interface ThreadPlace {

    ThreadPlace START = new Start();

    record Start() implements ThreadPlace {}

    /** What follows this reply. */
    record After(ReplyId reply) implements ThreadPlace {}

    /** What comes right before this reply; always in the order of time. */
    record Before(ReplyId reply) implements ThreadPlace {}

    /** This reply with a little of what comes before it; always in the order of time. */
    record Around(ReplyId reply) implements ThreadPlace {}
}
