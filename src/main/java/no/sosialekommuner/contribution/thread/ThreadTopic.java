package no.sosialekommuner.contribution.thread;

import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.ReplyId;
import org.jspecify.annotations.Nullable;

/**
 * What a thread hangs below, as far as the thread cares.
 *
 * @param address of its page
 * @param question whether the replies to it are answers, of which one may be accepted
 */
public record ThreadTopic(
        ContributionId id,
        String address,
        boolean question,
        @Nullable ReplyId accepted) {

    /** Where a reply is read whichever page it stands on. */
    public String addressOf(ReplyId reply) {
        return address + "?svar=" + reply + "#svar-" + reply;
    }
}
