package no.sosialekommuner.contribution.visit;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.MemberId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who read what, and when. Readers do not wait for it to be written: visits are kept in memory and written every other
 * second in one statement. They are the only data that a crash may lose, and at most those seconds of it. No more than
 * {@value #MOST} are kept: while the database cannot be reached, later ones are not noted.
 */
@Component
public class Visits {

    private static final int MOST = 20_000;
    private static final Logger LOG = LoggerFactory.getLogger(Visits.class);

    private final JdbcClient db;
    private final Clock clock;
    private final Map<Key, Instant> waiting = new ConcurrentHashMap<>();

    Visits(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The member has opened the contribution now. */
    public void add(MemberId member, ContributionId contribution) {
        if (waiting.size() < MOST) {
            waiting.put(new Key(member.value(), contribution.value()), clock.instant());
        }
    }

    /** Writes what has come since the last time. What cannot be written is tried again the next time. */
    public void write() {
        List<Map.Entry<Key, Instant>> batch = new ArrayList<>();
        waiting.forEach((key, at) -> {
            if (waiting.remove(key, at)) {
                batch.add(Map.entry(key, at));
            }
        });
        if (batch.isEmpty()) {
            return;
        }
        try {
            write(batch);
        } catch (DataAccessException failure) {
            LOG.warn("{} visits could not be written and wait", batch.size(), failure);
            batch.forEach(visit -> waiting.putIfAbsent(visit.getKey(), visit.getValue()));
        }
    }

    /** Rows are taken in the order of their keys, so that two nodes that write at once wait and do not lock each other out. */
    private void write(List<Map.Entry<Key, Instant>> batch) {
        db.sql("""
                        with seen as (
                          insert into contribution.visit as v (member_id, contribution_id, first_at, last_at)
                          select p.id, c.id, i.at, i.at
                            from unnest(cast(:members as bigint[]), cast(:contributions as bigint[]),
                                        cast(:times as timestamptz[])) as i (member, contribution, at)
                            join member.profile p on p.id = i.member
                            join contribution.contribution c on c.id = i.contribution
                           order by p.id, c.id
                          on conflict (member_id, contribution_id) do update
                             set before_at = case when excluded.last_at - v.last_at > interval '30 minutes'
                                                  then v.last_at else v.before_at end,
                                 last_at = greatest(v.last_at, excluded.last_at)
                          returning member_id, contribution_id, xmax = 0 as first),
                        readers as (
                          select c.id, count(*) as added
                            from seen s
                            join contribution.contribution c on c.id = s.contribution_id and c.author_id <> s.member_id
                           where s.first
                           group by c.id),
                        locked as (
                          select c.id from contribution.contribution c
                           where c.id in (select r.id from readers r)
                           order by c.id
                             for no key update)
                        update contribution.contribution c
                           set reader_count = c.reader_count + r.added
                          from locked l
                          join readers r on r.id = l.id
                         where c.id = l.id
                        """)
                .param("members", batch.stream().map(it -> it.getKey().member()).toArray(Long[]::new))
                .param(
                        "contributions",
                        batch.stream().map(it -> it.getKey().contribution()).toArray(Long[]::new))
                .param(
                        "times",
                        batch.stream().map(it -> it.getValue().toString()).toArray(String[]::new))
                .update();
    }

    private record Key(long member, long contribution) {}
}
