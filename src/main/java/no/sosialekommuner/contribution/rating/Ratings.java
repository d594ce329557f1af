package no.sosialekommuner.contribution.rating;

import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.ContributionRated;
import no.sosialekommuner.contribution.ContributionUnrated;
import no.sosialekommuner.member.MemberId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How useful each member finds a contribution, 1 to 5. Number and sum are kept beside it, changed in the same transaction. */
@Repository
class Ratings {

    private final JdbcClient db;
    private final ApplicationEventPublisher events;

    Ratings(JdbcClient db, ApplicationEventPublisher events) {
        this.db = db;
        this.events = events;
    }

    /** The member's rating from now on, whatever it was before. */
    @Transactional
    Rated put(MemberId member, ContributionId contribution, int value) {
        lock(contribution);
        db.sql("""
                        insert into contribution.rating (contribution_id, member_id, value)
                        values (?, ?, ?)
                        on conflict (contribution_id, member_id) do update
                           set value = excluded.value, updated_at = now()
                        """).params(contribution.value(), member.value(), value).update();
        events.publishEvent(new ContributionRated(contribution, member));
        return count(contribution);
    }

    @Transactional
    Rated remove(MemberId member, ContributionId contribution) {
        lock(contribution);
        int removed = db.sql("delete from contribution.rating where contribution_id = ? and member_id = ?")
                .params(contribution.value(), member.value())
                .update();
        if (removed > 0) {
            events.publishEvent(new ContributionUnrated(contribution, member));
        }
        return count(contribution);
    }

    private void lock(ContributionId contribution) {
        db.sql("select c.id from contribution.contribution c where c.id = ? for no key update")
                .param(contribution.value())
                .query(Long.class)
                .single();
    }

    /** Counted anew under the lock: ratings of one contribution are few, and so the figures cannot drift. */
    private Rated count(ContributionId contribution) {
        return db.sql("""
                        update contribution.contribution
                           set (rating_count, rating_sum) =
                               (select count(*), coalesce(sum(g.value), 0)
                                  from contribution.rating g where g.contribution_id = :id)
                         where id = :id
                        returning rating_count, rating_sum
                        """)
                .param("id", contribution.value())
                .query((rs, _) -> new Rated(rs.getInt("rating_count"), rs.getInt("rating_sum")))
                .single();
    }

    /**
     * @param count how many have rated
     * @param sum of their ratings
     */
    record Rated(int count, int sum) {}
}
