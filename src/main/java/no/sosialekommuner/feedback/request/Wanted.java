package no.sosialekommuner.feedback.request;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * Input as it is to be asked for.
 *
 * @param members who are asked by name
 * @param spaces slugs; whoever belongs to one of them is asked
 * @param experts whether experts are asked
 * @param criteria names and weights in their order
 * @param key made with the form, so that sending it twice asks once; or null
 */
public record Wanted(
        ContributionId contribution,
        List<MemberId> members,
        List<String> spaces,
        boolean experts,
        List<Criterion> criteria,
        String question,
        boolean named,
        Instant closesAt,
        @Nullable UUID key) {}
