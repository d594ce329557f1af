package no.sosialekommuner.expert;

import java.time.Duration;
import java.time.Instant;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * A question that has asked for an expert, brought along with its past. Whoever asked it asked for one.
 *
 * @param panel slug, or the empty text for the hosts
 * @param state OPEN, WAITING, ANSWERED or RETURNED
 * @param holder who has taken it, or null
 * @param after working time after which it became what it is; not of those that are open, and not where the holder's reply tells
 * @param note why, where it was given back
 */
public record IncomingRequest(
        ContributionId question,
        String panel,
        Instant asked,
        String state,
        @Nullable MemberId holder,
        Duration after,
        String note) {}
