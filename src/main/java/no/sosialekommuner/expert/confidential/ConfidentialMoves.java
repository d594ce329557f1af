package no.sosialekommuner.expert.confidential;

import no.sosialekommuner.contribution.submission.Moves;
import no.sosialekommuner.expert.ExpertAsked;
import no.sosialekommuner.expert.request.ExpertRequest;
import no.sosialekommuner.expert.request.ExpertRequests;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whoever sees to a confidential question reads it, and whoever did so before does no longer. */
@Component
class ConfidentialMoves {

    private final ExpertRequests requests;
    private final ConfidentialPlaces places;
    private final Moves moves;

    ConfidentialMoves(ExpertRequests requests, ConfidentialPlaces places, Moves moves) {
        this.requests = requests;
        this.places = places;
        this.moves = moves;
    }

    /** Before anybody is told of it: who is told reads it then. */
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @EventListener
    void on(ExpertAsked event) {
        requests.find(event.question())
                .filter(ExpertRequest::confidential)
                .ifPresent(request -> moves.move(
                        event.question(),
                        places.require(request.organisation(), event.panel()).id()));
    }
}
