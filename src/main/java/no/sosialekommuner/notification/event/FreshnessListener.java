package no.sosialekommuner.notification.event;

import no.sosialekommuner.freshness.ContributionDoubted;
import no.sosialekommuner.freshness.ReviewsAsked;
import no.sosialekommuner.notification.Happening;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notes what is asked of members, and what readers answer, in the transaction in which it is. */
@Component
class FreshnessListener {

    private final Happenings happenings;
    private final ReviewHappenings reviews;

    FreshnessListener(Happenings happenings, ReviewHappenings reviews) {
        this.happenings = happenings;
        this.reviews = reviews;
    }

    @EventListener
    void on(ReviewsAsked event) {
        reviews.asked(event.members());
    }

    @EventListener
    void on(ContributionDoubted event) {
        happenings.done(Happening.CONTRIBUTION_DOUBTED, event.contribution(), null, event.by());
    }
}
