package no.sosialekommuner.strategy.assign;

import java.util.Objects;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.strategy.ChapterAssigned;
import no.sosialekommuner.strategy.ChapterReleased;
import no.sosialekommuner.strategy.Colleague;
import no.sosialekommuner.strategy.Colleagues;
import no.sosialekommuner.strategy.Plan;
import no.sosialekommuner.strategy.PlanChapter;
import no.sosialekommuner.strategy.PlanChapters;
import no.sosialekommuner.strategy.PlanGuides;
import no.sosialekommuner.strategy.Plans;
import no.sosialekommuner.web.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who has which chapter. Whoever is given one is told; everybody may still write everywhere. */
@Component
public class Assignments {

    private final JdbcClient db;
    private final Plans plans;
    private final PlanChapters chapters;
    private final PlanGuides guides;
    private final Colleagues colleagues;
    private final ApplicationEventPublisher events;

    Assignments(
            JdbcClient db,
            Plans plans,
            PlanChapters chapters,
            PlanGuides guides,
            Colleagues colleagues,
            ApplicationEventPublisher events) {
        this.db = db;
        this.plans = plans;
        this.chapters = chapters;
        this.guides = guides;
        this.colleagues = colleagues;
        this.events = events;
    }

    /**
     * The same again changes nothing.
     *
     * @param to null for nobody
     * @throws Invalid on {@code medlem} when that member does not write there
     */
    @Transactional
    public void assign(Plan plan, String key, @Nullable MemberId to, Viewer by) {
        plans.hold(plan.id());
        PlanChapter chapter = chapters.require(plan.id(), key);
        if (to != null && colleagues.find(plan.space(), to).isEmpty()) {
            throw new Invalid("medlem", "strategy.assign.unknown");
        }
        Colleague before = chapter.assigned();
        MemberId from = before == null ? null : before.id();
        if (Objects.equals(from, to)) {
            return;
        }
        put(plan.id(), key, to);
        if (from != null) {
            events.publishEvent(new ChapterReleased(plan.address(key), from));
        }
        if (to != null) {
            String title = guides.of(plan, chapter).title().in(plan.language()) + " – " + plan.title();
            events.publishEvent(new ChapterAssigned(plan.id(), plan.space(), plan.address(key), title, to, by.id()));
        }
    }

    private void put(ContributionId plan, String key, @Nullable MemberId to) {
        db.sql("update strategy.chapter set assigned_to = ? where plan_id = ? and key = ?")
                .param(to == null ? null : to.value())
                .param(plan.value())
                .param(key)
                .update();
    }
}
