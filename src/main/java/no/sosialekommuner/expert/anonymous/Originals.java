package no.sosialekommuner.expert.anonymous;

import java.sql.Types;
import java.util.List;
import no.sosialekommuner.contribution.Contribution;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.organisation.OrganisationId;
import no.sosialekommuner.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Confidential questions with those who were asked. */
@Repository
class Originals {

    private final JdbcClient db;

    Originals(JdbcClient db) {
        this.db = db;
    }

    /**
     * @param question that the viewer may read
     * @throws NotFound when it was not asked in confidence
     */
    Original require(Contribution question, Viewer viewer) {
        return db.sql("""
                        select r.asker_id, r.organisation_id, s.id as answer_id,
                               case when r.panel_id is null
                                    then exists (select 1 from member.host h where h.member_id = :viewer)
                                    else exists (select 1 from expert.confidant c
                                                  where c.panel_id = r.panel_id and c.member_id = :viewer)
                               end as expert
                          from expert.request r
                          left join contribution.said s on s.id = r.answer_id
                         where r.contribution_id = :question and r.confidential
                        """)
                .param("question", question.id().value())
                .param("viewer", viewer.id().value())
                .query((rs, _) -> {
                    MemberId asker = new MemberId(rs.getLong("asker_id"));
                    Long answer = rs.getObject("answer_id", Long.class);
                    return new Original(
                            question,
                            asker,
                            new OrganisationId(rs.getLong("organisation_id")),
                            answer == null ? null : new ReplyId(answer),
                            rs.getBoolean("expert"),
                            asker.equals(viewer.id()));
                })
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** What would tell whose question it was: colleagues of the asker, whoever has written in the thread, every place. */
    Giveaways giveaways(Original original) {
        List<String> people = db.sql("""
                        select p.name from member.profile p
                         where p.organisation_id = :organisation
                            or p.id in (select s.author_id from contribution.said s where s.contribution_id = :question)
                        """)
                .param("organisation", original.organisation().value())
                .param("question", original.question().id().value())
                .query((rs, _) -> rs.getString("name"))
                .list();
        return new Giveaways(people, called(original.organisation()), called(null));
    }

    /** What it is called in any language, and where it sits; all municipalities and counties where none is named. */
    private List<String> called(@Nullable OrganisationId organisation) {
        return db.sql("""
                        select distinct n.name
                          from organisation.searchable o
                         cross join lateral unnest(array[o.name, o.sami_name, o.kven_name, o.county_name, o.admin_centre]) as n(name)
                         where n.name <> ''
                           and case when cast(:own as bigint) is null then o.kind in ('MUNICIPALITY', 'COUNTY') else o.id = :own end
                         order by n.name
                        """)
                .param("own", organisation == null ? null : organisation.value(), Types.BIGINT)
                .query((rs, _) -> rs.getString("name"))
                .list();
    }
}
