package no.sosialekommuner.contribution;

import no.sosialekommuner.member.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody replied.
 *
 * @param parent the reply that was answered, or null when it was the contribution itself
 */
public record ReplyPublished(
        ContributionId contribution,
        ReplyId reply,
        @Nullable ReplyId parent,
        MemberId author) {}
