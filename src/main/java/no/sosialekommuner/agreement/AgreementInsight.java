package no.sosialekommuner.agreement;

import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.organisation.Organisation;
import no.sosialekommuner.web.NotFound;

/** Who may see what a municipality has agreed and used: its own members and the hosts. */
public final class AgreementInsight {

    private AgreementInsight() {}

    /** @throws NotFound when it is another municipality's */
    public static void require(Organisation organisation, Viewer viewer) {
        if (!viewer.organisation().equals(organisation.id()) && !viewer.hosts()) {
            throw new NotFound();
        }
    }
}
