package no.sosialekommuner.expert.request;

import no.sosialekommuner.contribution.ContributionWithdrawn;
import no.sosialekommuner.contribution.ReplyPublished;
import no.sosialekommuner.contribution.ReplyWithdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What happens to questions, in the transaction in which it does. */
@Component
class RequestListener {

    private final RequestAnswers answers;
    private final DeskWork work;

    RequestListener(RequestAnswers answers, DeskWork work) {
        this.answers = answers;
        this.work = work;
    }

    @EventListener
    void on(ReplyPublished event) {
        answers.replied(event.contribution(), event.reply(), event.parent() == null, event.author());
    }

    @EventListener
    void on(ReplyWithdrawn event) {
        answers.withdrawn(event.contribution(), event.reply(), event.by());
    }

    @EventListener
    void on(ContributionWithdrawn event) {
        work.callOff(event.id(), null);
    }
}
