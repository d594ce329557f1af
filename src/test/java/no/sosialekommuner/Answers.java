package no.sosialekommuner;

import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.contribution.reply.NewReplies;
import no.sosialekommuner.member.Viewer;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Questions that have been answered. */
@TestComponent
public class Answers {

    private final NewReplies replies;
    private final JdbcClient db;

    Answers(NewReplies replies, JdbcClient db) {
        this.replies = replies;
        this.db = db;
    }

    /** An answer that whoever asked has accepted. */
    public ReplyId accepted(ContributionId question, String text, Viewer by) {
        ReplyId answer = replies.add(question, null, text, null, by);
        db.sql("update contribution.contribution set accepted_reply_id = ? where id = ?")
                .params(answer.value(), question.value())
                .update();
        return answer;
    }
}
