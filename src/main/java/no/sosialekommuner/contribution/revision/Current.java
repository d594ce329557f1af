package no.sosialekommuner.contribution.revision;

import java.time.Instant;
import java.util.List;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Kind;
import no.sosialekommuner.contribution.State;

/**
 * A contribution as it stands, with everything that can be changed.
 *
 * @param tags slugs
 * @param inOrganisation whether an article stands in its organisation's blog
 */
record Current(
        ContributionId id,
        int version,
        Kind kind,
        State state,
        String title,
        String body,
        List<String> tags,
        boolean urgent,
        boolean inOrganisation,
        String spaceName,
        Instant updatedAt) {

    boolean says(String otherTitle, String otherBody) {
        return title.equals(otherTitle) && body.equals(otherBody);
    }
}
