package no.sosialekommuner.curation;

import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.NotAllowed;

/** Who tends the taxonomy. */
public final class Editors {

    private Editors() {}

    /** @throws NotAllowed when the viewer is neither editor nor administrator */
    public static void require(Viewer viewer) {
        viewer.requireTending();
    }
}
