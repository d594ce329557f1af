package no.sosialekommuner.web;

import java.util.HashMap;
import java.util.Map;
import no.sosialekommuner.Cast;
import no.sosialekommuner.contribution.ContributionId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A plan of Fredrikstad's that is half-way, for the list of pages. */
final class PagePlan {

    private final Cast cast;
    private final JdbcClient db;

    PagePlan(Cast cast, JdbcClient db) {
        this.cast = cast;
        this.db = db;
    }

    Map<String, String> fill() {
        ContributionId plan =
                cast.plan(cast.anna(), "kommune-3107", "Strategi for sosiale medier, Fredrikstad kommune");
        db.sql("""
                        update strategy.chapter
                           set text = 'Folk skal få vite det de trenger, der de allerede er.', version = 1, status = 'READY',
                               assigned_to = :anna, edited_by = :anna, edited_at = now()
                         where plan_id = :plan and key = 'purpose'
                        """)
                .param("anna", cast.anna().id().value())
                .param("plan", plan.value())
                .update();
        db.sql("insert into strategy.tick (plan_id, chapter, item, ticked_by) values (?, 'purpose', 'leader', ?)")
                .params(plan.value(), cast.anna().id().value())
                .update();
        db.sql(
                        "insert into strategy.answer (plan_id, chapter, question, text, edited_by) values (?, 'purpose', 'owner', 'Kommunedirektøren', ?)")
                .params(plan.value(), cast.anna().id().value())
                .update();
        String row = db.sql("""
                        insert into strategy.table_row (plan_id, chapter, table_key, position, cells)
                        values (?, 'goals', 'goals', 1,
                                '{"goal": "Folk får svar samme dag", "measure": "Meldinger besvart innen åtte timer", "baseline": "52",
                                  "target": "90", "unit": "prosent", "due": "2027-12-01", "owner": "Kommunikasjonsrådgiver"}')
                        returning id::text
                        """).param(plan.value()).query(String.class).single();
        Map<String, String> places = new HashMap<>();
        places.put("plan", plan.toString());
        places.put("plan-row", row);
        places.putAll(adopted());
        return places;
    }

    /** Another one, adopted and shared, and looked at again once. */
    private Map<String, String> adopted() {
        ContributionId plan = cast.plan(cast.anna(), "kommune-3107", "Strategien som er vedtatt");
        ContributionId shared = cast.published("PLAN", cast.anna(), "nettverk", "Strategien som er delt");
        db.sql("""
                        with plan as (update strategy.plan set state = 'ADOPTED' where contribution_id = :plan),
                        row as (
                          insert into strategy.table_row (plan_id, chapter, table_key, position, cells)
                          values (:plan, 'goals', 'goals', 1, '{"goal": "Svar samme dag", "baseline": "52", "target": "90", "unit": "prosent"}')
                          returning id, cells),
                        edition as (
                          insert into strategy.edition
                                 (plan_id, number, version, title, body, html, html_version, adopted_on, adopted_by, case_number,
                                  evaluate_on, registered_by)
                          values (:plan, 1, 1, 'Strategien som er vedtatt', 'Vi svarer.', '<p>Vi svarer.</p>', 1, '2026-01-15',
                                  'Kommunestyret', '4/26', '2027-01-15', :anna)),
                        chapter as (
                          insert into strategy.edition_chapter (plan_id, edition, key, position, text)
                          values (:plan, 1, 'purpose', 1, 'Vi svarer.'), (:plan, 1, 'goals', 4, 'Få mål.')),
                        kept as (
                          insert into strategy.edition_row (plan_id, edition, row_id, chapter, table_key, position, cells)
                          select :plan, 1, r.id, 'goals', 'goals', 1, r.cells from row r),
                        sharing as (
                          insert into strategy.sharing (plan_id, contribution_id, edition, shared_by) values (:plan, :shared, 1, :anna)),
                        evaluation as (
                          insert into strategy.evaluation (plan_id, edition, evaluated_on, learned, html, html_version, next_on, written_by)
                          values (:plan, 1, '2026-07-01', 'Kveldene er verst.', '<p>Kveldene er verst.</p>', 1, '2027-01-15', :anna)
                          returning id)
                        insert into strategy.evaluation_figure (evaluation_id, row_id, figure, comment)
                        select e.id, r.id, 71, 'To stillinger sto tomme.' from evaluation e, row r
                        """)
                .param("plan", plan.value())
                .param("shared", shared.value())
                .param("anna", cast.anna().id().value())
                .update();
        return Map.of("adopted-plan", plan.toString(), "shared-plan", shared.toString());
    }
}
