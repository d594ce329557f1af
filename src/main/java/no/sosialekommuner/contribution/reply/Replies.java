package no.sosialekommuner.contribution.reply;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Kind;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.contribution.State;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Role;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.text.Markdown;
import no.sosialekommuner.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All replies, asked for through the viewer: one reads a reply where one reads the contribution. */
@Repository
public class Replies {

    private final JdbcClient db;
    private final Markdown markdown;

    Replies(JdbcClient db, Markdown markdown) {
        this.db = db;
        this.markdown = markdown;
    }

    /**
     * The reply, if this viewer may read its contribution and it has a place there, or is the viewer's to bring back.
     *
     * @throws NotFound when it is not there or not for this viewer
     */
    public StoredReply requireReadable(ReplyId id, Viewer viewer) {
        return find(id, viewer).orElseThrow(NotFound::new);
    }

    /** As {@link #requireReadable}, or nothing. */
    public Optional<StoredReply> find(ReplyId id, Viewer viewer) {
        return db.sql("""
                        select r.id, r.contribution_id, c.kind, c.state, c.title, r.parent_id, r.author_id,
                               p.name as author_name, r.body, r.html, r.html_version, r.version,
                               r.withdrawn_at is not null as withdrawn, r.withdrawn_by, s.may_write
                          from contribution.reply r
                          join contribution.contribution c on c.id = r.contribution_id
                          join space.reader s on s.space_id = c.space_id and s.member_id = :viewer
                          join member.profile p on p.id = r.author_id
                         where r.id = :id
                           and (r.withdrawn_at is null or r.child_count > 0 or r.withdrawn_by = :viewer
                                or (:tends and r.withdrawn_by is distinct from r.author_id))
                           and (c.state = 'PUBLISHED' or c.author_id = :viewer or (c.state = 'WITHDRAWN' and :tends))
                        """)
                .param("id", id.value())
                .param("viewer", viewer.id().value())
                .param("tends", viewer.is(Role.EDITOR) || viewer.is(Role.MODERATOR))
                .query((rs, _) -> reply(rs))
                .optional();
    }

    private StoredReply reply(ResultSet rs) throws SQLException {
        boolean withdrawn = rs.getBoolean("withdrawn");
        String body = withdrawn ? "" : rs.getString("body");
        Long parent = rs.getObject("parent_id", Long.class);
        return new StoredReply(
                new ReplyId(rs.getLong("id")),
                new ContributionId(rs.getLong("contribution_id")),
                Kind.valueOf(rs.getString("kind")),
                State.valueOf(rs.getString("state")),
                rs.getString("title"),
                parent == null ? null : new ReplyId(parent),
                new MemberId(rs.getLong("author_id")),
                rs.getString("author_name"),
                body,
                withdrawn ? "" : markdown.html(rs.getString("html"), rs.getInt("html_version"), body),
                rs.getInt("version"),
                withdrawn,
                MemberId.in(rs, "withdrawn_by"),
                rs.getBoolean("may_write"));
    }
}
