package no.sosialekommuner.expert;

import java.time.Instant;
import no.sosialekommuner.contribution.ContributionId;
import org.jspecify.annotations.Nullable;

/** An expert has answered. The panel is null where the hosts did; {@code kept} says whether it was in time. */
public record ExpertAnswered(
        ContributionId question,
        long organisation,
        @Nullable PanelId panel,
        Instant askedAt,
        Instant answeredAt,
        boolean kept) {}
