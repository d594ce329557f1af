package no.sosialekommuner.freshness.review;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.freshness.ContributionDoubted;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Person;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What readers say of whether it still holds: each once in a round, and one may change one's mind. */
@Repository
public class SoundnessOpinions {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private final JdbcClient db;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SoundnessOpinions(JdbcClient db, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.events = events;
        this.clock = clock;
    }

    /** In the round that is now; who doubts, first. */
    public List<Opinion> of(ContributionId contribution) {
        return db.sql("""
                        select o.say, o.words, o.at, %s
                          from freshness.opinion o
                          join freshness.review r on r.contribution_id = o.contribution_id and r.round = o.round
                          join member.profile p on p.id = o.member_id
                         where o.contribution_id = ?
                         order by o.say = 'YES', o.at desc
                         limit 100
                        """.formatted(Person.COLUMNS))
                .param(contribution.value())
                .query((rs, _) -> new Opinion(
                        Person.of(rs),
                        Say.valueOf(rs.getString("say")),
                        rs.getString("words"),
                        rs.getTimestamp("at").toInstant()))
                .list();
    }

    /** The member's own in the round that is now. */
    public Optional<Opinion> by(MemberId member, ContributionId contribution) {
        return of(contribution).stream()
                .filter(it -> it.by().id().equals(member))
                .findFirst();
    }

    /**
     * Says so, in the round that is now. A doubt brings the question before the author today,
     * whenever it would have been due.
     */
    @Transactional
    public void say(ContributionId contribution, Say say, String words, MemberId by) {
        say(contribution, say, words, by, clock.instant());
    }

    /** The same at another time, for what comes with its past. */
    @Transactional
    public void say(ContributionId contribution, Say say, String words, MemberId by, Instant at) {
        db.sql("select r.round from freshness.review r where r.contribution_id = ? for update")
                .param(contribution.value())
                .query(Integer.class)
                .optional();
        boolean doubted = doubts(contribution, by);
        db.sql("""
                        insert into freshness.opinion (contribution_id, round, member_id, say, words, at)
                        select r.contribution_id, r.round, :by, :say, :words, :at
                          from freshness.review r
                         where r.contribution_id = :id and not r.outdated
                        on conflict (contribution_id, round, member_id) do update
                           set say = excluded.say, words = excluded.words, at = excluded.at
                        """)
                .param("id", contribution.value())
                .param("by", by.value())
                .param("say", say.name())
                .param("words", words)
                .param("at", Timestamp.from(at))
                .update();
        count(contribution, at);
        if (!doubted && doubts(contribution, by)) {
            events.publishEvent(new ContributionDoubted(contribution, by));
        }
    }

    private boolean doubts(ContributionId contribution, MemberId member) {
        return db.sql("""
                        select exists (select 1 from freshness.opinion o
                                         join freshness.review r on r.contribution_id = o.contribution_id and r.round = o.round
                                        where o.contribution_id = ? and o.member_id = ? and o.say <> 'YES')
                        """)
                .params(contribution.value(), member.value())
                .query(Boolean.class)
                .single();
    }

    private void count(ContributionId contribution, Instant at) {
        db.sql("""
                        update freshness.review r
                           set doubts = d.number,
                               doubted_at = case when d.number > 0 then coalesce(r.doubted_at, :at) end,
                               ask_on = case when d.number > 0 and r.asked_on is null and not r.outdated
                                             then least(r.ask_on, :today) else r.ask_on end
                          from (select count(*)::int as number
                                  from freshness.opinion o
                                  join freshness.review v on v.contribution_id = o.contribution_id and v.round = o.round
                                 where o.contribution_id = :id and o.say <> 'YES') d
                         where r.contribution_id = :id
                        """)
                .param("id", contribution.value())
                .param("at", Timestamp.from(at))
                .param("today", LocalDate.ofInstant(clock.instant(), OSLO))
                .update();
    }
}
