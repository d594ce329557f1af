package no.sosialekommuner.agreement;

import no.sosialekommuner.member.Role;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.organisation.Organisation;
import no.sosialekommuner.web.NotAllowed;
import no.sosialekommuner.web.NotFound;

/** Who keeps agreements, and who may see a municipality's: its own members and the hosts. */
public final class AgreementHosts {

    private static final Role[] HOSTS = {Role.EDITOR, Role.MODERATOR, Role.ADMINISTRATOR};

    private AgreementHosts() {}

    /** @throws NotAllowed when the viewer is no host */
    public static void require(Viewer viewer) {
        viewer.requireAny(HOSTS);
    }

    public static boolean is(Viewer viewer) {
        return viewer.is(Role.EDITOR) || viewer.is(Role.MODERATOR) || viewer.is(Role.ADMINISTRATOR);
    }

    /** @throws NotFound when it is another municipality's */
    public static void requireInsight(Organisation organisation, Viewer viewer) {
        if (!viewer.organisation().equals(organisation.id()) && !is(viewer)) {
            throw new NotFound();
        }
    }
}
