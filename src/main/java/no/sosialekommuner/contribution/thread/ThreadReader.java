package no.sosialekommuner.contribution.thread;

import java.time.Instant;
import no.sosialekommuner.contribution.Rights;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Role;
import no.sosialekommuner.member.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * Who reads a thread, and what he or she may do in it.
 *
 * @param tends whether others' replies may be withdrawn
 * @param since the visit before this one: what came later is new; null when nothing is
 */
public record ThreadReader(
        MemberId id,
        boolean mayReply,
        boolean mayAccept,
        boolean tends,
        @Nullable Instant since) {

    /** @param mayAccept whether the viewer, as the one who asked or as an editor, points out the accepted answer */
    public static ThreadReader of(Viewer viewer, boolean mayReply, boolean mayAccept, @Nullable Instant since) {
        boolean tends = viewer.is(Role.MODERATOR) || viewer.is(Role.EDITOR);
        return new ThreadReader(viewer.id(), mayReply, mayAccept, tends, since);
    }

    public boolean wrote(ThreadReply reply) {
        return reply.author().id().equals(id);
    }

    /** Whether only its place is left, and it is the reader's to bring back. */
    public boolean mayRestore(ThreadReply reply) {
        return reply.withdrawn() && Rights.mayRestore(reply.author().id(), reply.withdrawnBy(), id, tends);
    }

    /** Whether the reply came after the visit before this one, and from somebody else. */
    public boolean isNew(ThreadReply reply) {
        return since != null && reply.createdAt().isAfter(since) && !wrote(reply);
    }
}
