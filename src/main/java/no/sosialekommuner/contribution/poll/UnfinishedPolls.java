package no.sosialekommuner.contribution.poll;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Polls in drafts and in changes that nobody has saved yet, as they were typed. */
@Repository
public class UnfinishedPolls {

    /** What {@link #form} reads, of {@code contribution.unfinished_poll u}. */
    public static final String COLUMNS =
            "u.question as poll_question, u.choices as poll_choices, u.most as poll_most, u.voters as poll_voters,"
                    + " u.results as poll_results, u.closes as poll_closes";

    private static final int LONGEST_FIELD = 2_000;

    private final JdbcClient db;

    UnfinishedPolls(JdbcClient db) {
        this.db = db;
    }

    /** An empty one is not kept: no row says that there is none. */
    public void keep(ContributionId contribution, PollForm form, Viewer writer) {
        if (form.isEmpty()) {
            forget(contribution, writer);
            return;
        }
        db.sql("""
                        insert into contribution.unfinished_poll
                               (contribution_id, member_id, question, choices, most, voters, results, closes)
                        values (:contribution, :member, :question, :choices, :most, :voters, :results, :closes)
                        on conflict (contribution_id, member_id) do update
                           set question = excluded.question, choices = excluded.choices, most = excluded.most,
                               voters = excluded.voters, results = excluded.results, closes = excluded.closes
                        """)
                .param("contribution", contribution.value())
                .param("member", writer.id().value())
                .param("question", bounded(form.question()))
                .param(
                        "choices",
                        form.choices().stream()
                                .limit(PollTerms.MOST_CHOICES)
                                .map(UnfinishedPolls::bounded)
                                .toArray(String[]::new))
                .param("most", form.most())
                .param("voters", form.voters())
                .param("results", form.results())
                .param("closes", bounded(form.closes()))
                .update();
    }

    public void forget(ContributionId contribution, Viewer writer) {
        db.sql("delete from contribution.unfinished_poll where contribution_id = ? and member_id = ?")
                .params(contribution.value(), writer.id().value())
                .update();
    }

    /** The form of a row with {@link #COLUMNS}, empty where nothing was joined. */
    public static PollForm form(ResultSet rs) throws SQLException {
        String question = rs.getString("poll_question");
        return question == null
                ? PollForm.EMPTY
                : new PollForm(
                        question,
                        list(rs.getArray("poll_choices")),
                        rs.getString("poll_most"),
                        rs.getString("poll_voters"),
                        rs.getString("poll_results"),
                        rs.getString("poll_closes"));
    }

    private static List<String> list(Array texts) throws SQLException {
        return Arrays.asList((String[]) texts.getArray());
    }

    private static String bounded(String text) {
        return text.length() <= LONGEST_FIELD ? text : text.substring(0, LONGEST_FIELD);
    }
}
