package no.sosialekommuner.notification.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Instant;
import java.util.List;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.News;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Follows;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.notification.Happening;
import no.sosialekommuner.notification.Notice;
import no.sosialekommuner.notification.Reason;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A poll ends, and somebody gets a role. */
@CommunityTest
class EndingTests {

    @Autowired
    Happenings happenings;

    @Autowired
    Follows follows;

    @Autowired
    News news;

    @Autowired
    Cast cast;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient db;

    @Test
    void whoVotedWhoFollowsAndWhoAskedAreToldOnceThatAPollHasEnded() {
        Viewer asker = cast.newcomer("3107", "MEMBER");
        Viewer voter = cast.newcomer("4601", "MEMBER");
        Viewer follower = cast.newcomer("4601", "MEMBER");
        ContributionId open = poll(asker, false, "Hvem vinner valget av vaktdag?");
        cast.vote(open, voter, "Mandag");
        follows.add(follower.id(), open);
        happenings.pollsClosed(Instant.now());
        news.told();
        assertThat(news.of(voter, open)).isEmpty();

        closes(open);
        happenings.pollsClosed(Instant.now());
        happenings.pollsClosed(Instant.now());
        news.told();

        assertThat(List.of(told(asker, open), told(voter, open), told(follower, open)))
                .containsExactly(Reason.AUTHORED, Reason.VOTED, Reason.FOLLOWED_CONTRIBUTION);
    }

    @Test
    void whoVotedInSecretIsNotFoundOut() {
        Viewer asker = cast.newcomer("3107", "MEMBER");
        ContributionId open = poll(asker, true, "Hvem stemte i hemmelighet?");
        closes(open);
        happenings.pollsClosed(Instant.now());
        news.told();

        assertThat(told(asker, open)).isEqualTo(Reason.AUTHORED);
        assertThat(db.sql("select count(*) from contribution.named_voter v where v.contribution_id = ?")
                        .param(open.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whoIsGivenARoleIsToldWhichAndWhereItIsDone() {
        Viewer member = cast.newcomer("4601", "MEMBER");
        assign(member, "EDITOR", "EXPERT");
        assign(member, "EDITOR", "EXPERT");
        news.told();

        assertThat(news.of(member))
                .filteredOn(it -> it.latest() == Happening.ROLE_GIVEN)
                .extracting(Notice::title, Notice::address)
                .containsExactlyInAnyOrder(
                        Tuple.tuple("Redaktør", "/redaksjon"), Tuple.tuple("Ekspert", "/medlemmer/" + member.handle()));
    }

    private void assign(Viewer member, String... roles) {
        assertThat(mvc.put()
                        .uri("/admin/medlemmer/" + member.handle())
                        .param("roles", roles)
                        .param("speaksAs", "EMPLOYEE")
                        .with(Cast.as(cast.admin()))
                        .with(csrf()))
                .hasStatus(303);
    }

    private ContributionId poll(Viewer by, boolean anonymous, String title) {
        ContributionId id = news.published("DISCUSSION", by, "nettverk", title, List.of());
        cast.poll(id, anonymous, title, "Mandag", "Fredag");
        return id;
    }

    private void closes(ContributionId poll) {
        db.sql("update contribution.poll set closes_at = now() where contribution_id = ?")
                .param(poll.value())
                .update();
    }

    private Reason told(Viewer member, ContributionId poll) {
        return news.of(member, poll).stream()
                .filter(it -> it.latest() == Happening.POLL_CLOSED)
                .map(Notice::reason)
                .findFirst()
                .orElseThrow();
    }
}
