package no.sosialekommuner.contribution;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import no.sosialekommuner.member.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * A poll that comes from elsewhere, with its votes.
 *
 * @param most how many choices one voter may take
 * @param results ALWAYS, VOTED or CLOSED
 * @param closesAt or null where it has no end
 * @param votes the choices of each voter, by their words
 */
public record IncomingPoll(
        ContributionId contribution,
        String question,
        List<String> choices,
        int most,
        boolean anonymous,
        String results,
        @Nullable Instant closesAt,
        Map<MemberId, List<String>> votes) {}
