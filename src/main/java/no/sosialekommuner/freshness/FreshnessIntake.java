package no.sosialekommuner.freshness;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import no.sosialekommuner.contribution.Checks;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.freshness.review.Say;
import no.sosialekommuner.freshness.review.SoundnessOpinions;
import no.sosialekommuner.freshness.review.SoundnessReviews;
import no.sosialekommuner.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What has been said elsewhere of whether contributions still hold, taken in with its past. */
@Component
public class FreshnessIntake {

    private final JdbcClient db;
    private final SoundnessReviews reviews;
    private final SoundnessOpinions opinions;
    private final Checks checks;
    private final ApplicationEventPublisher events;

    FreshnessIntake(
            JdbcClient db,
            SoundnessReviews reviews,
            SoundnessOpinions opinions,
            Checks checks,
            ApplicationEventPublisher events) {
        this.db = db;
        this.reviews = reviews;
        this.opinions = opinions;
        this.checks = checks;
        this.events = events;
    }

    /** It is due since that day, and nobody has been asked yet. */
    public void due(ContributionId contribution, LocalDate on) {
        db.sql("update freshness.review set due_on = :on, ask_on = :on, own = true where contribution_id = :id")
                .param("on", Date.valueOf(on))
                .param("id", contribution.value())
                .update();
    }

    /**
     * It is due since that day, and its author has been asked then.
     *
     * @param followers who were asked since; with any, its readers are asked too
     */
    @Transactional
    public void asked(ContributionId contribution, MemberId author, LocalDate on, Collection<MemberId> followers) {
        db.sql("""
                        update freshness.review
                           set due_on = :on, ask_on = null, asked_on = :on, own = true, spread = :spread,
                               spread_on = case when not :spread then cast(:on as date) + 21 end
                         where contribution_id = :id
                        """)
                .param("on", Date.valueOf(on))
                .param("spread", !followers.isEmpty())
                .param("id", contribution.value())
                .update();
        List<MemberId> asked =
                Stream.concat(Stream.of(author), followers.stream()).distinct().toList();
        for (MemberId member : asked) {
            db.sql("""
                            insert into freshness.ask (contribution_id, round, member_id, owner, asked_on)
                            select r.contribution_id, r.round, :member, :owner, :on
                              from freshness.review r where r.contribution_id = :id
                            on conflict do nothing
                            """)
                    .param("member", member.value())
                    .param("owner", member.equals(author))
                    .param("on", Date.valueOf(on))
                    .param("id", contribution.value())
                    .update();
        }
        if (!followers.isEmpty()) {
            checks.ask(List.of(contribution), true);
        }
        events.publishEvent(new ReviewsAsked(asked));
    }

    /** @param say yes, partly or no */
    public void said(ContributionId contribution, String say, String words, MemberId by, Instant at) {
        opinions.say(contribution, Say.of(say).orElseThrow(), words, by, at);
    }

    public void confirmed(ContributionId contribution, MemberId by, Instant at) {
        reviews.confirm(contribution, reviews.require(contribution).round(), by, at);
    }

    /** @param newer what to read instead, or null */
    public void outdated(ContributionId contribution, @Nullable ContributionId newer, String words, MemberId by) {
        reviews.outdate(contribution, reviews.require(contribution).round(), newer, words, by);
    }
}
