package no.sosialekommuner.space;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import no.sosialekommuner.member.Person;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Spaces as pages show them. Groups can be found by everybody, so that one can ask to join; their content cannot. */
@Repository
public class SpaceCards {

    private static final String COLUMNS = """
            select s.id, s.slug, s.kind, s.name, s.description, s.admission, s.archived_at is not null as archived,
                   r.space_id is not null as readable, coalesce(r.may_write, false) as may_write, ms.standing,
                   b.number as organisation,
                   case when r.space_id is null then 0
                        when s.kind = 'NETWORK' then
                          (select count(*) from member.profile p where p.active)
                        when s.kind = 'ORGANISATION' then
                          (select count(*) from member.profile p where p.active and p.organisation_id = s.organisation_id)
                        when s.kind = 'REGION' then
                          (select count(*) from member.profile p where p.active and p.county_number = s.county_number)
                        when s.kind = 'COUNSEL' then
                          (select count(*)
                             from member.profile p
                            where p.active
                              and (p.organisation_id = s.organisation_id
                                   or p.id in (select m.member_id from space.membership m where m.space_id = s.id)))
                        else
                          (select count(*)
                             from space.membership m
                             join member.profile p on p.id = m.member_id and p.active
                            where m.space_id = s.id and m.standing <> 'REQUESTED')
                   end as members,
                   (select count(*) from space.membership m where m.space_id = s.id and m.standing = 'OWNER') as owners,
                   case when ms.standing = 'OWNER' then
                          (select count(*)
                             from space.membership m
                             join member.profile p on p.id = m.member_id and p.active
                            where m.space_id = s.id and m.standing = 'REQUESTED')
                        else 0
                   end as requests
              from space.space s
              left join %s r on r.space_id = s.id
              left join space.membership ms on ms.space_id = s.id and ms.member_id = :viewer
              left join organisation.body b on b.id = s.organisation_id
            """;

    /** All that the viewer reads, found once. */
    private static final String CARDS =
            COLUMNS.formatted("(select x.* from space.reader x where x.member_id = :viewer)");

    /** Of one space the limit keeps the database from finding all that the viewer reads first. */
    private static final String CARD = COLUMNS.formatted(
            "lateral (select x.* from space.reader x where x.member_id = :viewer and x.space_id = s.id limit 1)");

    private static final String OTHER_GROUPS = """
             where s.kind = 'GROUP'
               and ms.standing is null
               and (s.archived_at is not null) = :archived
               and (:admission = '' or s.admission = :admission)
               and (:words = '' or position(lower(:words) in lower(s.name || ' ' || s.description)) > 0)
            """;

    private final JdbcClient db;

    SpaceCards(JdbcClient db) {
        this.db = db;
    }

    /** Where the viewer belongs or asked to: the network, where one works, then one's groups by name. */
    public List<SpaceCard> of(Viewer viewer) {
        return db.sql(CARDS + """
                         where ms.standing is not null
                            or (r.space_id is not null and s.kind not in ('GROUP', 'ROOM'))
                         order by s.archived_at is not null,
                                  array_position(array['NETWORK', 'ORGANISATION', 'REGION', 'GROUP', 'ROOM', 'COUNSEL'], s.kind),
                                  s.name collate "nb-x-icu", s.id
                        """)
                .param("viewer", viewer.id().value())
                .query(SpaceCards::card)
                .list();
    }

    /** Groups that the viewer neither belongs to nor has asked for, by name. */
    public Page otherGroups(GroupFilter filter, Viewer viewer) {
        List<SpaceCard> found = new ArrayList<>(db.sql(CARDS + OTHER_GROUPS + """
                           and (cast(:after as text) is null
                                or (s.name collate "nb-x-icu", s.id)
                                   > (select a.name collate "nb-x-icu", a.id from space.space a where a.slug = :after))
                         order by s.name collate "nb-x-icu", s.id
                         limit :limit
                        """)
                .params(filter.values())
                .param("viewer", viewer.id().value())
                .query(SpaceCards::card)
                .list());
        if (found.size() <= GroupFilter.LIMIT) {
            return new Page(found, null);
        }
        found.removeLast();
        return new Page(found, found.getLast().slug());
    }

    /** How many groups {@link #otherGroups} has on all its pages. */
    public int countOtherGroups(GroupFilter filter, Viewer viewer) {
        return db.sql("""
                        select count(*)
                          from space.space s
                          left join space.membership ms on ms.space_id = s.id and ms.member_id = :viewer
                        """ + OTHER_GROUPS)
                .params(filter.values())
                .param("viewer", viewer.id().value())
                .query(Integer.class)
                .single();
    }

    /** @throws NotFound when the viewer may neither read it nor ask to join it */
    public SpaceCard require(String slug, Viewer viewer) {
        return db.sql(CARD + " where s.slug = :slug and (r.space_id is not null or s.kind = 'GROUP')")
                .param("viewer", viewer.id().value())
                .param("slug", slug)
                .query(SpaceCards::card)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Whom to turn to about a group that the viewer reads; at most ten, those who have owned it longest first. */
    public List<Person> owners(SpaceCard group) {
        return db.sql("select " + Person.COLUMNS + """
                         from space.membership ms
                         join member.profile p on p.id = ms.member_id and p.active
                        where ms.space_id = ? and ms.standing = 'OWNER'
                        order by ms.since, p.id
                        limit 10
                        """)
                .param(group.id().value())
                .query((rs, _) -> Person.of(rs))
                .list();
    }

    private static SpaceCard card(ResultSet rs, int number) throws SQLException {
        String admission = rs.getString("admission");
        String standing = rs.getString("standing");
        return new SpaceCard(
                new SpaceId(rs.getLong("id")),
                rs.getString("slug"),
                rs.getString("name"),
                SpaceKind.valueOf(rs.getString("kind")),
                rs.getString("description"),
                admission == null ? null : Admission.valueOf(admission),
                rs.getBoolean("archived"),
                rs.getBoolean("readable"),
                rs.getBoolean("may_write"),
                standing == null ? null : Standing.valueOf(standing),
                rs.getString("organisation"),
                rs.getInt("members"),
                rs.getInt("owners"),
                rs.getInt("requests"));
    }

    /**
     * A part of the list.
     *
     * @param next the cursor of the page after, or null on the last
     */
    public record Page(List<SpaceCard> items, @Nullable String next) {}
}
