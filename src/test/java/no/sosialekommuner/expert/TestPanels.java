package no.sosialekommuner.expert;

import java.sql.Time;
import java.sql.Types;
import java.time.LocalTime;
import java.util.List;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Contributions;
import no.sosialekommuner.expert.request.ExpertAsking;
import no.sosialekommuner.member.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Panels of a test's own: where nothing else is said, at work from eight to half past three, Monday to Friday. */
@TestComponent
public class TestPanels {

    private final JdbcClient db;
    private final Contributions contributions;
    private final ExpertAsking asking;

    TestPanels(JdbcClient db, Contributions contributions, ExpertAsking asking) {
        this.db = db;
        this.contributions = contributions;
        this.asking = asking;
    }

    /** A panel that is called so in every language, keeps no hours and knows nothing yet. */
    public PanelId named(String slug, String name, Viewer... members) {
        return made(slug, name, 4, null, List.of(members));
    }

    private PanelId made(String slug, String name, int hours, @Nullable Viewer lead, List<Viewer> members) {
        PanelId panel = new PanelId(db.sql("""
                        insert into expert.panel (slug, name_nb, name_nn, name_en, lead_id, promise_minutes)
                        values (:slug, :name, :name, :name, :lead, :minutes)
                        returning id
                        """)
                .param("slug", slug)
                .param("name", name)
                .param("lead", lead == null ? null : lead.id().value(), Types.BIGINT)
                .param("minutes", hours * 60)
                .query(Long.class)
                .single());
        members.forEach(it -> join(panel, it));
        return panel;
    }

    public void join(PanelId panel, Viewer member) {
        db.sql("insert into expert.panel_member (panel_id, member_id) values (?, ?)")
                .params(panel.value(), member.id().value())
                .update();
    }

    /** From now on the topic is the panel's. */
    public void knows(PanelId panel, String topic) {
        db.sql("insert into expert.panel_tag (panel_id, tag_id) select ?, t.id from taxonomy.tag t where t.slug = ?")
                .params(panel.value(), topic)
                .update();
    }

    /** A panel for this topic, with this promise in hours. */
    public PanelId of(String topic, int hours, @Nullable Viewer lead, List<Viewer> members) {
        String name = "panel-" + topic;
        PanelId panel = made(name, name, hours, lead, members);
        knows(panel, topic);
        for (int day = 1; day <= 5; day++) {
            db.sql("insert into expert.panel_hours (panel_id, weekday, opens, closes) values (?, ?, ?, ?)")
                    .params(panel.value(), day, Time.valueOf(LocalTime.of(8, 0)), Time.valueOf(LocalTime.of(15, 30)))
                    .update();
        }
        return panel;
    }

    /** The asker asks whom the form proposes: the first that is offered. */
    public void ask(ContributionId question, Viewer asker) {
        asking.ask(
                contributions.requireReadable(question, asker),
                asking.offered(question, asker).getFirst().panel(),
                false,
                null,
                asker);
    }
}
