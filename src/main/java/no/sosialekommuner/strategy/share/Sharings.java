package no.sosialekommuner.strategy.share;

import java.util.Optional;
import java.util.UUID;
import no.sosialekommuner.contribution.Addresses;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.submission.Documents;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.strategy.Colleague;
import no.sosialekommuner.strategy.GuideTags;
import no.sosialekommuner.strategy.Plan;
import no.sosialekommuner.strategy.PlanGuides;
import no.sosialekommuner.strategy.Plans;
import no.sosialekommuner.strategy.adopt.Edition;
import no.sosialekommuner.strategy.adopt.Editions;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.NotAllowed;
import no.sosialekommuner.web.NotFound;
import no.sosialekommuner.web.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Editions that others read. What colleagues said of the plan among themselves stays where it was said. */
@Repository
public class Sharings {

    private final JdbcClient db;
    private final Plans plans;
    private final Editions editions;
    private final PlanGuides guides;
    private final GuideTags tags;
    private final Documents documents;
    private final Texts texts;

    Sharings(
            JdbcClient db,
            Plans plans,
            Editions editions,
            PlanGuides guides,
            GuideTags tags,
            Documents documents,
            Texts texts) {
        this.db = db;
        this.plans = plans;
        this.editions = editions;
        this.guides = guides;
        this.tags = tags;
        this.documents = documents;
        this.texts = texts;
    }

    /** As long as what is shared has not been withdrawn. */
    public Optional<Sharing> find(ContributionId plan) {
        return db.sql("""
                        select s.contribution_id, c.title, e.name as space, s.edition, s.shared_at, %s,
                               (select count(distinct p.organisation_id)
                                  from strategy.borrowing b
                                  join strategy.plan p on p.contribution_id = b.plan_id
                                 where b.contribution_id = s.contribution_id) as borrowers
                          from strategy.sharing s
                          join contribution.published c on c.id = s.contribution_id
                          join space.entrance e on e.id = c.space_id
                          left join member.profile sharer on sharer.id = s.shared_by
                         where s.plan_id = ?
                        """.formatted(Colleague.columns("sharer")))
                .param(plan.value())
                .query((rs, _) -> {
                    ContributionId shared = new ContributionId(rs.getLong("contribution_id"));
                    return new Sharing(
                            shared,
                            Addresses.of(shared, rs.getString("title")),
                            rs.getString("space"),
                            rs.getInt("edition"),
                            Colleague.in(rs, "sharer"),
                            rs.getTimestamp("shared_at").toInstant(),
                            rs.getInt("borrowers"));
                })
                .optional();
    }

    /**
     * Shows the newest edition to others. Where an earlier one is shown already, the same contribution tells the new one from
     * now on, so that what was said of it and who follows it stay.
     *
     * @param space slug; of no meaning where an earlier one is shown already
     * @throws NotFound when nothing has been adopted yet, or the space is not for this viewer
     * @throws NotAllowed when the viewer may not write there
     */
    @Transactional
    public void share(ContributionId id, String space, Viewer by) {
        plans.holdWhole(id);
        Plan plan = plans.requireTended(id, by);
        Edition edition = editions.latest(id).orElseThrow(NotFound::new);
        String body = "*" + editions.state(edition, plan.language()) + ".*\n\n" + editions.body(edition);
        Optional<Sharing> before = find(id);
        ContributionId shared;
        if (before.isPresent()) {
            shared = before.get().contribution();
            String reason = texts.text(plan.language(), "strategy.adopt.edition", edition.number());
            documents.revise(shared, edition.title(), body, reason, by);
        } else {
            shared = documents.publish(space, edition.title(), body, tags.of(guides.of(plan)), UUID.randomUUID(), by);
        }
        put(id, shared, edition, by);
    }

    /**
     * Others do not read it any longer; what is not shared stays so.
     *
     * @throws Invalid on {@code reason} when a colleague's is taken away without a word why
     */
    @Transactional
    public void withdraw(ContributionId plan, String reason, Viewer by) {
        plans.holdWhole(plan);
        find(plan).ifPresent(it -> documents.withdraw(it.contribution(), reason, by));
    }

    /** From now on that contribution is where others read it. */
    public void put(ContributionId plan, ContributionId shared, Edition edition, Viewer by) {
        db.sql("""
                        insert into strategy.sharing (plan_id, contribution_id, edition, shared_by)
                        values (:plan, :shared, :edition, :by)
                        on conflict (plan_id) do update
                           set contribution_id = excluded.contribution_id, edition = excluded.edition,
                               shared_by = excluded.shared_by, shared_at = now()
                        """)
                .param("plan", plan.value())
                .param("shared", shared.value())
                .param("edition", edition.number())
                .param("by", by.id().value())
                .update();
    }
}
