package no.sosialekommuner.space;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.NotAllowed;
import no.sosialekommuner.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All spaces, asked for through the viewer: what one may not read is not there. */
@Repository
public class Spaces {

    private final JdbcClient db;

    Spaces(JdbcClient db) {
        this.db = db;
    }

    /** What the viewer may read: the network first, then one's own, then the rest by name. */
    public List<Space> readableBy(Viewer viewer) {
        return db.sql("""
                        select s.id, s.slug, s.name, s.kind, r.may_write
                          from space.reader r
                          join space.space s on s.id = r.space_id
                         where r.member_id = ?
                         order by array_position(array['NETWORK', 'ORGANISATION', 'REGION', 'GROUP', 'ROOM', 'COUNSEL'], s.kind),
                                  s.name collate "nb-x-icu", s.id
                        """).param(viewer.id().value()).query(Spaces::toSpace).list();
    }

    /** @throws NotFound when it is not there or not for this viewer */
    public Space requireReadable(String slug, Viewer viewer) {
        return db.sql("""
                        select s.id, s.slug, s.name, s.kind, r.may_write
                          from space.space s
                          join lateral (select x.may_write from space.reader x
                                         where x.space_id = s.id and x.member_id = ? limit 1) r on true
                         where s.slug = ?
                        """)
                .params(viewer.id().value(), slug)
                .query(Spaces::toSpace)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /**
     * Where something new may be written. In confidence one does not write but ask, by {@link #requireConfidential}: somebody has
     * to be asked, and a clock has to begin.
     *
     * @throws NotFound when it is not there or not for this viewer
     * @throws NotAllowed when the viewer reads it but does not write there
     */
    public Space requireWritable(String slug, Viewer viewer) {
        return requireWritable(slug, false, viewer);
    }

    /** Where one asks in confidence, for whoever asks somebody there at once; exceptions as for {@link #requireWritable}. */
    public Space requireConfidential(String slug, Viewer viewer) {
        return requireWritable(slug, true, viewer);
    }

    private Space requireWritable(String slug, boolean confidential, Viewer viewer) {
        Space space = requireReadable(slug, viewer);
        if (!space.mayWrite() || (space.kind() == SpaceKind.COUNSEL) != confidential) {
            throw new NotAllowed();
        }
        return space;
    }

    /** Whether what lies there was asked in confidence; see {@link Counsels}. */
    public boolean isCounsel(SpaceId space) {
        return db.sql("select s.kind = 'COUNSEL' from space.space s where s.id = ?")
                .param(space.value())
                .query(Boolean.class)
                .single();
    }

    private static Space toSpace(ResultSet rs, int number) throws SQLException {
        return new Space(
                new SpaceId(rs.getLong("id")),
                rs.getString("slug"),
                rs.getString("name"),
                SpaceKind.valueOf(rs.getString("kind")),
                rs.getBoolean("may_write"));
    }
}
