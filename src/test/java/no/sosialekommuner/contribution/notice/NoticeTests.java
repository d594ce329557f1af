package no.sosialekommuner.contribution.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.member.Viewer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@CommunityTest
class NoticeTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    Notices notices;

    @Autowired
    JdbcClient db;

    @Test
    void aReplyInWhatOneWroteIsTold() {
        Viewer asker = cast.newcomer("4601", "MEMBER");
        ContributionId question = cast.published("QUESTION", asker, "nettverk", "Sier noen fra?");
        reply(question, asker, 1);
        ReplyId answer = reply(question, cast.bjorn(), 2);

        assertThat(notices.find(null, asker).items()).singleElement().satisfies(notice -> {
            assertThat(notice.reply()).isEqualTo(answer);
            assertThat(notice.by().handle()).isEqualTo("bjorn");
            assertThat(notice.unread()).isTrue();
        });
        assertThat(mvc.get().uri("/varsler").with(Cast.as(asker)))
                .hasStatusOk()
                .bodyText()
                .contains("Bjørn Haugen svarte i", "?svar=" + answer + "#svar-" + answer);
    }

    @Test
    void aMentionInAReplyIsToldOnceThoughOneFollows() {
        Viewer follower = cast.newcomer("4601", "MEMBER");
        ContributionId question = cast.published("QUESTION", cast.anna(), "nettverk", "Hvem bør med?");
        db.sql("insert into contribution.follow (member_id, contribution_id) values (?, ?)")
                .params(follower.id().value(), question.value())
                .update();
        ReplyId answer = reply(question, cast.bjorn(), 1);
        mention(follower, question, answer);

        assertThat(notices.find(null, follower).items())
                .singleElement()
                .satisfies(notice -> assertThat(notice.mention()).isTrue());
    }

    @Test
    void whatOneMayNotReadIsNotToldOf() {
        Viewer outside = cast.newcomer("4001", "MEMBER");
        ContributionId question = cast.published("QUESTION", cast.anna(), "kommune-3107", "Internt");
        mention(outside, question, reply(question, cast.anna(), 1));

        assertThat(notices.find(null, outside).items()).isEmpty();
    }

    @Test
    void theOlderFollowOnTheNextPage() {
        Viewer asker = cast.newcomer("4601", "MEMBER");
        ContributionId question = cast.published("QUESTION", asker, "nettverk", "Mange svar");
        for (int i = 1; i <= 35; i++) {
            reply(question, cast.bjorn(), i);
        }

        NoticePage first = notices.find(null, asker);
        NoticePage second = notices.find(first.next(), asker);

        assertThat(first.items()).hasSize(30);
        assertThat(second.items()).hasSize(5);
        assertThat(second.next()).isNull();
        List<Notice> all = new ArrayList<>(first.items());
        all.addAll(second.items());
        assertThat(all).extracting(Notice::reply).doesNotHaveDuplicates();
    }

    private ReplyId reply(ContributionId to, Viewer by, int minutes) {
        return new ReplyId(db.sql("""
                        insert into contribution.reply
                               (contribution_id, author_id, body, html, html_version, depth, path, created_at)
                        values (?, ?, 'Svar', '<p>Svar</p>', 1, 0, ?, now() + make_interval(mins => ?))
                        returning id
                        """)
                .params(to.value(), by.id().value(), "%07d".formatted(minutes), minutes)
                .query(Long.class)
                .single());
    }

    private void mention(Viewer who, ContributionId in, ReplyId reply) {
        db.sql("insert into contribution.mention (member_id, contribution_id, reply_id) values (?, ?, ?)")
                .params(who.id().value(), in.value(), reply.value())
                .update();
    }
}
