package no.sosialekommuner.strategy.adopt;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.strategy.Colleague;
import no.sosialekommuner.strategy.Composition;
import no.sosialekommuner.strategy.Plan;
import no.sosialekommuner.strategy.PlanAdopted;
import no.sosialekommuner.strategy.PlanState;
import no.sosialekommuner.strategy.Plans;
import no.sosialekommuner.text.Markdown;
import no.sosialekommuner.web.Conflict;
import no.sosialekommuner.web.Language;
import no.sosialekommuner.web.NotFound;
import no.sosialekommuner.web.Texts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The editions of plans. While one is in force its plan is not written; what follows begins as a copy of it. */
@Repository
public class Editions {

    private static final String EDITIONS = """
            select e.plan_id, e.number, e.version, e.title, e.adopted_on, e.adopted_by, e.case_number, e.evaluate_on,
                   e.registered_at, %s
              from strategy.edition e
              left join member.profile registrar on registrar.id = e.registered_by
             where e.plan_id = ?
            """.formatted(Colleague.columns("registrar"));

    private final JdbcClient db;
    private final Plans plans;
    private final Composition composition;
    private final Markdown markdown;
    private final Texts texts;
    private final ApplicationEventPublisher events;

    Editions(
            JdbcClient db,
            Plans plans,
            Composition composition,
            Markdown markdown,
            Texts texts,
            ApplicationEventPublisher events) {
        this.db = db;
        this.plans = plans;
        this.composition = composition;
        this.markdown = markdown;
        this.texts = texts;
        this.events = events;
    }

    /** Newest first; nobody has hundreds. */
    public List<Edition> of(ContributionId plan) {
        return db.sql(EDITIONS + " order by e.number desc")
                .param(plan.value())
                .query(Editions::edition)
                .list();
    }

    /** The one that was adopted last. */
    public Optional<Edition> latest(ContributionId plan) {
        return db.sql(EDITIONS + " order by e.number desc limit 1")
                .param(plan.value())
                .query(Editions::edition)
                .optional();
    }

    /** @throws NotFound when the plan has no such edition */
    public Edition require(ContributionId plan, int number) {
        return db.sql(EDITIONS + " and e.number = ?")
                .params(plan.value(), number)
                .query(Editions::edition)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Its text in Markdown. */
    public String body(Edition edition) {
        return db.sql("select e.body from strategy.edition e where e.plan_id = ? and e.number = ?")
                .params(edition.plan().value(), edition.number())
                .query(String.class)
                .single();
    }

    /** By whom and when it was adopted, as "Vedtatt av kommunestyret, 3. desember 2026, sak 45/26". */
    public String state(Edition edition, Language language) {
        return texts.text(
                language,
                edition.state(),
                edition.adoptedBy(),
                texts.date(language, edition.adoptedOn()),
                edition.caseNumber());
    }

    /** Its text as it is shown. */
    String html(Edition edition) {
        return db.sql(
                        "select e.body, e.html, e.html_version from strategy.edition e where e.plan_id = ? and e.number = ?")
                .params(edition.plan().value(), edition.number())
                .query((rs, _) -> markdown.html(rs.getString("html"), rs.getInt("html_version"), rs.getString("body")))
                .single();
    }

    /**
     * Keeps the plan as it is, as its next edition.
     *
     * @throws Conflict when it is adopted already, or has changed since the form was shown
     */
    @Transactional
    public Edition adopt(ContributionId id, AdoptionForm form, Viewer by) {
        plans.holdWhole(id);
        Plan plan = plans.requireTended(id, by);
        if (plan.state() == PlanState.ADOPTED) {
            throw Conflict.withState("The plan is adopted already");
        }
        if (plan.version() != form.version()) {
            throw Conflict.withVersion(plan.version());
        }
        int number = store(plan, form, by);
        db.sql("""
                        insert into strategy.edition_chapter (plan_id, edition, key, position, text)
                        select c.plan_id, :number, c.key, c.position, c.text
                          from strategy.chapter c
                         where c.plan_id = :plan
                        """).param("number", number).param("plan", id.value()).update();
        db.sql("""
                        insert into strategy.edition_row (plan_id, edition, row_id, chapter, table_key, position, cells)
                        select r.plan_id, :number, r.id, r.chapter, r.table_key, r.position, r.cells
                          from strategy.table_row r
                         where r.plan_id = :plan and r.removed_at is null
                        """).param("number", number).param("plan", id.value()).update();
        plans.turn(id, PlanState.ADOPTED);
        events.publishEvent(new PlanAdopted(id, by.id()));
        return require(id, number);
    }

    /** Mends what was written down of an adoption; a new day for the evaluation is reminded of anew. */
    @Transactional
    void amend(Edition edition, AdoptionForm form) {
        db.sql("""
                        update strategy.edition
                           set adopted_on = :on, adopted_by = :by, case_number = :case, evaluate_on = :evaluate,
                               reminded = case when evaluate_on = :evaluate then reminded else 0 end
                         where plan_id = :plan and number = :number
                        """)
                .param("on", form.adopted().orElseThrow())
                .param("by", form.adoptedBy())
                .param("case", form.caseNumber())
                .param("evaluate", form.evaluated().orElseThrow())
                .param("plan", edition.plan().value())
                .param("number", edition.number())
                .update();
    }

    /** When it is to be looked at again. */
    public void evaluateAgain(Edition edition, LocalDate on) {
        db.sql("update strategy.edition set evaluate_on = ?, reminded = 0 where plan_id = ? and number = ?")
                .params(on, edition.plan().value(), edition.number())
                .update();
    }

    /** The plan is written again, from what was adopted last; once more changes nothing. */
    @Transactional
    public void beginNext(ContributionId id, Viewer by) {
        plans.holdWhole(id);
        plans.requireTended(id, by);
        plans.turn(id, PlanState.WRITING);
    }

    private int store(Plan plan, AdoptionForm form, Viewer by) {
        String body = composition.document(plan);
        return db.sql("""
                        insert into strategy.edition
                               (plan_id, number, version, title, body, html, html_version, adopted_on, adopted_by,
                                case_number, evaluate_on, registered_by)
                        select :plan, coalesce(max(e.number), 0) + 1, :version, :title, :body, :html, :htmlVersion, :on,
                               :adoptedBy, :case, :evaluate, :by
                          from strategy.edition e
                         where e.plan_id = :plan
                        returning number
                        """)
                .param("plan", plan.id().value())
                .param("version", plan.version())
                .param("title", plan.title())
                .param("body", body)
                .param("html", markdown.render(body).html())
                .param("htmlVersion", Markdown.VERSION)
                .param("on", form.adopted().orElseThrow())
                .param("adoptedBy", form.adoptedBy())
                .param("case", form.caseNumber())
                .param("evaluate", form.evaluated().orElseThrow())
                .param("by", by.id().value())
                .query(Integer.class)
                .single();
    }

    private static Edition edition(ResultSet rs, int row) throws SQLException {
        return new Edition(
                new ContributionId(rs.getLong("plan_id")),
                rs.getInt("number"),
                rs.getInt("version"),
                rs.getString("title"),
                rs.getObject("adopted_on", LocalDate.class),
                rs.getString("adopted_by"),
                rs.getString("case_number"),
                rs.getObject("evaluate_on", LocalDate.class),
                Colleague.in(rs, "registrar"),
                rs.getTimestamp("registered_at").toInstant());
    }
}
