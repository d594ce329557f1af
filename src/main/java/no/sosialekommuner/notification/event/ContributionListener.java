package no.sosialekommuner.notification.event;

import no.sosialekommuner.contribution.AnswerAccepted;
import no.sosialekommuner.contribution.AnswerUnaccepted;
import no.sosialekommuner.contribution.ContributionLiked;
import no.sosialekommuner.contribution.ContributionPublished;
import no.sosialekommuner.contribution.ContributionRated;
import no.sosialekommuner.contribution.ContributionRestored;
import no.sosialekommuner.contribution.ContributionRevised;
import no.sosialekommuner.contribution.ContributionUnliked;
import no.sosialekommuner.contribution.ContributionUnrated;
import no.sosialekommuner.contribution.ContributionWithdrawn;
import no.sosialekommuner.contribution.ReplyLiked;
import no.sosialekommuner.contribution.ReplyPublished;
import no.sosialekommuner.contribution.ReplyRestored;
import no.sosialekommuner.contribution.ReplyRevised;
import no.sosialekommuner.contribution.ReplyUnliked;
import no.sosialekommuner.contribution.ReplyWithdrawn;
import no.sosialekommuner.notification.Happening;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notes what happens in contributions, in the transaction in which it does. */
@Component
class ContributionListener {

    private final Happenings happenings;

    ContributionListener(Happenings happenings) {
        this.happenings = happenings;
    }

    @EventListener
    void on(ContributionPublished event) {
        happenings.published(event.id());
    }

    @EventListener
    void on(ReplyPublished event) {
        happenings.done(Happening.REPLY_PUBLISHED, event.contribution(), event.reply(), event.author());
    }

    @EventListener
    void on(ContributionRevised event) {
        happenings.revised(event.id(), null);
    }

    @EventListener
    void on(ReplyRevised event) {
        happenings.revised(null, event.reply());
    }

    @EventListener
    void on(ContributionWithdrawn event) {
        happenings.withdrawn(event.id(), null);
    }

    @EventListener
    void on(ContributionRestored event) {
        happenings.restored(event.id(), null);
    }

    @EventListener
    void on(ReplyWithdrawn event) {
        happenings.withdrawn(event.contribution(), event.reply());
    }

    @EventListener
    void on(ReplyRestored event) {
        happenings.restored(event.contribution(), event.reply());
    }

    @EventListener
    void on(AnswerAccepted event) {
        happenings.unaccepted(event.contribution());
        happenings.done(Happening.ANSWER_ACCEPTED, event.contribution(), event.answer(), event.by());
    }

    @EventListener
    void on(AnswerUnaccepted event) {
        happenings.unaccepted(event.contribution());
    }

    @EventListener
    void on(ContributionLiked event) {
        happenings.done(Happening.CONTRIBUTION_LIKED, event.contribution(), null, event.by());
    }

    @EventListener
    void on(ContributionUnliked event) {
        happenings.undone(Happening.CONTRIBUTION_LIKED, event.contribution(), null, event.by());
    }

    @EventListener
    void on(ReplyLiked event) {
        happenings.done(Happening.REPLY_LIKED, event.contribution(), event.reply(), event.by());
    }

    @EventListener
    void on(ReplyUnliked event) {
        happenings.undone(Happening.REPLY_LIKED, event.contribution(), event.reply(), event.by());
    }

    @EventListener
    void on(ContributionRated event) {
        happenings.done(Happening.CONTRIBUTION_RATED, event.contribution(), null, event.by());
    }

    @EventListener
    void on(ContributionUnrated event) {
        happenings.undone(Happening.CONTRIBUTION_RATED, event.contribution(), null, event.by());
    }
}
