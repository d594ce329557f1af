package no.sosialekommuner;

import java.util.List;
import java.util.UUID;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.contribution.submission.Submissions;
import no.sosialekommuner.expert.PanelId;
import no.sosialekommuner.expert.TestPanels;
import no.sosialekommuner.expert.confidential.ConfidentialQuestions;
import no.sosialekommuner.member.Viewer;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Panels that are always at work, and questions that are asked of them in confidence. */
@TestComponent
public class ConfidentialStories {

    private final JdbcClient db;
    private final TestPanels panels;
    private final ConfidentialQuestions questions;
    private final Submissions submissions;

    ConfidentialStories(JdbcClient db, TestPanels panels, ConfidentialQuestions questions, Submissions submissions) {
        this.db = db;
        this.panels = panels;
        this.questions = questions;
        this.submissions = submissions;
    }

    /** A panel of these, at work day and night. */
    public PanelId panel(String name, Viewer... members) {
        PanelId panel = panels.named("fortrolig-" + UUID.randomUUID(), name, members);
        db.sql("""
                        insert into expert.panel_hours (panel_id, weekday, opens, closes)
                        select ?, d, time '00:00', time '23:59' from generate_series(1, 7) d
                        """).param(panel.value()).update();
        return panel;
    }

    public void join(PanelId panel, Viewer member) {
        panels.join(panel, member);
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

    /** The slug of where it lies. */
    public String space(ContributionId question) {
        return db.sql(
                        "select s.slug from contribution.contribution c join space.space s on s.id = c.space_id where c.id = ?")
                .param(question.value())
                .query(String.class)
                .single();
    }

    public ContributionId asked(Viewer asker, PanelId panel, String title) {
        return questions.ask(title, "Om " + title + ".", List.of(), panel, null, UUID.randomUUID(), asker);
    }

    public ReplyId answered(ContributionId question, Viewer expert, String words) {
        return submissions.reply(question, null, words, UUID.randomUUID(), expert);
    }
}
