package no.sosialekommuner.contribution.write;

import java.util.Set;
import java.util.UUID;
import no.sosialekommuner.contribution.Kind;
import no.sosialekommuner.contribution.poll.PollTerms;
import no.sosialekommuner.organisation.OrganisationId;
import no.sosialekommuner.space.SpaceId;
import no.sosialekommuner.taxonomy.TagId;
import org.jspecify.annotations.Nullable;

/**
 * A contribution that is about to be published, every part of it checked.
 *
 * @param key of the form it was written in
 * @param blogOf the organisation in whose blog an article stands, or null
 */
record NewContribution(
        UUID key,
        Kind kind,
        SpaceId space,
        @Nullable OrganisationId blogOf,
        String title,
        String body,
        Set<TagId> tags,
        boolean urgent,
        @Nullable PollTerms poll) {}
