package no.sosialekommuner.contribution.submission;

import java.util.List;
import java.util.UUID;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Contributions;
import no.sosialekommuner.contribution.Kind;
import no.sosialekommuner.contribution.revision.Changes;
import no.sosialekommuner.contribution.write.Compositions;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.NotAllowed;
import no.sosialekommuner.web.NotFound;
import org.springframework.stereotype.Component;

/**
 * Documents that a module above composes of parts, as a plan of its chapters. Here they are contributions: read, replied to,
 * found and followed as all are, every state of them a version.
 */
@Component
public class Documents {

    private final Compositions compositions;
    private final Changes changes;
    private final Contributions contributions;

    Documents(Compositions compositions, Changes changes, Contributions contributions) {
        this.contributions = contributions;
        this.compositions = compositions;
        this.changes = changes;
    }

    /**
     * Publishes a plan.
     *
     * @param space slug of the space it lies in; whoever reads there reads it
     * @param markdown the text that its parts make; something of it must be seen
     * @param tags slugs
     * @param key the second time the same one arrives, the first plan is the answer
     * @throws NotFound when the author may not read the space
     * @throws NotAllowed when the author may not write there
     * @throws Invalid when title or text are missing or too long, or a tag is unknown
     */
    public ContributionId publish(
            String space, String title, String markdown, List<String> tags, UUID key, Viewer author) {
        return compositions.publish(Kind.PLAN, space, title, markdown, tags, key, author);
    }

    /**
     * Gives it the text that its parts now make; the same text again is no version. The caller has made sure that the editor
     * may write it.
     *
     * @param reason what was changed, for those who read the versions
     * @return the version it has now
     * @throws NotFound when it is not there
     * @throws Invalid when title or text are missing or too long
     */
    public int revise(ContributionId id, String title, String markdown, String reason, Viewer editor) {
        return changes.compose(id, Compositions.line(title), Compositions.bounded(markdown), reason, editor);
    }

    /**
     * Takes it away from everybody but its author, the hosts and whoever does it. The caller has made sure that this member may.
     *
     * @throws NotFound when it is not there or not for this viewer
     * @throws Invalid on {@code reason} when somebody else's is taken away without a word why
     */
    public void withdraw(ContributionId id, String reason, Viewer by) {
        changes.withdraw(contributions.requireReadable(id, by), reason, by);
    }
}
