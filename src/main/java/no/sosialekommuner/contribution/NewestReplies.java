package no.sosialekommuner.contribution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import no.sosialekommuner.member.Person;
import no.sosialekommuner.text.Markdown;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The replies to a contribution as they came, the newest first, for those who have been shown that they may read it. */
@Repository
public class NewestReplies {

    private final JdbcClient db;
    private final Markdown markdown;

    NewestReplies(JdbcClient db, Markdown markdown) {
        this.db = db;
        this.markdown = markdown;
    }

    /** @param before only those that came before this one, or null for the first part */
    public List<Item> of(ContributionId contribution, @Nullable ReplyId before, int limit) {
        return db.sql("""
                        select r.id, r.body, r.html, r.html_version, r.created_at, r.updated_at, %s
                          from contribution.reply r
                          join member.profile p on p.id = r.author_id
                         where r.contribution_id = :contribution and r.withdrawn_at is null
                           and (cast(:before as bigint) is null
                                or (r.created_at, r.id) < (select b.created_at, b.id from contribution.reply b
                                                            where b.id = :before and b.contribution_id = :contribution))
                         order by r.created_at desc, r.id desc
                         limit :limit
                        """.formatted(Person.COLUMNS))
                .param("contribution", contribution.value())
                .param("before", before == null ? null : before.value())
                .param("limit", limit)
                .query(this::item)
                .list();
    }

    private Item item(ResultSet rs, int number) throws SQLException {
        String body = rs.getString("body");
        return new Item(
                new ReplyId(rs.getLong("id")),
                Person.of(rs),
                markdown.html(rs.getString("html"), rs.getInt("html_version"), body),
                markdown.excerpt(body, 200),
                rs.getTimestamp("created_at").toInstant(),
                rs.getTimestamp("updated_at").toInstant());
    }

    /** A reply with its whole text. */
    public record Item(ReplyId id, Person author, String html, String excerpt, Instant createdAt, Instant updatedAt) {}
}
