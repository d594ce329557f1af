package no.sosialekommuner.strategy;

import java.util.UUID;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.submission.Documents;
import no.sosialekommuner.guide.Chapter;
import no.sosialekommuner.guide.Guide;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins plans: the document is published where colleagues read it, and has all chapters of its guide from then on. */
@Component
public class PlanStarts {

    private final JdbcClient db;
    private final Documents documents;
    private final Composition composition;
    private final GuideTags tags;

    PlanStarts(JdbcClient db, Documents documents, Composition composition, GuideTags tags) {
        this.db = db;
        this.documents = documents;
        this.composition = composition;
        this.tags = tags;
    }

    /**
     * @param space slug
     * @param key the second time the same one arrives, the first plan is the answer
     */
    @Transactional
    public ContributionId begin(Guide guide, String space, String title, Language language, UUID key, Viewer viewer) {
        ContributionId id =
                documents.publish(space, title, composition.blank(guide, language), tags.of(guide), key, viewer);
        add(id, guide, language, viewer);
        return id;
    }

    /** What is published becomes a plan with all chapters of the guide; whether it was none before. */
    boolean add(ContributionId id, Guide guide, Language language, Viewer viewer) {
        int added = db.sql("""
                        insert into strategy.plan (contribution_id, guide, guide_version, language, organisation_id, started_by)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict do nothing
                        """)
                .params(
                        id.value(),
                        guide.key(),
                        guide.version(),
                        language.name(),
                        viewer.organisation().value(),
                        viewer.id().value())
                .update();
        if (added > 0) {
            chapters(id, guide);
        }
        return added > 0;
    }

    private void chapters(ContributionId plan, Guide guide) {
        db.sql("""
                        insert into strategy.chapter (plan_id, key, position, guide_version)
                        select ?, t.key, t.position, ?
                          from unnest(cast(? as text[])) with ordinality as t(key, position)
                        """)
                .params(
                        plan.value(),
                        guide.version(),
                        guide.chapters().stream().map(Chapter::key).toArray(String[]::new))
                .update();
    }
}
