package no.sosialekommuner.contribution.thread;

import java.time.Instant;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.contribution.passage.Passage;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Person;
import org.jspecify.annotations.Nullable;

/**
 * A reply where it stands in its thread, as one viewer sees it.
 *
 * @param parent the reply it answers, or null when it answers the contribution itself
 * @param depth how many replies it hangs below
 * @param path its place in the order of the thread; a reply's path begins with those of the replies it hangs below
 * @param body Markdown; empty once withdrawn, as is {@code html}
 * @param liked whether the viewer likes it
 * @param children how many replies are shown directly below it
 * @param withdrawn whether only its place is left, because others have answered it
 * @param withdrawnBy who withdrew it, or null when it is not withdrawn or nobody knows
 * @param passage the words of the contribution that it is tied to, or null; null once withdrawn
 */
public record ThreadReply(
        ReplyId id,
        @Nullable ReplyId parent,
        int depth,
        String path,
        Person author,
        String body,
        String html,
        int likes,
        boolean liked,
        int children,
        int version,
        Instant createdAt,
        Instant updatedAt,
        boolean withdrawn,
        @Nullable MemberId withdrawnBy,
        @Nullable Passage passage) {

    /** Whether its words were changed; withdrawing and restoring makes versions too, but no other words. */
    public boolean edited() {
        return version > 1 && updatedAt.isAfter(createdAt);
    }

    /** Whether it hangs below the other one, at whatever depth. */
    boolean isBelow(ThreadReply other) {
        return path.length() > other.path.length() && path.startsWith(other.path);
    }
}
