package no.sosialekommuner.expert.confidential;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.sosialekommuner.expert.PanelId;
import no.sosialekommuner.expert.Panels;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Person;
import no.sosialekommuner.member.RolesChanged;
import no.sosialekommuner.organisation.OrganisationId;
import no.sosialekommuner.space.Counsels;
import no.sosialekommuner.space.Space;
import no.sosialekommuner.web.Language;
import no.sosialekommuner.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Where a municipality asks in confidence. A panel is its members and its lead, as long as they are experts; triggers and
 * {@link RolesChanged} keep them readers. Where no panel is asked, the hosts are the panel: all who are editors, moderators or
 * administrators at that time, which the asker sees by name beforehand.
 */
@Repository
public class ConfidentialPlaces {

    private static final String HOSTS = "hosts";

    private final JdbcClient db;
    private final Counsels counsels;
    private final Panels panels;
    private final Texts texts;

    ConfidentialPlaces(JdbcClient db, Counsels counsels, Panels panels, Texts texts) {
        this.db = db;
        this.counsels = counsels;
        this.panels = panels;
        this.texts = texts;
    }

    /**
     * Made when it is first needed. Within a transaction.
     *
     * @param panel null for the hosts
     */
    public Space require(OrganisationId organisation, @Nullable PanelId panel) {
        return panel == null
                ? counsels.require(
                        organisation, HOSTS, texts.text(Language.NB, "expert.confidential.hosts"), this::hosts)
                : counsels.require(organisation, "panel-" + panel, name(panel), () -> members(panel));
    }

    /** Who will read, besides the asker's own municipality, by the number of the desk that is asked; by name, at most 200 of each. */
    Map<Long, List<Person>> readers() {
        Map<Long, List<Person>> readers = new HashMap<>();
        db.sql("""
                        select x.*
                          from (select k.desk, %s,
                                       row_number() over (partition by k.desk order by p.name collate "nb-x-icu", p.id) as place
                                  from (select c.panel_id as desk, c.member_id from expert.confidant c
                                         union all
                                        select :hosts, h.member_id from member.host h) k
                                  join member.profile p on p.id = k.member_id and p.active) x
                         where x.place <= 200
                         order by x.desk, x.place
                        """.formatted(Person.COLUMNS))
                .param("hosts", ConfidentialDesk.HOSTS)
                .query(rs -> {
                    readers.computeIfAbsent(rs.getLong("desk"), _ -> new ArrayList<>())
                            .add(Person.of(rs));
                });
        return readers;
    }

    @EventListener
    void on(RolesChanged event) {
        counsels.setMembers(HOSTS, this::hosts);
        db.sql("""
                        select expert.keep_confidence(k.id)
                          from (select m.panel_id as id from expert.panel_member m where m.member_id = :member
                                union
                                select p.id from expert.panel p where p.lead_id = :member
                                order by 1) k
                        """).param("member", event.member().value()).query(_ -> {});
    }

    private List<MemberId> hosts() {
        return db.sql("select h.member_id from member.host h")
                .query((rs, _) -> new MemberId(rs.getLong("member_id")))
                .list();
    }

    private List<MemberId> members(PanelId panel) {
        return db.sql("select c.member_id from expert.confidant c where c.panel_id = ?")
                .param(panel.value())
                .query((rs, _) -> new MemberId(rs.getLong("member_id")))
                .list();
    }

    private String name(PanelId panel) {
        return panels.find(panel, Language.NB).orElseThrow().name();
    }
}
