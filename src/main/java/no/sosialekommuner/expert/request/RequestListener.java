package no.sosialekommuner.expert.request;

import no.sosialekommuner.contribution.ContributionMoved;
import no.sosialekommuner.contribution.ContributionWithdrawn;
import no.sosialekommuner.contribution.ReplyPublished;
import no.sosialekommuner.contribution.ReplyRestored;
import no.sosialekommuner.contribution.ReplyWithdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What happens to questions, in the transaction in which it does. */
@Component
class RequestListener {

    private final RequestAnswers answers;
    private final Reopening reopening;
    private final Releases releases;
    private final DeskWork work;

    RequestListener(RequestAnswers answers, Reopening reopening, Releases releases, DeskWork work) {
        this.answers = answers;
        this.reopening = reopening;
        this.releases = releases;
        this.work = work;
    }

    @EventListener
    void on(ReplyPublished event) {
        answers.replied(event.contribution(), event.reply(), event.parent() == null, event.author());
    }

    /** Who had withdrawn it may have done so by mistake. */
    @EventListener
    void on(ReplyRestored event) {
        answers.restored(event.contribution(), event.reply());
    }

    @EventListener
    void on(ReplyWithdrawn event) {
        reopening.withdrawn(event.contribution(), event.reply(), event.by());
    }

    @EventListener
    void on(ContributionMoved event) {
        releases.moved(event.id());
    }

    @EventListener
    void on(ContributionWithdrawn event) {
        work.callOff(event.id(), null);
    }
}
