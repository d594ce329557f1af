package no.sosialekommuner.contribution.thread;

import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.contribution.passage.Marked;
import org.jspecify.annotations.Nullable;

/**
 * What a thread hangs below, as far as the thread cares.
 *
 * @param address of its page
 * @param question whether the replies to it are answers, of which one may be accepted
 * @param marked the text with the places that replies are tied to, or null where the text is not shown
 */
public record ThreadTopic(
        ContributionId id,
        String address,
        boolean question,
        @Nullable ReplyId accepted,
        @Nullable Marked marked) {

    /** Where only a reply is shown, without the text. */
    public ThreadTopic(ContributionId id, String address, boolean question, @Nullable ReplyId accepted) {
        this(id, address, question, accepted, null);
    }

    /** Below the text as it is shown. */
    public ThreadTopic below(Marked text) {
        return new ThreadTopic(id, address, question, accepted, text);
    }

    /** Where a reply is read whichever page it stands on. */
    public String addressOf(ReplyId reply) {
        return address + "?svar=" + reply + "#svar-" + reply;
    }

    /** Whether the words that this reply is tied to are no longer in the text. */
    public boolean lacksPassageOf(ReplyId reply) {
        return marked != null && !marked.has(reply.value());
    }

    /** Where the words stand that this reply is tied to. */
    public String passageOf(ReplyId reply) {
        return (marked == null ? address + "?svar=" + reply : "") + "#sted-" + reply;
    }
}
