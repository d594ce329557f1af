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
        return places;
    }
}
