package no.sosialekommuner.contribution;

import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Role;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.space.SpaceId;
import org.jspecify.annotations.Nullable;

/**
 * The facts that rules ask for; pages read more of it in queries of their own.
 *
 * @param mayWrite whether the viewer who asked for it may write in its space
 * @param withdrawnBy who withdrew it, or null when it is not withdrawn or nobody knows
 */
public record Contribution(
        ContributionId id,
        Kind kind,
        SpaceId space,
        MemberId author,
        State state,
        String title,
        int version,
        boolean mayWrite,
        @Nullable MemberId withdrawnBy) {

    public String address() {
        return Addresses.of(id, title);
    }

    /** Whether the viewer points out the answer that solved it: the one who asked, and editors. */
    public boolean mayAccept(Viewer viewer) {
        return kind == Kind.QUESTION
                && state == State.PUBLISHED
                && (author.equals(viewer.id()) || viewer.is(Role.EDITOR));
    }

    /** What the viewer who asked for it may do with it. */
    public Rights rights(Viewer viewer) {
        return Rights.of(kind, author, state, mayWrite, withdrawnBy, viewer);
    }
}
