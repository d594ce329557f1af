package no.sosialekommuner.contribution.weighting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Conflict;
import no.sosialekommuner.web.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The versions of the weights. None is ever changed: to bring an old one back is to set a new one like it. */
@Repository
class Weightings {

    private static final String SELECT = """
            select w.version, w.rating, w.accepted, w.saves, w.likes, w.expert, w.half_life, w.reason, p.name, w.set_at
              from contribution.weighting w
              left join member.profile p on p.id = w.set_by
            """;

    private final JdbcClient db;
    private final ApplicationEventPublisher events;

    Weightings(JdbcClient db, ApplicationEventPublisher events) {
        this.db = db;
        this.events = events;
    }

    /** The version that lists go by. */
    Weights inForce() {
        return db.sql(SELECT + " where w.version = (select s.version from contribution.weighing s)")
                .query(Weightings::weights)
                .single();
    }

    /** The newest version, which lists go by as soon as everything is weighed anew. */
    Weights newest() {
        return db.sql(SELECT + " order by w.version desc limit 1")
                .query(Weightings::weights)
                .single();
    }

    Weights require(int version) {
        return db.sql(SELECT + " where w.version = ?")
                .param(version)
                .query(Weightings::weights)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The last hundred, the newest first. */
    List<Weights> history() {
        return db.sql(SELECT + " order by w.version desc limit 100")
                .query(Weightings::weights)
                .list();
    }

    /** How many percent of the contributions are weighed by the next version, or nothing when none is on its way. */
    Optional<Integer> progress() {
        return db.sql("""
                        select least(100, 100 * s.done_to / greatest(1, (select max(c.id) from contribution.contribution c)))
                          from contribution.weighing s
                         where s.next_version is not null or s.version < (select max(w.version) from contribution.weighting w)
                        """).query((rs, _) -> rs.getInt(1)).optional();
    }

    /**
     * A new version. The same ones sent twice make one.
     *
     * @throws Conflict when somebody else was first
     */
    @Transactional
    void set(Weights weights, Viewer viewer) {
        boolean added = db.sql("""
                        insert into contribution.weighting
                               (version, rating, accepted, saves, likes, expert, half_life, reason, set_by)
                        values (:version, :rating, :accepted, :saves, :likes, :expert, :halfLife, :reason, :by)
                        on conflict (version) do nothing
                        """)
                        .param("version", weights.version())
                        .param("rating", weights.rating())
                        .param("accepted", weights.accepted())
                        .param("saves", weights.saves())
                        .param("likes", weights.likes())
                        .param("expert", weights.expert())
                        .param("halfLife", weights.halfLife())
                        .param("reason", weights.reason())
                        .param("by", viewer.id().value())
                        .update()
                > 0;
        if (added) {
            events.publishEvent(new WeightsSet(weights.version()));
        } else if (!newest().weighsAs(weights)) {
            throw Conflict.withVersion(newest().version());
        }
    }

    private static Weights weights(ResultSet rs, int number) throws SQLException {
        return new Weights(
                rs.getInt("version"),
                rs.getBigDecimal("rating"),
                rs.getBigDecimal("accepted"),
                rs.getBigDecimal("saves"),
                rs.getBigDecimal("likes"),
                rs.getBigDecimal("expert"),
                rs.getObject("half_life", Integer.class),
                rs.getString("reason"),
                rs.getString("name"),
                rs.getTimestamp("set_at").toInstant());
    }
}
