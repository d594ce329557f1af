package no.sosialekommuner.expert.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.sosialekommuner.expert.Panel;
import no.sosialekommuner.expert.PanelId;
import no.sosialekommuner.expert.Panels;
import no.sosialekommuner.expert.request.Attendance;
import no.sosialekommuner.expert.request.ExpertRequest;
import no.sosialekommuner.expert.request.Moments;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who a request can be handed to: those of its panel who are there, other panels with somebody there, the hosts. */
@Repository
class Receivers {

    private final JdbcClient db;
    private final Panels panels;
    private final Attendance attendance;
    private final Moments moments;
    private final Texts texts;

    Receivers(JdbcClient db, Panels panels, Attendance attendance, Moments moments, Texts texts) {
        this.db = db;
        this.panels = panels;
        this.attendance = attendance;
        this.moments = moments;
        this.texts = texts;
    }

    /** What is chosen, and what it is called. */
    Map<String, String> of(ExpertRequest request, Viewer viewer) {
        Map<String, String> receivers = new LinkedHashMap<>();
        for (Colleague it : colleagues(request)) {
            receivers.put("m-" + it.id(), it.name() + ", " + it.organisation());
        }
        for (Panel panel : panels.all(viewer.language())) {
            if (!panel.id().equals(request.panel())
                    && attendance.isAnybodyThere(request.question(), panel.id(), moments.today())) {
                receivers.put("p-" + panel.id(), texts.text(viewer.language(), "expert.desk.to.panel", panel.name()));
            }
        }
        if (request.panel() != null && attendance.isAnybodyThere(request.question(), null, moments.today())) {
            receivers.put("h", texts.text(viewer.language(), "expert.desk.to.hosts"));
        }
        return receivers;
    }

    private List<Colleague> colleagues(ExpertRequest request) {
        Long[] there = attendance.there(request.question(), request.panel(), moments.today()).stream()
                .filter(it -> !request.isHeldBy(it))
                .map(MemberId::value)
                .toArray(Long[]::new);
        return db.sql("""
                        select p.id, p.name, p.organisation_name from member.profile p
                         where p.id = any (cast(? as bigint[]))
                         order by p.name collate "nb-x-icu", p.id
                         limit 100
                        """)
                .param(there)
                .query((rs, _) ->
                        new Colleague(rs.getLong("id"), rs.getString("name"), rs.getString("organisation_name")))
                .list();
    }

    /** The member that was chosen, or null where it is none. */
    static @Nullable MemberId member(String chosen) {
        return chosen.startsWith("m-") ? MemberId.of(chosen.substring(2)) : null;
    }

    /** The panel that was chosen, or null for the hosts. */
    static @Nullable PanelId panel(String chosen) {
        return chosen.startsWith("p-") ? PanelId.of(chosen.substring(2)) : null;
    }

    private record Colleague(long id, String name, String organisation) {}
}
