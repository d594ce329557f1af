package no.sosialekommuner.contribution;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Viewer;

/** Says who looks after documents that a module above composes: only that module knows. */
public interface Tending {

    /** Whether it is one of that module's, and the viewer is one of those who write it. */
    boolean tends(ContributionId document, Viewer viewer);

    /** A few of those who wrote each last and still do; documents that are not that module's are left out. */
    Map<ContributionId, List<MemberId>> writers(Collection<ContributionId> documents);
}
