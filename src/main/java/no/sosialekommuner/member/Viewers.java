package no.sosialekommuner.member;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.sosialekommuner.organisation.OrganisationId;
import no.sosialekommuner.web.Language;
import no.sosialekommuner.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Loads who is looking, once per request, so that a role taken away or a deactivation counts at once. */
@Repository
public class Viewers {

    private final JdbcClient db;

    Viewers(JdbcClient db) {
        this.db = db;
    }

    /** The viewer of this member, or nothing when the member is deactivated or gone. */
    public Optional<Viewer> find(MemberId member) {
        return row(member).map(Row::viewer);
    }

    Optional<Row> row(MemberId member) {
        return db.sql("""
                        select m.id, m.handle, m.name, m.organisation_id, m.language, m.picture_id,
                               array(select r.role from member.role r where r.member_id = m.id) as roles
                          from member.member m
                         where m.id = ?
                           and m.deactivated_at is null
                        """).param(member.value()).query(Viewers::toRow).optional();
    }

    private static Row toRow(ResultSet rs, int number) throws SQLException {
        Array roles = rs.getArray("roles");
        Set<Role> held = EnumSet.of(Role.MEMBER);
        Arrays.stream((String[]) roles.getArray()).map(Role::valueOf).forEach(held::add);
        Viewer viewer = new Viewer(
                new MemberId(rs.getLong("id")),
                rs.getString("handle"),
                rs.getString("name"),
                new OrganisationId(rs.getLong("organisation_id")),
                held,
                Language.valueOf(rs.getString("language")));
        return new Row(viewer, rs.getObject("picture_id", UUID.class));
    }

    /** A viewer with what only the shell shows. */
    record Row(Viewer viewer, @Nullable UUID picture) {

        Visitor visitor() {
            return new Visitor(
                    viewer.name(),
                    viewer.handle(),
                    picture == null ? null : "/bilder/" + picture,
                    viewer.roles().stream().map(Role::code).collect(Collectors.toUnmodifiableSet()),
                    viewer.language());
        }
    }
}
