package no.sosialekommuner.strategy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import no.sosialekommuner.contribution.Contribution;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Contributions;
import no.sosialekommuner.contribution.State;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.organisation.OrganisationId;
import no.sosialekommuner.web.Conflict;
import no.sosialekommuner.web.Language;
import no.sosialekommuner.web.NotAllowed;
import no.sosialekommuner.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All plans, asked for through the viewer. Whoever may write in a plan's space may write it: this is the one place that says so. */
@Repository
public class Plans {

    private final JdbcClient db;
    private final Contributions contributions;

    Plans(JdbcClient db, Contributions contributions) {
        this.db = db;
        this.contributions = contributions;
    }

    /** @throws NotFound when it is not there or not for this viewer */
    public Plan requireReadable(ContributionId id, Viewer viewer) {
        Contribution document = contributions.requireReadable(id, viewer);
        return db.sql("""
                        select p.guide, p.guide_version, p.language, p.organisation_id, b.name as organisation, p.state,
                               p.started_by, p.started_at
                          from strategy.plan p
                          join organisation.body b on b.id = p.organisation_id
                         where p.contribution_id = ?
                        """)
                .param(id.value())
                .query((rs, _) -> plan(document, rs))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The plan that was shared as this contribution; where none was, the contribution itself. */
    public ContributionId behind(ContributionId document) {
        return db.sql("select s.plan_id from strategy.sharing s where s.contribution_id = ?")
                .param(document.value())
                .query((rs, _) -> new ContributionId(rs.getLong("plan_id")))
                .optional()
                .orElse(document);
    }

    /**
     * @throws NotFound when it is not there or not for this viewer
     * @throws NotAllowed when the viewer reads it but does not write there, or it is withdrawn
     */
    public Plan requireWritable(ContributionId id, Viewer viewer) {
        Plan plan = requireReadable(id, viewer);
        if (!plan.open()) {
            throw new NotAllowed();
        }
        return plan;
    }

    /**
     * The same, whether it is being written or adopted: for what becomes of the plan as a whole.
     *
     * @throws NotFound when it is not there or not for this viewer
     * @throws NotAllowed when the viewer reads it but does not write there, or it is withdrawn
     */
    public Plan requireTended(ContributionId id, Viewer viewer) {
        Plan plan = requireReadable(id, viewer);
        if (!plan.tended()) {
            throw new NotAllowed();
        }
        return plan;
    }

    /**
     * Nobody else changes anything in the plan until the transaction ends; the plan counts as changed now. Everything that
     * changes a part of it begins with this.
     *
     * @throws Conflict when it has been adopted meanwhile
     */
    public void hold(ContributionId plan) {
        if (!lock(plan, PlanState.WRITING)) {
            throw Conflict.withState("The plan has been adopted");
        }
    }

    /** The same for what becomes of the plan as a whole, whatever state it is in. */
    public void holdWhole(ContributionId plan) {
        lock(plan, PlanState.values());
    }

    private boolean lock(ContributionId plan, PlanState... states) {
        return db.sql("update strategy.plan set active_at = now() where contribution_id = ? and state = any (?)")
                        .params(
                                plan.value(),
                                Arrays.stream(states).map(PlanState::name).toArray(String[]::new))
                        .update()
                > 0;
    }

    /** From now on it is in this state. */
    public void turn(ContributionId plan, PlanState state) {
        db.sql("update strategy.plan set state = ? where contribution_id = ?")
                .params(state.name(), plan.value())
                .update();
    }

    private static Plan plan(Contribution document, ResultSet rs) throws SQLException {
        return new Plan(
                document.id(),
                document.title(),
                document.address(),
                document.space(),
                rs.getString("guide"),
                rs.getInt("guide_version"),
                Language.valueOf(rs.getString("language")),
                new OrganisationId(rs.getLong("organisation_id")),
                rs.getString("organisation"),
                PlanState.valueOf(rs.getString("state")),
                new MemberId(rs.getLong("started_by")),
                rs.getTimestamp("started_at").toInstant(),
                document.version(),
                document.mayWrite() && document.state() == State.PUBLISHED);
    }
}
