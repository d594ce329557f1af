package no.sosialekommuner.contribution.passage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.text.Markdown;
import no.sosialekommuner.web.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which replies are tied to which words of their contribution. Whoever asks has made sure that the viewer may read it. */
@Repository
public class Passages {

    /** As many places are marked in a text at most. */
    static final int MOST = 500;

    private static final int SHORTEST = 3;

    private final JdbcClient db;
    private final Markdown markdown;

    Passages(JdbcClient db, Markdown markdown) {
        this.db = db;
        this.markdown = markdown;
    }

    /**
     * Ties a reply to these words of the contribution as it is now.
     *
     * @param before what stood before them where they were read, or the empty text
     * @throws Invalid on {@code quote} when they do not stand there
     */
    public void tie(ReplyId reply, ContributionId contribution, String quote, String before) {
        Passage passage = require(contribution, quote, before);
        db.sql("""
                        insert into contribution.passage (reply_id, contribution_id, quote, before, after, version)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        reply.value(),
                        contribution.value(),
                        passage.quote(),
                        passage.before(),
                        passage.after(),
                        passage.version())
                .update();
    }

    /** What the contribution's replies are tied to, those on the page before all others. */
    public List<Tied> of(ContributionId contribution, Collection<ReplyId> shown) {
        List<Long> here = shown.stream().map(ReplyId::value).toList();
        return db.sql("""
                        select p.reply_id, p.quote as passage_quote, p.before as passage_before, p.after as passage_after,
                               p.version as passage_version
                          from contribution.passage p
                          join contribution.reply r on r.id = p.reply_id
                         where p.contribution_id = :contribution and r.withdrawn_at is null
                         order by p.reply_id = any (:shown) desc, p.reply_id
                         limit :most
                        """)
                .param("contribution", contribution.value())
                .param("shown", here.toArray(Long[]::new))
                .param("most", MOST)
                .query((rs, _) -> {
                    long reply = rs.getLong("reply_id");
                    String onAnotherPage = here.contains(reply) ? "" : "?svar=" + reply;
                    return new Tied(reply, onAnotherPage + "#svar-" + reply, passage(rs));
                })
                .list();
    }

    /** From columns that begin with {@code passage_}; null where no passage is in the row. */
    public static @Nullable Passage in(ResultSet rs) throws SQLException {
        return rs.getString("passage_quote") == null ? null : passage(rs);
    }

    private static Passage passage(ResultSet rs) throws SQLException {
        return new Passage(
                rs.getString("passage_quote"),
                rs.getString("passage_before"),
                rs.getString("passage_after"),
                rs.getInt("passage_version"));
    }

    private Passage require(ContributionId contribution, String quote, String before) {
        if (quote.strip().length() < SHORTEST) {
            throw new Invalid("quote", "contribution.passage.short");
        }
        Text text = db.sql("select html, html_version, body, version from contribution.contribution where id = ?")
                .param(contribution.value())
                .query((rs, _) -> new Text(
                        markdown.html(rs.getString("html"), rs.getInt("html_version"), rs.getString("body")),
                        rs.getInt("version")))
                .single();
        return QuotedText.of(text.html())
                .find(quote, before, text.version())
                .orElseThrow(() -> new Invalid("quote", "contribution.passage.not-found"));
    }

    private record Text(String html, int version) {}
}
