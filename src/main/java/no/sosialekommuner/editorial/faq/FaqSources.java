package no.sosialekommuner.editorial.faq;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.editorial.FaqId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Questions with their accepted answers, as entries are made of them. */
@Repository
class FaqSources {

    private final JdbcClient db;

    FaqSources(JdbcClient db) {
        this.db = db;
    }

    /** Empty where the question has no accepted answer that can be read. */
    Optional<FaqSource> find(ContributionId question) {
        return find(question, "");
    }

    /** The same, and nobody changes either of them before this transaction is over. */
    Optional<FaqSource> hold(ContributionId question) {
        return find(question, " for share");
    }

    /** What they said when the entry was last brought in line with them. */
    Optional<FaqSource> taken(FaqId entry) {
        return db.sql("""
                        select f.answer_id as id, f.taken_title as title, f.taken_answer as body, f.taken_tags as tag_ids
                          from editorial.faq f
                         where f.id = ?
                        """).param(entry.value()).query(FaqSources::source).optional();
    }

    private Optional<FaqSource> find(ContributionId question, String lock) {
        return db.sql("""
                        select a.id, a.title, a.body, a.tag_ids
                          from contribution.answer a
                         where a.question_id = ? and a.accepted
                        """ + lock)
                .param(question.value())
                .query(FaqSources::source)
                .optional();
    }

    private static FaqSource source(ResultSet rs, int number) throws SQLException {
        return new FaqSource(
                new ReplyId(rs.getLong("id")),
                rs.getString("title"),
                rs.getString("body"),
                List.copyOf(Arrays.asList((Long[]) rs.getArray("tag_ids").getArray())));
    }
}
