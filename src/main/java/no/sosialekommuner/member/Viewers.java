package no.sosialekommuner.member;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.sosialekommuner.database.AfterCommit;
import no.sosialekommuner.database.Remembered;
import no.sosialekommuner.organisation.OrganisationId;
import no.sosialekommuner.web.Language;
import no.sosialekommuner.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Knows who is looking. A member is remembered for a few seconds, so that a page costs no statement for it; whoever changes
 * a member here says so with {@link #forget}. On other nodes a role taken away or a deactivation counts within
 * {@code sk.viewers-remembered}.
 */
@Repository
public class Viewers {

    private static final String ROWS = """
            select m.id, m.handle, m.name, m.organisation_id, m.language, m.picture_id,
                   array(select r.role from member.role r where r.member_id = m.id) as roles
              from member.member m
             where m.id = %s
               and m.deactivated_at is null
            """;

    private final JdbcClient db;
    private final Remembered<MemberId, Row> remembered;

    Viewers(JdbcClient db, @Value("${sk.viewers-remembered}") Duration time) {
        this.db = db;
        this.remembered = Remembered.found(time, this::load);
    }

    /**
     * The member's name, roles, language or picture has changed, or it was deactivated: it is read again, from the commit of
     * the transaction on that changes it.
     */
    public void forget(MemberId member) {
        AfterCommit.run(() -> remembered.forget(member));
    }

    /** The viewer of this member, or nothing when the member is deactivated or gone. */
    public Optional<Viewer> find(MemberId member) {
        return row(member).map(Row::viewer);
    }

    Optional<Row> row(MemberId member) {
        return remembered.find(member);
    }

    /** Many at once, as they are at this moment; who is deactivated or gone is left out. */
    public Map<MemberId, Viewer> findAll(Collection<MemberId> members) {
        return db
                .sql(ROWS.formatted("any (cast(? as bigint[]))"))
                .param(members.stream().map(MemberId::value).toArray(Long[]::new))
                .query(Viewers::toRow)
                .list()
                .stream()
                .map(Row::viewer)
                .collect(Collectors.toMap(Viewer::id, Function.identity()));
    }

    private Optional<Row> load(MemberId member) {
        return db.sql(ROWS.formatted("?"))
                .param(member.value())
                .query(Viewers::toRow)
                .optional();
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
