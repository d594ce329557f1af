package no.sosialekommuner.contribution.follow;

import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who wants to hear of what comes in a contribution; the row is the whole fact, so both methods can be repeated. */
@Repository
class Follows {

    private final JdbcClient db;

    Follows(JdbcClient db) {
        this.db = db;
    }

    void add(MemberId member, ContributionId contribution) {
        db.sql("insert into contribution.follow (member_id, contribution_id) values (?, ?) on conflict do nothing")
                .params(member.value(), contribution.value())
                .update();
    }

    void remove(MemberId member, ContributionId contribution) {
        db.sql("delete from contribution.follow where member_id = ? and contribution_id = ?")
                .params(member.value(), contribution.value())
                .update();
    }
}
