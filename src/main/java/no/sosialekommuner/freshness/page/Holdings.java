package no.sosialekommuner.freshness.page;

import java.util.List;
import no.sosialekommuner.contribution.Checks;
import no.sosialekommuner.contribution.Contribution;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Contributions;
import no.sosialekommuner.contribution.State;
import no.sosialekommuner.contribution.Tending;
import no.sosialekommuner.freshness.review.Opinion;
import no.sosialekommuner.freshness.review.Review;
import no.sosialekommuner.freshness.review.SoundnessOpinions;
import no.sosialekommuner.freshness.review.SoundnessReviews;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.NotAllowed;
import no.sosialekommuner.web.NotFound;
import org.springframework.stereotype.Component;

/** Contributions as they are asked about, each through its viewer. */
@Component
class Holdings {

    private final Contributions contributions;
    private final Checks checks;
    private final SoundnessReviews reviews;
    private final SoundnessOpinions opinions;
    private final List<Tending> tending;

    Holdings(
            Contributions contributions,
            Checks checks,
            SoundnessReviews reviews,
            SoundnessOpinions opinions,
            List<Tending> tending) {
        this.contributions = contributions;
        this.checks = checks;
        this.reviews = reviews;
        this.opinions = opinions;
        this.tending = tending;
    }

    /** @throws NotFound when it is not published or not for this viewer */
    Contribution require(ContributionId id, Viewer viewer) {
        Contribution contribution = contributions.requireReadable(id, viewer);
        if (contribution.state() != State.PUBLISHED) {
            throw new NotFound();
        }
        return contribution;
    }

    /**
     * @throws NotFound as for {@link #require}
     * @throws NotAllowed when the viewer neither writes it nor tends the place
     */
    Contribution requireTended(ContributionId id, Viewer viewer) {
        Contribution contribution = require(id, viewer);
        if (!tends(contribution, viewer)) {
            throw new NotAllowed();
        }
        return contribution;
    }

    Holding of(Contribution contribution, Viewer viewer) {
        ContributionId id = contribution.id();
        Review review = reviews.require(id);
        boolean tends = tends(contribution, viewer);
        List<Opinion> said = opinions.of(id);
        return new Holding(
                contribution,
                checks.of(id, viewer),
                review,
                review.dueBy(reviews.today()),
                tends,
                contribution.author().equals(viewer.id()),
                tends ? said : List.of(),
                said.stream()
                        .filter(it -> it.by().id().equals(viewer.id()))
                        .findFirst()
                        .orElse(null),
                reviews.deeds(id));
    }

    /** Who may change its words settles whether they hold: of what is composed, whoever writes it; and so does who tends the place. */
    private boolean tends(Contribution contribution, Viewer viewer) {
        return contribution.rights(viewer).edit()
                || viewer.tends()
                || (!contribution.kind().isWritten()
                        && tending.stream().anyMatch(it -> it.tends(contribution.id(), viewer)));
    }
}
