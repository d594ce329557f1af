package no.sosialekommuner.strategy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.sosialekommuner.strategy.IncomingAdoption.IncomingEvaluation;
import no.sosialekommuner.strategy.adopt.AdoptionForm;
import no.sosialekommuner.strategy.adopt.Edition;
import no.sosialekommuner.strategy.adopt.Editions;
import no.sosialekommuner.strategy.evaluate.EvaluationForm;
import no.sosialekommuner.strategy.evaluate.Evaluations;
import no.sosialekommuner.strategy.evaluate.Goal;
import no.sosialekommuner.strategy.evaluate.Goals;
import no.sosialekommuner.strategy.share.Sharings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what became of plans elsewhere. */
@Component
public class AdoptionIntake {

    private final Plans plans;
    private final Editions editions;
    private final Sharings sharings;
    private final Goals goals;
    private final Evaluations evaluations;

    AdoptionIntake(Plans plans, Editions editions, Sharings sharings, Goals goals, Evaluations evaluations) {
        this.plans = plans;
        this.editions = editions;
        this.sharings = sharings;
        this.goals = goals;
        this.evaluations = evaluations;
    }

    /** Once: a plan that is adopted already stays as it is. */
    @Transactional
    public void take(IncomingAdoption it) {
        Plan plan = plans.requireTended(it.plan(), it.by());
        if (plan.isAdopted()) {
            return;
        }
        AdoptionForm form = new AdoptionForm(
                plan.version(),
                it.adoptedBy(),
                it.caseNumber(),
                it.on().toString(),
                it.evaluateOn().toString());
        Edition edition = editions.adopt(it.plan(), form, it.by());
        if (it.sharedAs() != null) {
            sharings.put(it.plan(), it.sharedAs(), edition, it.by());
            sharings.share(it.plan(), "", it.by());
        }
        if (it.evaluation() != null) {
            evaluate(plan, edition, it.evaluation(), it);
        }
    }

    private void evaluate(Plan plan, Edition edition, IncomingEvaluation found, IncomingAdoption it) {
        List<Goal> measured = goals.of(plan, edition);
        Map<String, String> figures = new LinkedHashMap<>();
        measured.forEach(
                goal -> figures.put(String.valueOf(goal.row()), found.figures().getOrDefault(goal.name(), "")));
        EvaluationForm form = new EvaluationForm(
                found.on().toString(),
                figures,
                Map.of(),
                found.learned(),
                "again",
                found.nextOn().toString());
        evaluations.write(edition, form, measured, it.by());
    }
}
