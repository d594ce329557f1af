package no.sosialekommuner.contribution.reply;

import no.sosialekommuner.contribution.Addresses;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Kind;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.contribution.Rights;
import no.sosialekommuner.contribution.State;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Role;
import no.sosialekommuner.member.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * The facts about a reply that rules ask for.
 *
 * @param title of the contribution, as are {@code kind} and {@code state}
 * @param body Markdown; empty once withdrawn, as is {@code html}
 * @param withdrawnBy who withdrew it, or null when it is not withdrawn or nobody knows
 * @param mayWrite whether the viewer who asked for it may write in the contribution's space
 */
public record StoredReply(
        ReplyId id,
        ContributionId contribution,
        Kind kind,
        State state,
        String title,
        @Nullable ReplyId parent,
        MemberId author,
        String authorName,
        String body,
        String html,
        int version,
        boolean withdrawn,
        @Nullable MemberId withdrawnBy,
        boolean mayWrite) {

    /** Where it is read: the page of the thread that holds it. */
    public String address() {
        return Addresses.of(contribution, title, id);
    }

    /** Whether it can be answered, liked and accepted by somebody who may write. */
    public boolean isOpen() {
        return mayWrite && !withdrawn && state == State.PUBLISHED;
    }

    /** Only the author changes the words. */
    public boolean mayEdit(Viewer viewer) {
        return author.equals(viewer.id()) && isOpen();
    }

    public boolean mayWithdraw(Viewer viewer) {
        return !withdrawn && isTendedBy(viewer);
    }

    /** As for contributions: see {@link Rights}. */
    public boolean mayRestore(Viewer viewer) {
        return withdrawn && Rights.mayRestore(author, withdrawnBy, viewer.id(), isHost(viewer));
    }

    /** The author, moderators and editors. */
    boolean isTendedBy(Viewer viewer) {
        return author.equals(viewer.id()) || isHost(viewer);
    }

    private static boolean isHost(Viewer viewer) {
        return viewer.is(Role.MODERATOR) || viewer.is(Role.EDITOR);
    }
}
