package no.sosialekommuner.expert;

import java.sql.Types;
import no.sosialekommuner.expert.request.RequestIntake;
import no.sosialekommuner.member.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in panels and what they were asked. Nobody is told of it. */
@Component
public class ExpertIntake {

    private final JdbcClient db;
    private final RequestIntake requests;

    ExpertIntake(JdbcClient db, RequestIntake requests) {
        this.db = db;
        this.requests = requests;
    }

    /** A panel that is there already stays as it is. */
    @Transactional
    public void panel(IncomingPanel panel) {
        int added = db.sql("""
                        insert into expert.panel
                               (slug, name_nb, name_nn, name_en, about_nb, about_nn, about_en, lead_id, promise_minutes)
                        values (:slug, :nb, :nn, :en, :aboutNb, :aboutNn, :aboutEn, :lead, :promise)
                        on conflict (slug) do nothing
                        """)
                .param("slug", panel.slug())
                .param("nb", panel.names().get(0))
                .param("nn", panel.names().get(1))
                .param("en", panel.names().get(2))
                .param("aboutNb", panel.about().get(0))
                .param("aboutNn", panel.about().get(1))
                .param("aboutEn", panel.about().get(2))
                .param("lead", panel.lead() == null ? null : panel.lead().value(), Types.BIGINT)
                .param("promise", Math.toIntExact(panel.promise().toMinutes()))
                .update();
        if (added > 0) {
            fill(panel);
        }
    }

    private void fill(IncomingPanel panel) {
        db.sql("""
                        insert into expert.panel_tag (panel_id, tag_id)
                        select distinct p.id, k.tag_id from expert.panel p join taxonomy.known k on k.slug = any (?)
                         where p.slug = ?
                        """).params(panel.tags().toArray(String[]::new), panel.slug()).update();
        db.sql("""
                        insert into expert.panel_member (panel_id, member_id)
                        select p.id, m.id from expert.panel p, unnest(cast(? as bigint[])) as m(id) where p.slug = ?
                        """)
                .params(panel.members().stream().map(MemberId::value).toArray(Long[]::new), panel.slug())
                .update();
        db.sql("""
                        insert into expert.panel_hours (panel_id, weekday, opens, closes)
                        select p.id, d, '08:00', '15:30' from expert.panel p, generate_series(1, 5) d where p.slug = ?
                        """).param(panel.slug()).update();
    }

    /** A question that asks already stays as it is. */
    @Transactional
    public void request(IncomingRequest request) {
        requests.take(request);
    }
}
