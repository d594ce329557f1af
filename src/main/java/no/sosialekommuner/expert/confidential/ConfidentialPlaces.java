package no.sosialekommuner.expert.confidential;

import java.util.List;
import no.sosialekommuner.expert.PanelId;
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
 * {@link RolesChanged} keep them readers. Where no
 * panel is asked, the hosts are the panel: all who are editors, moderators or administrators at that time, which the asker
 * sees by name beforehand.
 */
@Repository
public class ConfidentialPlaces {

    private static final String HOSTS = "hosts";

    private static final String PANEL = """
            (select c.member_id from expert.confidant c where c.panel_id = :panel
             union
             select h.member_id from member.host h where cast(:panel as bigint) is null)
            """;

    private final JdbcClient db;
    private final Counsels counsels;
    private final Texts texts;

    ConfidentialPlaces(JdbcClient db, Counsels counsels, Texts texts) {
        this.db = db;
        this.counsels = counsels;
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

    /**
     * Who will read, besides the asker's own municipality; by name.
     *
     * @param panel null for the hosts
     */
    List<Person> readers(@Nullable PanelId panel) {
        return ask(
                        "select " + Person.COLUMNS + " from member.profile p where p.active and p.id in " + PANEL
                                + " order by p.name collate \"nb-x-icu\", p.id limit 200",
                        panel)
                .query((rs, _) -> Person.of(rs))
                .list();
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
        return members(null);
    }

    private List<MemberId> members(@Nullable PanelId panel) {
        return ask("select x.member_id from " + PANEL + " as x(member_id)", panel)
                .query((rs, _) -> new MemberId(rs.getLong(1)))
                .list();
    }

    private JdbcClient.StatementSpec ask(String sql, @Nullable PanelId panel) {
        return db.sql(sql).param("panel", panel == null ? null : panel.value(), java.sql.Types.BIGINT);
    }

    private String name(PanelId panel) {
        return db.sql("select p.name_nb from expert.panel p where p.id = ?")
                .param(panel.value())
                .query(String.class)
                .single();
    }
}
