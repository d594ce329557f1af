package no.sosialekommuner.contribution.submission;

import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.ContributionMoved;
import no.sosialekommuner.space.SpaceId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Contributions that come to lie in another space, because others see to them. Replies, files and versions belong to the
 * contribution and come along; what is copied of its space follows by triggers and by {@link ContributionMoved}.
 */
@Repository
public class Moves {

    private final JdbcClient db;
    private final ApplicationEventPublisher events;

    Moves(JdbcClient db, ApplicationEventPublisher events) {
        this.db = db;
        this.events = events;
    }

    /** Where it lies there already, nothing happens. The caller has made sure that it may be moved. */
    @Transactional
    public void move(ContributionId contribution, SpaceId to) {
        int moved = db.sql(
                        "update contribution.contribution set space_id = :space where id = :id and space_id <> :space")
                .param("space", to.value())
                .param("id", contribution.value())
                .update();
        if (moved > 0) {
            events.publishEvent(new ContributionMoved(contribution, to));
        }
    }
}
