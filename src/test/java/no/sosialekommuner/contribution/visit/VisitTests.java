package no.sosialekommuner.contribution.visit;

import static org.assertj.core.api.Assertions.assertThat;

import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.contribution.reply.NewReplies;
import no.sosialekommuner.member.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CommunityTest
class VisitTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    NewReplies newReplies;

    @Autowired
    Visits visits;

    @Autowired
    JdbcClient db;

    private ContributionId discussion = new ContributionId(0);

    @BeforeEach
    void annaWrites() {
        discussion = cast.published("DISCUSSION", cast.anna(), "nettverk", "Hva er nytt?");
    }

    @Test
    void eachReaderCountsOnceAndTheAuthorDoesNot() {
        open(cast.bjorn());
        visits.write();
        open(cast.bjorn());
        open(cast.eva());
        open(cast.anna());
        visits.write();

        assertThat(db.sql("select reader_count from contribution.contribution where id = ?")
                        .param(discussion.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void onTheFirstVisitNothingIsMarkedAsNew() {
        newReplies.add(discussion, null, "Et svar", null, cast.bjorn());

        assertThat(open(cast.eva())).bodyText().contains("Et svar").doesNotContain("data-new");
    }

    @Test
    void whatCameSinceTheVisitBeforeIsNew() {
        newReplies.add(discussion, null, "Sett før", null, cast.bjorn());
        visitedHoursAgo(cast.eva(), 3);
        repliesAreFrom(4);
        ReplyId fresh = newReplies.add(discussion, null, "Ikke sett", null, cast.bjorn());

        assertThat(open(cast.eva()))
                .bodyText()
                .contains("1 nytt siden sist", "href=\"?svar=" + fresh + "#svar-" + fresh + "\"")
                .containsOnlyOnce("data-new");
    }

    @Test
    void loadingThePageAgainLeavesNewWhatWasNew() {
        visitedHoursAgo(cast.eva(), 3);
        newReplies.add(discussion, null, "Ikke sett", null, cast.bjorn());
        open(cast.eva());
        visits.write();

        assertThat(open(cast.eva())).bodyText().containsOnlyOnce("data-new");
    }

    @Test
    void onesOwnReplyIsNotNew() {
        visitedHoursAgo(cast.eva(), 3);
        newReplies.add(discussion, null, "Mitt eget", null, cast.eva());

        assertThat(open(cast.eva())).bodyText().doesNotContain("data-new", "siden sist");
    }

    @Test
    void whatIsGoneBeforeItIsWrittenStopsNobodyElse() {
        visits.add(cast.bjorn().id(), new ContributionId(999_999_999));
        visits.add(cast.bjorn().id(), discussion);
        visits.write();

        assertThat(db.sql("select count(*) from contribution.visit where contribution_id = ?")
                        .param(discussion.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private MvcTestResult open(Viewer viewer) {
        return mvc.get()
                .uri("/bidrag/" + discussion + "/hva-er-nytt")
                .with(Cast.as(viewer))
                .exchange();
    }

    private void visitedHoursAgo(Viewer viewer, int hours) {
        db.sql("""
                        insert into contribution.visit (member_id, contribution_id, first_at, last_at)
                        select ?, ?, t, t from (select now() - make_interval(hours => ?) as t) x
                        """).params(viewer.id().value(), discussion.value(), hours).update();
    }

    private void repliesAreFrom(int hoursAgo) {
        db.sql("update contribution.reply set created_at = now() - make_interval(hours => ?) where contribution_id = ?")
                .params(hoursAgo, discussion.value())
                .update();
    }
}
