package no.sosialekommuner.member;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import no.sosialekommuner.organisation.OrganisationId;
import no.sosialekommuner.web.Language;

/**
 * A member who comes from elsewhere.
 *
 * @param email names the member: taken in once however often it comes
 * @param tags slugs of subject areas and experience; unknown ones are left out
 * @param active whether the member may sign in and is listed; the author of imported texts is not
 */
public record IncomingMember(
        String handle,
        String email,
        String name,
        String title,
        OrganisationId organisation,
        SpeaksAs speaksAs,
        Language language,
        String about,
        Set<Role> roles,
        List<String> tags,
        Instant joinedAt,
        boolean active) {

    /** Somebody who wrote in a place that was imported: known by name, never to sign in. */
    public static IncomingMember author(
            String handle, String email, String name, OrganisationId organisation, Instant joinedAt) {
        return new IncomingMember(
                handle,
                email,
                name,
                "",
                organisation,
                SpeaksAs.EMPLOYEE,
                Language.EN,
                "",
                Set.of(),
                List.of(),
                joinedAt,
                false);
    }
}
