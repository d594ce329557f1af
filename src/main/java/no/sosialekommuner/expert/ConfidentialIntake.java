package no.sosialekommuner.expert;

import java.sql.Timestamp;
import java.time.Instant;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.expert.confidential.ConfidentialPlaces;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.organisation.OrganisationId;
import no.sosialekommuner.space.SpaceId;
import no.sosialekommuner.web.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what was asked in confidence elsewhere, as the sample community's. */
@Repository
public class ConfidentialIntake {

    private final JdbcClient db;
    private final Panels panels;
    private final ConfidentialPlaces places;

    ConfidentialIntake(JdbcClient db, Panels panels, ConfidentialPlaces places) {
        this.db = db;
        this.panels = panels;
        this.places = places;
    }

    /** Where this organisation asks that panel in confidence. */
    @Transactional
    public SpaceId place(OrganisationId organisation, String panel) {
        PanelId asked = panels.require(panel, Language.NB).id();
        return places.require(organisation, asked).id();
    }

    /** A version without names that waits for the asker; where there is one already, nothing happens. */
    @Transactional
    public void propose(ContributionId question, MemberId by, String title, String text, String answer, Instant at) {
        db.sql("""
                        with proposed as (
                          insert into expert.anonymised (question_id, title, question, answer, state, drafted_by, drafted_at)
                          values (:id, :title, :text, :answer, 'PROPOSED', :by, :at)
                          on conflict do nothing
                          returning question_id, drafted_by, drafted_at, state, version)
                        insert into expert.anonymous_log (question_id, at, actor_id, what, version)
                        select p.question_id, p.drafted_at, p.drafted_by, p.state, p.version from proposed p
                        """)
                .param("id", question.value())
                .param("title", title)
                .param("text", text)
                .param("answer", answer)
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .update();
    }
}
