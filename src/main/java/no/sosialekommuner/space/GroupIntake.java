package no.sosialekommuner.space;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.space.given.GivenSpaces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Groups with their members, and any space by its slug, for those who bring content from elsewhere. */
@Repository
public class GroupIntake {

    private final JdbcClient db;
    private final GivenSpaces given;

    GroupIntake(JdbcClient db, GivenSpaces given) {
        this.db = db;
        this.given = given;
    }

    /** The spaces of these slugs, whoever may read them; a slug that none has is left out. */
    public Map<String, SpaceId> bySlug(Collection<String> slugs) {
        return db
                .sql("select s.slug, s.id from space.space s where s.slug = any(?)")
                .param(slugs.toArray(String[]::new))
                .query((rs, _) -> Map.entry(rs.getString("slug"), new SpaceId(rs.getLong("id"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Makes the spaces that are there by themselves, where one cannot wait for the start to be over. */
    public void givenSpaces() {
        given.follow();
    }

    /**
     * Adds the group with its members; one that is there already is left as it is.
     *
     * @param admission OPEN or REQUEST
     */
    @Transactional
    public void take(
            String slug,
            String name,
            String description,
            String admission,
            MemberId owner,
            List<MemberId> members,
            Instant since) {
        boolean added = db.sql("""
                        insert into space.space (slug, kind, name, description, admission, created_by, created_at)
                        values (?, 'GROUP', ?, ?, ?, ?, ?)
                        on conflict (slug) do nothing
                        """)
                        .params(slug, name, description, admission, owner.value(), Timestamp.from(since))
                        .update()
                == 1;
        if (added) {
            join(slug, List.of(owner), "OWNER", since);
            join(slug, members, "MEMBER", since);
        }
    }

    private void join(String slug, List<MemberId> members, String standing, Instant since) {
        db.sql("""
                        insert into space.membership (space_id, member_id, standing, since)
                        select s.id, i.member, ?, ?
                          from space.space s, unnest(?::bigint[]) as i(member)
                         where s.slug = ?
                        on conflict do nothing
                        """)
                .params(
                        standing,
                        Timestamp.from(since),
                        members.stream().map(MemberId::value).toArray(Long[]::new),
                        slug)
                .update();
    }
}
