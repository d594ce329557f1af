package no.sosialekommuner.strategy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Tending;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A plan is looked after by whoever writes it, and so is what is shared of it, wherever that lies. */
@Component
class PlanTending implements Tending {

    /** So many of those who wrote a plan last stand for all. */
    private static final int FEW = 5;

    private final JdbcClient db;
    private final Plans plans;

    PlanTending(JdbcClient db, Plans plans) {
        this.db = db;
        this.plans = plans;
    }

    @Override
    public boolean tends(ContributionId document, Viewer viewer) {
        try {
            return plans.requireReadable(plans.behind(document), viewer).tended();
        } catch (NotFound _) {
            return false;
        }
    }

    @Override
    public Map<ContributionId, List<MemberId>> writers(Collection<ContributionId> documents) {
        return db
                .sql("""
                        select d.id as document_id, w.editor_id
                          from unnest(cast(:documents as bigint[])) as d(id)
                          left join strategy.sharing s on s.contribution_id = d.id
                          join strategy.plan p on p.contribution_id = coalesce(s.plan_id, d.id)
                          join contribution.published c on c.id = p.contribution_id
                         cross join lateral (
                               select v.editor_id, max(v.at) as last_at
                                 from strategy.chapter_version v
                                 join member.profile m on m.id = v.editor_id and m.active
                                where v.plan_id = p.contribution_id
                                  and exists (select 1 from space.reader r
                                               where r.space_id = c.space_id and r.member_id = v.editor_id and r.may_write)
                                group by v.editor_id
                                order by last_at desc
                                limit :few) w
                         order by d.id, w.last_at desc
                        """)
                .param(
                        "documents",
                        documents.stream().map(ContributionId::value).toArray(Long[]::new))
                .param("few", FEW)
                .query((rs, _) ->
                        Map.entry(new ContributionId(rs.getLong("document_id")), new MemberId(rs.getLong("editor_id"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
