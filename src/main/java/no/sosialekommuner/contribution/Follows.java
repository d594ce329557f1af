package no.sosialekommuner.contribution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who wants to hear of what comes in a contribution. Whoever writes there follows it from then on; every method can be
 * repeated.
 */
@Repository
public class Follows {

    private static final int PAGE = 20;

    private final JdbcClient db;

    Follows(JdbcClient db) {
        this.db = db;
    }

    /** Follows it from now on; who does so already keeps the level. */
    public void add(MemberId member, ContributionId contribution) {
        db.sql("""
                        insert into contribution.follow as f (member_id, contribution_id) values (?, ?)
                        on conflict (member_id, contribution_id) do update set level = 'ALL' where f.level = 'NONE'
                        """).params(member.value(), contribution.value()).update();
    }

    /** What the member has said of it; nothing where that is nothing. */
    public Optional<FollowLevel> level(MemberId member, ContributionId contribution) {
        return db.sql("select f.level from contribution.follow f where f.member_id = ? and f.contribution_id = ?")
                .params(member.value(), contribution.value())
                .query((rs, _) -> FollowLevel.valueOf(rs.getString("level")))
                .optional();
    }

    public void put(MemberId member, ContributionId contribution, FollowLevel level) {
        db.sql("""
                        insert into contribution.follow (member_id, contribution_id, level) values (?, ?, ?)
                        on conflict (member_id, contribution_id) do update set level = excluded.level
                        """).params(member.value(), contribution.value(), level.name()).update();
    }

    /** Follows it no longer. Who has written there has said so for good: the next reply does not begin it again. */
    @Transactional
    public void remove(MemberId member, ContributionId contribution) {
        db.sql("""
                        insert into contribution.follow (member_id, contribution_id, level)
                        select :member, c.id, 'NONE'
                          from contribution.contribution c
                         where c.id = :contribution
                           and (c.author_id = :member
                                or exists (select 1 from contribution.reply r
                                            where r.contribution_id = c.id and r.author_id = :member))
                        on conflict (member_id, contribution_id) do update set level = excluded.level
                        """)
                .param("member", member.value())
                .param("contribution", contribution.value())
                .update();
        db.sql("delete from contribution.follow where member_id = ? and contribution_id = ? and level <> 'NONE'")
                .params(member.value(), contribution.value())
                .update();
    }

    /**
     * What the viewer has said of contributions that he or she may read, the newest first.
     *
     * @param before the last one of the page before, or null for the first page
     */
    public Page by(Viewer viewer, @Nullable ContributionId before) {
        List<Followed> found = new ArrayList<>(db.sql("""
                        select f.contribution_id, f.level, c.title, c.kind
                          from contribution.follow f
                          join contribution.contribution c on c.id = f.contribution_id and c.state = 'PUBLISHED'
                         where f.member_id = :viewer
                           and exists (select 1 from space.reader r
                                        where r.space_id = c.space_id and r.member_id = :viewer)
                           and (cast(:before as bigint) is null or f.contribution_id < cast(:before as bigint))
                         order by f.contribution_id desc
                         limit :limit
                        """)
                .param("viewer", viewer.id().value())
                .param("before", before == null ? null : before.value())
                .param("limit", PAGE + 1)
                .query(Follows::followed)
                .list());
        if (found.size() <= PAGE) {
            return new Page(found, null);
        }
        found.removeLast();
        return new Page(found, found.getLast().id());
    }

    private static Followed followed(ResultSet rs, int number) throws SQLException {
        return new Followed(
                new ContributionId(rs.getLong("contribution_id")),
                Kind.valueOf(rs.getString("kind")),
                rs.getString("title"),
                FollowLevel.valueOf(rs.getString("level")));
    }

    /** A contribution about which a member has said how much to hear. */
    public record Followed(ContributionId id, Kind kind, String title, FollowLevel level) {

        public String address() {
            return Addresses.of(id, title);
        }
    }

    /**
     * A part of the list.
     *
     * @param next where the page after begins, or null on the last
     */
    public record Page(List<Followed> items, @Nullable ContributionId next) {}
}
