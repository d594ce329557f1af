package no.sosialekommuner.contribution.revision;

import java.time.Instant;
import java.util.List;
import no.sosialekommuner.contribution.State;
import no.sosialekommuner.contribution.poll.PollVersion;
import no.sosialekommuner.member.Person;
import org.jspecify.annotations.Nullable;

/**
 * One version of a contribution.
 *
 * @param reason why it was made; empty where nobody said
 * @param tags slugs
 * @param state of the contribution from then on
 * @param poll what its poll asked, or null where it had none
 */
public record Revision(
        int version,
        Person editor,
        Instant at,
        String reason,
        String title,
        String body,
        List<String> tags,
        State state,
        @Nullable PollVersion poll) {}
