package no.sosialekommuner.freshness.review;

import no.sosialekommuner.contribution.ContributionReworded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Begins anew where words are others now, in the transaction in which they become so. */
@Component
class ReviewListener {

    private final SoundnessReviews reviews;

    ReviewListener(SoundnessReviews reviews) {
        this.reviews = reviews;
    }

    @EventListener
    void on(ContributionReworded event) {
        reviews.reword(event.id(), event.by());
    }
}
