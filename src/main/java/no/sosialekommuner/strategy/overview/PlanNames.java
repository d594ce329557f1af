package no.sosialekommuner.strategy.overview;

import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.strategy.Composition;
import no.sosialekommuner.strategy.Plan;
import no.sosialekommuner.strategy.Plans;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Plans are given other names. */
@Component
class PlanNames {

    private final Plans plans;
    private final Composition composition;

    PlanNames(Plans plans, Composition composition) {
        this.plans = plans;
        this.composition = composition;
    }

    @Transactional
    public void put(Plan plan, String title, Viewer by) {
        plans.hold(plan.id());
        composition.rename(plan, title, by);
    }
}
