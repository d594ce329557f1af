package no.sosialekommuner.contribution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Role;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.space.SpaceId;
import no.sosialekommuner.web.NotAllowed;
import no.sosialekommuner.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All contributions, asked for through the viewer: what one may not see is not there. */
@Repository
public class Contributions {

    private final JdbcClient db;

    Contributions(JdbcClient db) {
        this.db = db;
    }

    /**
     * The contribution, if this viewer may read it: published and in a readable space, or the viewer's own, or withdrawn
     * and the viewer tends the place (and reads its space).
     *
     * @throws NotFound when it is not there or not for this viewer
     */
    public Contribution requireReadable(ContributionId id, Viewer viewer) {
        return find(id, viewer).orElseThrow(NotFound::new);
    }

    private Optional<Contribution> find(ContributionId id, Viewer viewer) {
        return db.sql("""
                        select c.id, c.kind, c.space_id, c.author_id, c.state, c.title, c.version, r.may_write, c.withdrawn_by
                          from contribution.contribution c
                          join lateral (select x.may_write from space.reader x
                                         where x.space_id = c.space_id and x.member_id = :viewer limit 1) r on true
                         where c.id = :id
                           and (c.state = 'PUBLISHED' or c.author_id = :viewer or (c.state = 'WITHDRAWN' and :tends))
                        """)
                .param("id", id.value())
                .param("viewer", viewer.id().value())
                .param("tends", viewer.is(Role.EDITOR) || viewer.is(Role.MODERATOR))
                .query(Contributions::contribution)
                .optional();
    }

    /**
     * The contribution, if it is published and this viewer may reply to it.
     *
     * @throws NotFound when the viewer may not read it
     * @throws NotAllowed when the viewer reads it but does not write there
     */
    public Contribution requireWritable(ContributionId id, Viewer viewer) {
        Contribution contribution = requireReadable(id, viewer);
        if (!isOpen(contribution)) {
            throw new NotAllowed();
        }
        return contribution;
    }

    private static boolean isOpen(Contribution contribution) {
        return contribution.mayWrite() && contribution.state() == State.PUBLISHED;
    }

    private static Contribution contribution(ResultSet rs, int number) throws SQLException {
        return new Contribution(
                new ContributionId(rs.getLong("id")),
                Kind.valueOf(rs.getString("kind")),
                new SpaceId(rs.getLong("space_id")),
                new MemberId(rs.getLong("author_id")),
                State.valueOf(rs.getString("state")),
                rs.getString("title"),
                rs.getInt("version"),
                rs.getBoolean("may_write"),
                MemberId.in(rs, "withdrawn_by"));
    }
}
