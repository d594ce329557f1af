package no.sosialekommuner.contribution.poll;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who voted for what, as far as that is kept: one ballot for each voter. The figures beside the choices change in the same
 * transaction, one voter after the other, so that they are right however many vote at once.
 */
@Repository
class Ballots {

    private final JdbcClient db;
    private final BallotKey key;
    private final Clock clock;

    Ballots(JdbcClient db, BallotKey key, Clock clock) {
        this.db = db;
        this.key = key;
        this.clock = clock;
    }

    /**
     * The member's vote from now on, whatever it was before. Sent twice it counts once.
     *
     * @throws Invalid on {@code valg} when nothing is chosen, or more than may be
     * @throws NotFound when the contribution has no poll
     */
    @Transactional
    public Vote put(ContributionId poll, MemberId member, Set<Long> chosen) {
        Locked now = locked(poll);
        Vote refused = refusal(now);
        if (refused != null) {
            return refused;
        }
        if (chosen.isEmpty()) {
            throw new Invalid("valg", "contribution.poll.vote.none");
        }
        if (!now.choices().containsAll(chosen)) {
            return Vote.CHANGED;
        }
        if (chosen.size() > now.most()) {
            throw new Invalid("valg", "contribution.poll.vote.many");
        }
        byte[] voter = voter(now, poll, member);
        Set<Long> before = choices(poll, voter);
        if (!before.equals(chosen)) {
            db.sql("""
                            insert into contribution.poll_ballot (contribution_id, voter, member_id, choices)
                            values (?, ?, ?, ?)
                            on conflict (contribution_id, voter) do update set choices = excluded.choices
                            """)
                    .param(poll.value())
                    .param(voter)
                    .param(now.anonymous() ? null : member.value())
                    .param(chosen.toArray(Long[]::new))
                    .update();
            count(poll, before, chosen);
        }
        return Vote.TAKEN;
    }

    /** Takes the member's vote back; where there is none, nothing happens. */
    @Transactional
    public Vote remove(ContributionId poll, MemberId member) {
        Locked now = locked(poll);
        Vote refused = refusal(now);
        if (refused != null) {
            return refused;
        }
        byte[] voter = voter(now, poll, member);
        Set<Long> before = choices(poll, voter);
        db.sql("delete from contribution.poll_ballot where contribution_id = ? and voter = ?")
                .params(poll.value(), voter)
                .update();
        count(poll, before, Set.of());
        return Vote.TAKEN;
    }

    /** Forgets who voted in anonymous polls that are closed; what was counted stays. */
    int forget() {
        return db.sql("""
                        delete from contribution.poll_ballot b
                         using contribution.poll p
                         where b.member_id is null
                           and p.contribution_id = b.contribution_id
                           and p.anonymous
                           and (p.closed_at is not null or p.closes_at <= ?)
                        """).param(java.sql.Timestamp.from(clock.instant())).update();
    }

    private Locked locked(ContributionId poll) {
        return db.sql("""
                        select p.most, p.anonymous, p.closes_at, p.closed_at, c.state = 'PUBLISHED' as published,
                               array(select k.id from contribution.poll_choice k
                                      where k.contribution_id = p.contribution_id) as choices
                          from contribution.poll p
                          join contribution.contribution c on c.id = p.contribution_id
                         where p.contribution_id = ?
                           for update of p
                        """)
                .param(poll.value())
                .query((rs, _) -> new Locked(
                        rs.getInt("most"),
                        rs.getBoolean("anonymous"),
                        Polls.instant(rs, "closes_at"),
                        Polls.instant(rs, "closed_at"),
                        rs.getBoolean("published"),
                        set(rs.getArray("choices"))))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private @Nullable Vote refusal(Locked poll) {
        if (!poll.published()) {
            return Vote.WITHDRAWN;
        }
        return Polls.isClosed(poll.closedAt(), poll.closesAt(), clock.instant()) ? Vote.CLOSED : null;
    }

    private byte[] voter(Locked now, ContributionId poll, MemberId member) {
        return now.anonymous() ? key.secret(poll, member) : BallotKey.open(member);
    }

    private Set<Long> choices(ContributionId poll, byte[] voter) {
        return db.sql("select b.choices from contribution.poll_ballot b where b.contribution_id = ? and b.voter = ?")
                .params(poll.value(), voter)
                .query((rs, _) -> set(rs.getArray("choices")))
                .optional()
                .orElse(Set.of());
    }

    private void count(ContributionId poll, Set<Long> before, Set<Long> after) {
        db.sql("""
                        update contribution.poll_choice
                           set vote_count = vote_count + case when id = any (:after) then 1 else -1 end
                         where contribution_id = :poll
                           and (id = any (:after)) <> (id = any (:before))
                        """)
                .param("poll", poll.value())
                .param("before", before.toArray(Long[]::new))
                .param("after", after.toArray(Long[]::new))
                .update();
        int voters = (after.isEmpty() ? 0 : 1) - (before.isEmpty() ? 0 : 1);
        if (voters != 0) {
            db.sql("update contribution.poll set voter_count = voter_count + ? where contribution_id = ?")
                    .params(voters, poll.value())
                    .update();
        }
    }

    private static Set<Long> set(Array ids) throws SQLException {
        return Arrays.stream((Long[]) ids.getArray()).collect(Collectors.toUnmodifiableSet());
    }

    private record Locked(
            int most,
            boolean anonymous,
            @Nullable Instant closesAt,
            @Nullable Instant closedAt,
            boolean published,
            Set<Long> choices) {}
}
