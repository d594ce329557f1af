package no.sosialekommuner.member;

import java.util.Set;
import no.sosialekommuner.organisation.OrganisationId;
import no.sosialekommuner.web.Language;
import no.sosialekommuner.web.NotAllowed;

/**
 * The active member on whose behalf a request is answered. Every query for content takes the viewer, so that what one
 * may not see is never loaded. Controllers take it as a parameter.
 */
public record Viewer(
        MemberId id, String handle, String name, OrganisationId organisation, Set<Role> roles, Language language) {

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Whether the viewer tends the edited pages and the taxonomy: what editors do there, administrators may do too. */
    public boolean tends() {
        return is(Role.EDITOR) || is(Role.ADMINISTRATOR);
    }

    /** @throws NotAllowed when the viewer does not tend the edited pages and the taxonomy */
    public void requireTending() {
        requireAny(Role.EDITOR, Role.ADMINISTRATOR);
    }

    /** Whether the viewer keeps the place, as the view {@code member.host} says it of everybody. */
    public boolean hosts() {
        return tends() || is(Role.MODERATOR);
    }

    /** @throws NotAllowed when the viewer is no host */
    public void requireHosting() {
        if (!hosts()) {
            throw new NotAllowed();
        }
    }

    /** @throws NotAllowed when the viewer has none of the roles */
    public void requireAny(Role... accepted) {
        for (Role role : accepted) {
            if (is(role)) {
                return;
            }
        }
        throw new NotAllowed();
    }
}
