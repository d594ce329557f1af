package no.sosialekommuner.space.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import no.sosialekommuner.member.Person;
import no.sosialekommuner.space.SpaceId;
import no.sosialekommuner.space.Standing;
import no.sosialekommuner.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The active members of a group and those who have asked. Whoever asks for them may read the group. */
@Repository
public class GroupPeople {

    private static final int LIMIT = 30;

    private static final String PEOPLE = "select ms.standing, ms.since, " + Person.COLUMNS + """
             from space.membership ms
             join member.profile p on p.id = ms.member_id and p.active
            where ms.space_id = :space
            """;

    private final JdbcClient db;

    GroupPeople(JdbcClient db) {
        this.db = db;
    }

    /** Owners first, then the rest, each by name; a page at a time. */
    Page members(SpaceId group, @Nullable String after) {
        List<Belonging> found = new ArrayList<>(db.sql(PEOPLE + """
                           and ms.standing <> 'REQUESTED'
                           and (cast(:after as text) is null
                                or (ms.standing <> 'OWNER', p.name collate "nb-x-icu", p.id)
                                   > (select a.standing <> 'OWNER', l.name collate "nb-x-icu", l.id
                                        from space.membership a
                                        join member.profile l on l.id = a.member_id
                                       where a.space_id = :space and l.handle = :after))
                         order by ms.standing <> 'OWNER', p.name collate "nb-x-icu", p.id
                         limit :limit
                        """)
                .param("space", group.value())
                .param("after", after)
                .param("limit", LIMIT + 1)
                .query(GroupPeople::belonging)
                .list());
        if (found.size() <= LIMIT) {
            return new Page(found, null);
        }
        found.removeLast();
        return new Page(found, found.getLast().person().handle());
    }

    /** Those who have asked, the one who has waited longest first. */
    List<Belonging> requests(SpaceId group) {
        return db.sql(PEOPLE + " and ms.standing = 'REQUESTED' order by ms.since, p.id limit 100")
                .param("space", group.value())
                .query(GroupPeople::belonging)
                .list();
    }

    /** @throws NotFound when the member neither belongs nor has asked */
    Belonging require(SpaceId group, String handle) {
        return db.sql(PEOPLE + " and p.handle = :handle")
                .param("space", group.value())
                .param("handle", handle)
                .query(GroupPeople::belonging)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static Belonging belonging(ResultSet rs, int number) throws SQLException {
        return new Belonging(
                Person.of(rs),
                Standing.valueOf(rs.getString("standing")),
                rs.getTimestamp("since").toInstant());
    }

    /**
     * A part of the list.
     *
     * @param next the cursor of the page after, or null on the last
     */
    public record Page(List<Belonging> items, @Nullable String next) {}
}
