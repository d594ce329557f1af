package no.sosialekommuner.document;

import java.util.Optional;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.Viewer;

/**
 * By which a module above says whose document a contribution is, when it was decided on and in which language it is written.
 * Where none knows of it, its author's organisation and its own dates say so.
 */
public interface Imprinting {

    /** Of a contribution that the viewer may read; empty where the module knows nothing of it. */
    Optional<Imprint> of(ContributionId contribution, Viewer viewer);
}
