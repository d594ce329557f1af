package no.sosialekommuner;

import java.util.List;
import java.util.UUID;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.contribution.submission.Submissions;
import no.sosialekommuner.expert.PanelId;
import no.sosialekommuner.expert.confidential.ConfidentialQuestions;
import no.sosialekommuner.member.Viewer;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Panels that are always at work, and questions that are asked of them in confidence. */
@TestComponent
public class ConfidentialStories {

    private final JdbcClient db;
    private final ConfidentialQuestions questions;
    private final Submissions submissions;

    ConfidentialStories(JdbcClient db, ConfidentialQuestions questions, Submissions submissions) {
        this.db = db;
        this.questions = questions;
        this.submissions = submissions;
    }

    /** A panel of these, at work day and night. */
    public PanelId panel(String name, Viewer... members) {
        String slug = "fortrolig-" + UUID.randomUUID();
        PanelId panel = new PanelId(db.sql("""
                        insert into expert.panel (slug, name_nb, name_nn, name_en, promise_minutes)
                        values (:slug, :name, :name, :name, 240)
                        returning id
                        """)
                .param("slug", slug)
                .param("name", name)
                .query(Long.class)
                .single());
        db.sql("""
                        insert into expert.panel_hours (panel_id, weekday, opens, closes)
                        select ?, d, time '00:00', time '23:59' from generate_series(1, 7) d
                        """).param(panel.value()).update();
        List.of(members).forEach(it -> join(panel, it));
        return panel;
    }

    public void join(PanelId panel, Viewer member) {
        db.sql("insert into expert.panel_member (panel_id, member_id) values (?, ?)")
                .params(panel.value(), member.id().value())
                .update();
    }

    public void leave(PanelId panel, Viewer member) {
        db.sql("delete from expert.panel_member where panel_id = ? and member_id = ?")
                .params(panel.value(), member.id().value())
                .update();
    }

    /** Others do not see these panels any more. */
    public void retire(PanelId panel) {
        db.sql("update expert.panel set retired_at = now() where id = ?")
                .param(panel.value())
                .update();
    }

    public ContributionId asked(Viewer asker, PanelId panel, String title) {
        return questions.ask(title, "Om " + title + ".", List.of(), panel, null, UUID.randomUUID(), asker);
    }

    public ReplyId answered(ContributionId question, Viewer expert, String words) {
        return submissions.reply(question, null, words, UUID.randomUUID(), expert);
    }
}
