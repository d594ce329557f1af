package no.sosialekommuner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import no.sosialekommuner.contribution.Addresses;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.Viewer;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What municipalities do with their plans, for tests that begin later than at the first chapter. */
@TestComponent
public class PlanStories {

    private final MockMvcTester mvc;
    private final Cast cast;
    private final JdbcClient db;

    PlanStories(MockMvcTester mvc, Cast cast, JdbcClient db) {
        this.mvc = mvc;
        this.cast = cast;
        this.db = db;
    }

    /** A plan with words in a chapter and a goal. */
    public ContributionId written(Viewer by, String space, String title) {
        ContributionId plan = cast.plan(by, space, title);
        write(plan, "purpose", 0, "Vi svarer folk der de er.", by);
        goal(plan, "Folk får svar samme dag", "52", "90", by);
        return plan;
    }

    public void write(ContributionId plan, String chapter, int version, String text, Viewer by) {
        assertThat(mvc.post()
                        .uri("/planer/" + plan + "/kapittel/" + chapter)
                        .with(Cast.as(by))
                        .with(csrf())
                        .param("version", String.valueOf(version))
                        .param("text", text))
                .hasStatus(303);
    }

    /** A row in the table of goals, which is for good. */
    public long goal(ContributionId plan, String name, String baseline, String target, Viewer by) {
        assertThat(mvc.post()
                        .uri("/planer/" + plan + "/kapittel/goals/rader")
                        .with(Cast.as(by))
                        .with(csrf())
                        .param("tabell", "goals")
                        .param("celle-goals-ny-goal", name)
                        .param("celle-goals-ny-baseline", baseline)
                        .param("celle-goals-ny-target", target)
                        .param("celle-goals-ny-unit", "prosent")
                        .param("celle-goals-ny-owner", "Kari Kommune"))
                .hasStatus(303);
        return goal(plan);
    }

    /** The goal that was added last. */
    public long goal(ContributionId plan) {
        return db.sql("select max(r.id) from strategy.table_row r where r.plan_id = ?")
                .param(plan.value())
                .query(Long.class)
                .single();
    }

    /** Where it, or what is shared of it, is read as one text. */
    public String document(ContributionId plan) {
        return db.sql("select c.title from contribution.contribution c where c.id = ?")
                .param(plan.value())
                .query((rs, _) -> Addresses.of(plan, rs.getString("title")))
                .single();
    }

    /** As the page would have it now. */
    public int version(ContributionId plan) {
        return db.sql("select c.version from contribution.contribution c where c.id = ?")
                .param(plan.value())
                .query(Integer.class)
                .single();
    }

    public MvcTestResult adopt(ContributionId plan, int version, LocalDate on, LocalDate evaluate, Viewer by) {
        return mvc.post()
                .uri("/planer/" + plan + "/vedtak")
                .with(Cast.as(by))
                .with(csrf())
                .param("version", String.valueOf(version))
                .param("adoptedBy", "Kommunestyret")
                .param("caseNumber", "45/26")
                .param("adoptedOn", on.toString())
                .param("evaluateOn", evaluate.toString())
                .exchange();
    }

    /** Adopted today, to be evaluated in a year. */
    public void adopt(ContributionId plan, Viewer by) {
        LocalDate today = LocalDate.now();
        assertThat(adopt(plan, version(plan), today, today.plusYears(1), by)).hasStatus(303);
    }

    public MvcTestResult share(ContributionId plan, String space, Viewer by) {
        return mvc.post()
                .uri("/planer/" + plan + "/deling")
                .with(Cast.as(by))
                .with(csrf())
                .param("space", space)
                .exchange();
    }

    public void beginNext(ContributionId plan, Viewer by) {
        assertThat(mvc.post()
                        .uri("/planer/" + plan + "/ny-utgave")
                        .with(Cast.as(by))
                        .with(csrf()))
                .hasStatus(303);
    }

    /** The contribution in which others read it. */
    public ContributionId shared(ContributionId plan) {
        return db.sql("select s.contribution_id from strategy.sharing s where s.plan_id = ?")
                .param(plan.value())
                .query((rs, _) -> new ContributionId(rs.getLong("contribution_id")))
                .single();
    }
}
