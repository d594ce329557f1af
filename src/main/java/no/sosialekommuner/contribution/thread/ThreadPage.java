package no.sosialekommuner.contribution.thread;

import java.util.List;
import no.sosialekommuner.contribution.ReplyId;
import org.jspecify.annotations.Nullable;

/**
 * A part of a thread.
 *
 * @param items in the order they are read
 * @param above the replies that the first item hangs below, outermost first: they stand on an earlier page
 * @param accepted the accepted answer, on the first page only
 * @param previous the reply before which the page before ends, or null where there is none
 * @param next the reply after which the next page begins, or null on the last
 */
public record ThreadPage(
        List<ThreadReply> items,
        List<ThreadReply> above,
        @Nullable ThreadReply accepted,
        @Nullable ReplyId previous,
        @Nullable ReplyId next) {

    public ThreadPage {
        items = List.copyOf(items);
        above = List.copyOf(above);
    }
}
