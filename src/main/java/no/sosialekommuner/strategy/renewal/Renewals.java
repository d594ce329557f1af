package no.sosialekommuner.strategy.renewal;

import java.util.List;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.guide.Chapter;
import no.sosialekommuner.guide.Guide;
import no.sosialekommuner.guide.Guides;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.strategy.Composition;
import no.sosialekommuner.strategy.Plan;
import no.sosialekommuner.strategy.PlanChapter;
import no.sosialekommuner.strategy.PlanChapters;
import no.sosialekommuner.strategy.Plans;
import no.sosialekommuner.web.Conflict;
import no.sosialekommuner.web.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves plans on to a newer version of their guide. Chapters are known by their keys: those that both have keep all that was
 * written, new ones come along empty, and what the guide has no longer stays with its text.
 */
@Component
class Renewals {

    /** Where chapters stand that the guide has no longer: behind all others. */
    private static final int BEHIND = 10_000;

    private final JdbcClient db;
    private final Plans plans;
    private final PlanChapters chapters;
    private final Guides guides;
    private final Composition composition;
    private final Texts texts;

    Renewals(JdbcClient db, Plans plans, PlanChapters chapters, Guides guides, Composition composition, Texts texts) {
        this.db = db;
        this.plans = plans;
        this.chapters = chapters;
        this.guides = guides;
        this.composition = composition;
        this.texts = texts;
    }

    /** To the newest version; where the plan is there already nothing happens. */
    @Transactional
    public void renew(Plan plan, Viewer by) {
        plans.hold(plan.id());
        Guide newest = guides.current(plan.guide());
        int moved = db.sql(
                        "update strategy.plan set guide_version = :version where contribution_id = :plan and guide_version < :version")
                .param("version", newest.version())
                .param("plan", plan.id().value())
                .update();
        if (moved == 0) {
            return;
        }
        List<String> keys = newest.chapters().stream().map(Chapter::key).toList();
        match(plan.id(), newest.version(), keys);
        Plan now = plans.requireWritable(plan.id(), by);
        composition.renew(now, texts.text(plan.language(), "strategy.renewal.reason"), by);
    }

    private void match(ContributionId plan, int version, List<String> keys) {
        db.sql("""
                        with newest as (
                          select t.key, t.position from unnest(cast(:keys as text[])) with ordinality as t(key, position)),
                        gone as (
                          update strategy.chapter c set position = :behind + c.position % :behind
                           where c.plan_id = :plan and not c.key = any (cast(:keys as text[])))
                        insert into strategy.chapter (plan_id, key, position, guide_version)
                        select :plan, n.key, n.position, :version from newest n
                        on conflict (plan_id, key) do update
                           set position = excluded.position, guide_version = excluded.guide_version
                        """)
                .param("keys", keys.toArray(String[]::new))
                .param("behind", BEHIND)
                .param("plan", plan.value())
                .param("version", version)
                .update();
    }

    /**
     * Takes a chapter out that the guide has no longer.
     *
     * @throws Conflict when something is written in it, or the guide still has it
     */
    @Transactional
    public void remove(Plan plan, String key, Viewer by) {
        plans.hold(plan.id());
        PlanChapter chapter = chapters.require(plan.id(), key);
        if (!chapter.gone() || !chapter.empty()) {
            throw Conflict.withState("The chapter is not empty, or the guide still has it");
        }
        db.sql("delete from strategy.chapter where plan_id = ? and key = ?")
                .params(plan.id().value(), key)
                .update();
        composition.renew(plan, texts.text(plan.language(), "strategy.renewal.removed"), by);
    }
}
