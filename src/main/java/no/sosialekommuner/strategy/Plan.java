package no.sosialekommuner.strategy;

import java.time.Instant;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.organisation.OrganisationId;
import no.sosialekommuner.space.SpaceId;
import no.sosialekommuner.web.Language;
import org.jspecify.annotations.Nullable;

/**
 * A plan, as the viewer who asked for it sees it.
 *
 * @param id the same as its contribution's
 * @param document address at which it is read as one text
 * @param guideVersion the version of the guide that it is written by
 * @param language bokmål or nynorsk: what it is written in, and what the guide says to those who write it
 * @param version of its contribution
 * @param tended whether that viewer is one of those whose plan it is: who decides what becomes of it
 */
public record Plan(
        ContributionId id,
        String title,
        String document,
        SpaceId space,
        String guide,
        int guideVersion,
        Language language,
        OrganisationId organisation,
        String organisationName,
        PlanState state,
        MemberId startedBy,
        Instant startedAt,
        int version,
        boolean tended) {

    /** Whether the viewer may write it now. What is adopted stays as it is, until the next edition is begun. */
    public boolean open() {
        return tended && !isAdopted();
    }

    public boolean isAdopted() {
        return state == PlanState.ADOPTED;
    }

    /** Where all of it is seen. */
    public String address() {
        return "/planer/" + id;
    }

    /** Where a chapter is written. */
    public String address(String chapter) {
        return address() + "/kapittel/" + chapter;
    }

    /** For the {@code lang} attribute of what is in the plan's language; null where the reader's is the same. */
    public @Nullable String lang(Language reader) {
        return reader == language ? null : language.code();
    }
}
