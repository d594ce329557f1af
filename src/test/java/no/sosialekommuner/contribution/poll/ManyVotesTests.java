package no.sosialekommuner.contribution.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.MemberId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Five hundred at once: each counts once, whatever each changed, and the figures are those of the ballots. */
@CommunityTest
class ManyVotesTests {

    private static final int CROWD = 500;
    private static final int THREADS = 16;

    @Autowired
    Cast cast;

    @Autowired
    PollRows rows;

    @Autowired
    Ballots ballots;

    @Autowired
    JdbcClient db;

    @Test
    void theFiguresAreRightAfterwards() throws Exception {
        ContributionId poll = cast.published("QUESTION", cast.anna(), "nettverk", "Alle stemmer");
        rows.add(poll, new PollTerms("Alle?", List.of("Ja", "Nei", "Kanskje"), 2, true, Shown.ALWAYS, null));
        List<Long> choices = db.sql(
                        "select id from contribution.poll_choice where contribution_id = ? order by position")
                .param(poll.value())
                .query((rs, _) -> rs.getLong(1))
                .list();
        List<Future<Vote>> votes = new ArrayList<>();
        try (ExecutorService crowd = Executors.newFixedThreadPool(THREADS)) {
            for (int at = 0; at < CROWD; at++) {
                MemberId voter = new MemberId(1_000_000L + at);
                int number = at;
                votes.add(crowd.submit(() -> ballots.put(poll, voter, Set.of(choices.get(number % 3)))));
                votes.add(crowd.submit(() -> ballots.put(poll, voter, Set.of(choices.get(0), choices.get(2)))));
                if (at % 10 == 0) {
                    votes.add(crowd.submit(() -> ballots.remove(poll, voter)));
                }
            }
        }
        for (Future<Vote> vote : votes) {
            assertThat(vote.get()).isEqualTo(Vote.TAKEN);
        }

        assertThat(numbers(
                        "select k.vote_count from contribution.poll_choice k where k.contribution_id = ? order by position",
                        poll))
                .isEqualTo(numbers("""
                        select (select count(*) from contribution.poll_ballot b
                                 where b.contribution_id = k.contribution_id and k.id = any (b.choices))
                          from contribution.poll_choice k where k.contribution_id = ? order by position
                        """, poll));
        assertThat(numbers("select p.voter_count from contribution.poll p where p.contribution_id = ?", poll))
                .isEqualTo(numbers("select count(*) from contribution.poll_ballot b where b.contribution_id = ?", poll))
                .first()
                .satisfies(voters -> assertThat(voters).isBetween(CROWD * 9 / 10, CROWD));
    }

    private List<Integer> numbers(String sql, ContributionId poll) {
        return db.sql(sql).param(poll.value()).query((rs, _) -> rs.getInt(1)).list();
    }
}
