package no.sosialekommuner.notification.urgent;

import no.sosialekommuner.contribution.ContributionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far urgent questions have come. */
@Repository
class Reaches {

    private final JdbcClient db;

    Reaches(JdbcClient db) {
        this.db = db;
    }

    Reach of(ContributionId question) {
        return db.sql("""
                        select count(distinct n.member_id)::int as reached,
                               count(distinct n.member_id) filter (where n.read_at is not null or v.member_id is not null)::int as seen
                          from notification.notice n
                          left join contribution.visited v on v.member_id = n.member_id and v.contribution_id = n.contribution_id
                         where n.contribution_id = ? and n.urgent
                        """)
                .param(question.value())
                .query((rs, _) -> new Reach(rs.getInt("reached"), rs.getInt("seen")))
                .single();
    }
}
