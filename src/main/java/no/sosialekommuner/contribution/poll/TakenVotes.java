package no.sosialekommuner.contribution.poll;

import java.util.List;
import java.util.Map;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Votes that were given before the poll was here; they count also when the poll is closed. */
@Repository
public class TakenVotes {

    private final JdbcClient db;
    private final BallotKey key;

    TakenVotes(JdbcClient db, BallotKey key) {
        this.db = db;
        this.key = key;
    }

    /** @param votes choices by their words */
    @Transactional
    public void add(ContributionId poll, boolean anonymous, Map<MemberId, List<String>> votes) {
        votes.forEach((member, choices) -> db.sql("""
                        insert into contribution.poll_ballot (contribution_id, voter, member_id, choices)
                        select k.contribution_id, :voter, :member, array_agg(k.id)
                          from contribution.poll_choice k
                         where k.contribution_id = :poll and k.text = any (:choices)
                         group by k.contribution_id
                        """)
                .param("voter", anonymous ? key.secret(poll, member) : BallotKey.open(member))
                .param("member", anonymous ? null : member.value())
                .param("poll", poll.value())
                .param("choices", choices.toArray(String[]::new))
                .update());
        db.sql("""
                        update contribution.poll_choice k
                           set vote_count = (select count(*) from contribution.poll_ballot b
                                              where b.contribution_id = k.contribution_id and k.id = any (b.choices))
                         where k.contribution_id = ?
                        """).param(poll.value()).update();
        db.sql("""
                        update contribution.poll p
                           set voter_count = (select count(*) from contribution.poll_ballot b
                                               where b.contribution_id = p.contribution_id)
                         where p.contribution_id = ?
                        """).param(poll.value()).update();
    }
}
