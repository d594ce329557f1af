package no.sosialekommuner.web;

import java.util.Map;
import no.sosialekommuner.Cast;
import no.sosialekommuner.ConfidentialStories;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.expert.PanelId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What Anna has asked in confidence, for the list of pages: proposed without names, and another that is published so. */
final class PageConfidential {

    private final Cast cast;
    private final ConfidentialStories stories;
    private final JdbcClient db;

    PageConfidential(Cast cast, ConfidentialStories stories, JdbcClient db) {
        this.cast = cast;
        this.stories = stories;
        this.db = db;
    }

    Map<String, String> fill() {
        PanelId panel = stories.panel("Arkiv og innsyn", cast.eva());
        ContributionId question = stories.asked(cast.anna(), panel, "En ansatt skriver om kolleger på Facebook");
        stories.answered(question, cast.eva(), "Snakk med den ansatte først. Det følger av **lojalitetsplikten**.");
        db.sql("""
                        insert into expert.anonymised (question_id, title, question, answer, state, drafted_by, drafted_at)
                        values (?, 'En ansatt skriver om kolleger', 'En liten kommune, Fredrikstad, spør. Ring 69 30 60 00.',
                                'Snakk med den ansatte først.', 'PROPOSED', ?, now())
                        """).params(question.value(), cast.eva().id().value()).update();
        db.sql("""
                        insert into expert.anonymous_log (question_id, at, actor_id, what, version)
                        values (?, now(), ?, 'PROPOSED', 1)
                        """).params(question.value(), cast.eva().id().value()).update();
        return Map.of(
                "confided",
                question.toString(),
                "anonymised",
                anonymised(panel).toString(),
                "counsel",
                stories.space(question));
    }

    private ContributionId anonymised(PanelId panel) {
        ContributionId original = stories.asked(cast.anna(), panel, "Et varsel om en leder");
        ContributionId published =
                cast.published("QUESTION", cast.eva(), "nettverk", "Hva gjør en kommune med et varsel?");
        db.sql("""
                        insert into expert.anonymous_approval
                               (question_id, version, title, question, answer, approved_by, approved_at, published_id)
                        select ?, 1, c.title, c.body, 'Følg rutinen.', ?, now(), c.id
                          from contribution.contribution c where c.id = ?
                        """)
                .params(original.value(), cast.anna().id().value(), published.value())
                .update();
        return published;
    }
}
