package no.sosialekommuner.contribution.thread;

import java.util.List;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.contribution.reply.BegunReplies;
import org.jspecify.annotations.Nullable;

/**
 * A part of a thread as the page shows it.
 *
 * @param count replies in all
 * @param news what has come since the reader was here last
 * @param order of the answers
 * @param start whether the thread begins on this page
 * @param withdrawn the reply that the reader has just withdrawn, and may bring back
 * @param begun what the reader has begun to write here and not sent
 * @param answering the reply that the reader is about to answer, whose form stands open without a script
 */
public record ThreadView(
        ThreadTopic topic,
        ThreadReader reader,
        ThreadPage page,
        int count,
        ThreadNews news,
        ThreadOrder order,
        boolean start,
        @Nullable ReplyId withdrawn,
        BegunReplies begun,
        @Nullable ReplyId answering) {

    public List<Branch> branches() {
        return Branch.of(page);
    }

    /** The replies above the page's first one that are shown so that it can be understood: the outermost, and the nearest. */
    public List<ThreadReply> context() {
        List<ThreadReply> above = page.above();
        return above.size() <= 3 ? above : List.of(above.getFirst(), above.get(above.size() - 2), above.getLast());
    }
}
