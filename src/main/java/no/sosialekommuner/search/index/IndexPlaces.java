package no.sosialekommuner.search.index;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import no.sosialekommuner.journal.ChangeJournal;
import no.sosialekommuner.search.Progress;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where each index stands; the nodes agree by it who feeds one that they share. */
@Repository
class IndexPlaces {

    /** How long a node that died keeps others from feeding the index. */
    private static final Duration LEAD = Duration.ofSeconds(10);

    private final JdbcClient db;

    IndexPlaces(JdbcClient db) {
        this.db = db;
    }

    Optional<IndexPlace> find(String name) {
        return db.sql("""
                        select p.form, p.generation, p.wanted_at is not null as wanted,
                               case when p.moved_at > now() - make_interval(secs => ?) then p.position::text::bigint end as position
                          from search.place p
                         where p.name = ?
                        """)
                .params(ChangeJournal.KEPT.minusDays(1).toSeconds(), name)
                .query((rs, _) -> new IndexPlace(
                        rs.getInt("form"),
                        rs.getInt("generation"),
                        (@Nullable Long) rs.getObject("position", Long.class),
                        rs.getBoolean("wanted")))
                .optional();
    }

    /** Lets this node feed the index for the next seconds, unless another one does; written down when half of them are gone. */
    boolean lead(String name, UUID node) {
        return db.sql("""
                        with held as (
                          select 1 from search.place p
                           where p.name = :name and p.leader = :node and p.led_until > now() + make_interval(secs => :lead / 2)),
                        taken as (
                          insert into search.place as p (name, form, generation, leader, led_until)
                          select :name, :form, 0, :node, now() + make_interval(secs => :lead)
                           where not exists (select 1 from held)
                          on conflict (name) do update set leader = excluded.leader, led_until = excluded.led_until
                           where p.leader = excluded.leader or p.led_until < now()
                          returning 1)
                        select exists (select 1 from held) or exists (select 1 from taken)
                        """)
                .param("name", name)
                .param("form", SearchEngine.FORM)
                .param("node", node)
                .param("lead", LEAD.toSeconds())
                .query(Boolean.class)
                .single();
    }

    /** Lets another node feed it at once. */
    void leave(String name, UUID node) {
        db.sql("update search.place set led_until = '-infinity' where name = ? and leader = ?")
                .params(name, node)
                .update();
    }

    /**
     * All changes of older transactions are in the index and will stay there.
     *
     * @param changed whether any of them changed it; otherwise it is good enough to be told now and then
     */
    void moved(String name, long position, boolean changed) {
        db.sql("""
                        update search.place set position = cast(? as xid8), moved_at = now()
                         where name = ? and (? or moved_at < now() - interval '10 seconds')
                        """).params(Long.toString(position), name, changed).update();
    }

    /** A rebuild has come so far. */
    void progress(String name, long done, long total) {
        db.sql("update search.place set done = ?, total = ? where name = ?")
                .params(done, total, name)
                .update();
    }

    /** From now on this generation is the one that is searched in. */
    void built(String name, int generation, long position) {
        db.sql("""
                        update search.place
                           set form = ?, generation = ?, position = cast(? as xid8), moved_at = now(), built_at = now(), wanted_at = null
                         where name = ?
                        """)
                .params(SearchEngine.FORM, generation, Long.toString(position), name)
                .update();
    }

    /** Asks every index that is fed just now to be rebuilt; whether there is any. */
    boolean want() {
        return db.sql("update search.place set wanted_at = now(), done = 0, total = 0 where led_until > now()")
                        .update()
                > 0;
    }

    /** How far a rebuild has come that is wanted or under way; nothing when there is none. */
    Optional<Progress> progress(String name) {
        return db.sql("""
                        select p.done, p.total from search.place p
                         where p.name = ? and (p.wanted_at is not null or p.built_at is null)
                        """)
                .param(name)
                .query((rs, _) -> new Progress(rs.getLong("done"), rs.getLong("total")))
                .optional();
    }

    /** How far all have come that somebody wants rebuilt and a server feeds; nothing when there is none. */
    Optional<Progress> progress() {
        return db.sql("""
                        select sum(p.done) as done, sum(p.total) as total from search.place p
                         where p.wanted_at is not null and p.led_until > now()
                        having count(*) > 0
                        """)
                .query((rs, _) -> new Progress(rs.getLong("done"), rs.getLong("total")))
                .optional();
    }
}
