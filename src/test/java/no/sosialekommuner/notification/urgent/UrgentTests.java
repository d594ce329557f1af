package no.sosialekommuner.notification.urgent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.News;
import no.sosialekommuner.Topics;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.FollowLevel;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.notification.FollowSort;
import no.sosialekommuner.notification.Followings;
import no.sosialekommuner.notification.Notice;
import no.sosialekommuner.notification.Reason;
import no.sosialekommuner.notification.notice.Notices;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@CommunityTest
class UrgentTests {

    @Autowired
    News news;

    @Autowired
    Cast cast;

    @Autowired
    Topics topics;

    @Autowired
    Followings followings;

    @Autowired
    Notices notices;

    @Autowired
    Reaches reaches;

    @Autowired
    JdbcClient db;

    @Autowired
    MockMvcTester mvc;

    @Test
    void anUrgentQuestionReachesWhoFollowsWhoHasExperiencedItAndExperts() {
        Viewer follower = cast.newcomer("4601", "MEMBER");
        Viewer experienced = cast.newcomer("4001", "MEMBER");
        Viewer muted = cast.newcomer("4001", "MEMBER");
        Viewer expert = cast.newcomer("0301", "EXPERT");
        Viewer other = cast.newcomer("0301", "MEMBER");
        String topic = topics.named("haster-flom");
        followings.put(FollowSort.TAG, topic, FollowLevel.FIRST, follower);
        for (Viewer member : List.of(experienced, muted)) {
            db.sql(
                            "insert into member.member_tag (member_id, tag_id) select ?, t.id from taxonomy.tag t where t.slug = ?")
                    .params(member.id().value(), topic)
                    .update();
        }
        followings.put(FollowSort.TAG, topic, FollowLevel.NONE, muted);

        ContributionId question = news.urgent(cast.anna(), "Elva stiger", List.of(topic));

        for (Viewer member : List.of(follower, experienced, expert)) {
            assertThat(news.of(member, question)).extracting(Notice::reason).containsExactly(Reason.URGENT);
        }
        assertThat(news.of(muted, question)).isEmpty();
        assertThat(news.of(other, question)).isEmpty();
    }

    @Test
    void theAskerSeesHowManyWereReachedAndHowManyHaveSeenIt() {
        Viewer asker = cast.newcomer("3107", "MEMBER");
        Viewer one = cast.newcomer("4601", "MEMBER");
        Viewer two = cast.newcomer("4601", "MEMBER");
        String topic = topics.named("haster-tall");
        followings.put(FollowSort.TAG, topic, FollowLevel.FIRST, one);
        followings.put(FollowSort.TAG, topic, FollowLevel.FIRST, two);
        ContributionId question = news.urgent(asker, "Hvem har sett dette?", List.of(topic));
        Reach before = reaches.of(question);
        assertThat(before.reached()).isGreaterThanOrEqualTo(2);
        assertThat(before.seen()).isZero();

        notices.readThread(one.id(), "/bidrag/" + question);

        assertThat(reaches.of(question)).isEqualTo(new Reach(before.reached(), 1));
        assertThat(mvc.get().uri("/bidrag/" + question + "/hast").with(Cast.as(asker)))
                .hasStatusOk()
                .bodyText()
                .contains(before.reached() + " medlemmer er varslet, og ett har sett spørsmålet.");
        assertThat(mvc.get().uri("/bidrag/" + question + "/hvem-har-sett-dette").with(Cast.as(asker)))
                .bodyText()
                .contains("/bidrag/" + question + "/hast");
        assertThat(mvc.get().uri("/bidrag/" + question + "/hvem-har-sett-dette").with(Cast.as(one)))
                .bodyText()
                .doesNotContain("/bidrag/" + question + "/hast");
    }
}
