package no.sosialekommuner.contribution;

import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Role;
import no.sosialekommuner.member.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * What a viewer may do with a contribution that he or she can read. This is the one place that says so.
 *
 * @param edit change the text: the author while the space takes contributions, and editors; not where the text is
 *     composed of what is written elsewhere
 * @param withdraw take it away from everybody else: the author, moderators and editors
 * @param restore bring it back: whoever withdrew it, and moderators and editors what any of them withdrew
 */
public record Rights(boolean edit, boolean withdraw, boolean restore) {

    /**
     * @param mayWrite whether the viewer may write in the contribution's space
     * @param withdrawnBy who withdrew it; null, where nobody knows, is read as one of the hosts
     */
    public static Rights of(
            Kind kind, MemberId author, State state, boolean mayWrite, @Nullable MemberId withdrawnBy, Viewer viewer) {
        boolean own = author.equals(viewer.id());
        boolean editor = viewer.is(Role.EDITOR);
        boolean host = editor || viewer.is(Role.MODERATOR);
        return new Rights(
                kind.isWritten() && ((own && mayWrite) || (editor && state != State.DRAFT)),
                state == State.PUBLISHED && (own || host),
                state == State.WITHDRAWN && mayRestore(author, withdrawnBy, viewer.id(), host));
    }

    /**
     * Whether something withdrawn, a contribution or a reply, is for this member to bring back.
     *
     * @param withdrawnBy as for {@link #of}
     * @param host whether the member is a moderator or an editor
     */
    public static boolean mayRestore(MemberId author, @Nullable MemberId withdrawnBy, MemberId member, boolean host) {
        return member.equals(withdrawnBy) || (host && !author.equals(withdrawnBy));
    }
}
