package no.sosialekommuner.contribution;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.sosialekommuner.contribution.intake.ContributionRows;
import no.sosialekommuner.contribution.intake.LikeRows;
import no.sosialekommuner.contribution.intake.ReplyRows;
import no.sosialekommuner.contribution.intake.RevisionRows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes contributions and replies in with their history: authors, dates, versions, likes, accepted replies. For imports
 * and the sample community.
 *
 * <p>Each call takes a batch (some hundred at a time is quick) in one transaction. Everything is known by the key it had
 * where it comes from, so a batch that comes again adds nothing; a run that was cut short is simply run again. Nobody is
 * notified, and the search index is left to be rebuilt afterwards.
 */
@Component
public class Intake {

    private final ContributionRows contributions;
    private final ReplyRows replies;
    private final LikeRows likes;
    private final RevisionRows revisions;

    Intake(ContributionRows contributions, ReplyRows replies, LikeRows likes, RevisionRows revisions) {
        this.contributions = contributions;
        this.replies = replies;
        this.likes = likes;
        this.revisions = revisions;
    }

    /** @throws IllegalArgumentException when a tag is unknown; nothing of the batch is taken then */
    @Transactional
    public Taken<ContributionId> contributions(List<IncomingContribution> batch) {
        return contributions.take(batch);
    }

    /**
     * Siblings follow each other in the order of the batch. A parent may stand in the same batch, also after its children.
     */
    @Transactional
    public Taken<ReplyId> replies(List<IncomingReply> batch) {
        return replies.take(batch);
    }

    /**
     * Where replies that were taken in belong.
     *
     * @return key of the contribution by key of the reply; what is no reply is left out
     */
    @Transactional(readOnly = true)
    public Map<String, String> contributionsOf(Collection<String> replies) {
        return this.replies.contributionsOf(replies);
    }

    /**
     * Marks replies as accepted.
     *
     * @param replies key of the accepted reply by the key of its question; a reply of another contribution changes nothing
     * @return keys of the questions whose accepted reply is now the one named
     */
    @Transactional
    public Set<String> accepted(Map<String, String> replies) {
        return this.replies.accept(replies);
    }

    /**
     * Says how many likes contributions and replies have from people who are no members here.
     *
     * @param counts the whole number by key; the same number again changes nothing
     * @return the number that was stored before, by key; what is not known is left out
     */
    @Transactional
    public Map<String, Integer> likesElsewhere(Map<String, Integer> counts) {
        return likes.elsewhere(counts);
    }

    /**
     * Gives contributions and replies that have only one version the versions they had where they come from.
     *
     * @param histories by key: every version, oldest first, the last one being the present text
     * @return keys of those that were given their history now
     */
    @Transactional
    public Set<String> histories(Map<String, List<IncomingRevision>> histories) {
        return revisions.take(histories);
    }
}
