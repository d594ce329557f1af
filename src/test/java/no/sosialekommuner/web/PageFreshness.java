package no.sosialekommuner.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.sosialekommuner.Cast;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.freshness.FreshnessIntake;

/** What is due and what is out of date, for the list of pages. */
final class PageFreshness {

    private final Cast cast;
    private final FreshnessIntake intake;

    PageFreshness(Cast cast, FreshnessIntake intake) {
        this.cast = cast;
        this.intake = intake;
    }

    Map<String, String> fill() {
        ContributionId newer = cast.published("ARTICLE", cast.bjorn(), "nettverk", "Ny ordning for kveldsvakt");
        ContributionId outdated = cast.published("ARTICLE", cast.anna(), "nettverk", "Gammel ordning for kveldsvakt");
        intake.confirmed(outdated, cast.anna().id(), Instant.parse("2025-03-04T10:00:00Z"));
        intake.outdated(
                outdated,
                newer,
                "Vi svarer ikke lenger på kvelden.",
                cast.anna().id());
        ContributionId asked = cast.published("ARTICLE", cast.anna(), "nettverk", "Slik teller vi følgere");
        intake.asked(
                asked,
                cast.anna().id(),
                LocalDate.of(2026, 1, 5),
                List.of(cast.bjorn().id()));
        intake.said(asked, "no", "Tallene finnes ikke lenger.", cast.eva().id(), Instant.parse("2026-01-06T10:00:00Z"));
        return Map.of("outdated", outdated.toString(), "asked", asked.toString());
    }
}
