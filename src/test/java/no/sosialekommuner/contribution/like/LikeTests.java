package no.sosialekommuner.contribution.like;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.contribution.reply.NewReplies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@CommunityTest
class LikeTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    NewReplies newReplies;

    @Autowired
    JdbcClient db;

    private ContributionId article = new ContributionId(0);

    @BeforeEach
    void annaWrites() {
        article = cast.published("ARTICLE", cast.anna(), "nettverk", "Slik gjorde vi det");
    }

    @Test
    void likingTwiceCountsOnce() {
        for (int time = 0; time < 2; time++) {
            assertThat(mvc.put()
                            .uri("/api/v1/contributions/" + article + "/like")
                            .with(cast.token(cast.bjorn())))
                    .hasStatus(204);
        }
        assertThat(likes("select like_count from contribution.contribution where id = ?", article.value()))
                .isEqualTo(1);
    }

    @Test
    void takingALikeBackTwiceCountsOnce() {
        mvc.put()
                .uri("/api/v1/contributions/" + article + "/like")
                .with(cast.token(cast.bjorn()))
                .exchange();
        for (int time = 0; time < 2; time++) {
            assertThat(mvc.delete()
                            .uri("/api/v1/contributions/" + article + "/like")
                            .with(cast.token(cast.bjorn())))
                    .hasStatus(204);
        }
        assertThat(likes("select like_count from contribution.contribution where id = ?", article.value()))
                .isZero();
    }

    @Test
    void aReplyIsLikedLikeAnythingElse() {
        ReplyId reply = newReplies.add(article, null, "Takk for at du deler", null, cast.eva());
        mvc.put()
                .uri("/api/v1/replies/" + reply + "/like")
                .with(cast.token(cast.bjorn()))
                .exchange();
        mvc.put()
                .uri("/api/v1/replies/" + reply + "/like")
                .with(cast.token(cast.bjorn()))
                .exchange();
        assertThat(likes("select like_count from contribution.reply where id = ?", reply.value()))
                .isEqualTo(1);

        mvc.delete()
                .uri("/api/v1/replies/" + reply + "/like")
                .with(cast.token(cast.bjorn()))
                .exchange();
        assertThat(likes("select like_count from contribution.reply where id = ?", reply.value()))
                .isZero();
    }

    @Test
    void theButtonComesBackPressedAndWithTheNewCount() {
        assertThat(mvc.post()
                        .uri("/bidrag/" + article + "/liker")
                        .header("HX-Request", "true")
                        .with(Cast.as(cast.bjorn()))
                        .with(csrf()))
                .hasStatusOk()
                .bodyText()
                .contains("aria-pressed=\"true\"", "value=\"delete\"", ">1<");
    }

    @Test
    void withoutAScriptOneIsLedBackToTheReply() {
        ReplyId reply = newReplies.add(article, null, "Nyttig", null, cast.eva());

        assertThat(mvc.post()
                        .uri("/svar/" + reply + "/liker")
                        .with(Cast.as(cast.bjorn()))
                        .with(csrf()))
                .hasStatus(303)
                .redirectedUrl()
                .endsWith("#svar-" + reply);
    }

    @Test
    void whatOneMayNotReadOneCannotLike() {
        ContributionId own = cast.published("ARTICLE", cast.anna(), "kommune-3107", "Internt");
        ReplyId reply = newReplies.add(own, null, "Internt svar", null, cast.anna());

        assertThat(mvc.put().uri("/api/v1/contributions/" + own + "/like").with(cast.token(cast.bjorn())))
                .hasStatus(404);
        assertThat(mvc.put().uri("/api/v1/replies/" + reply + "/like").with(cast.token(cast.bjorn())))
                .hasStatus(404);
    }

    private int likes(String sql, long id) {
        return db.sql(sql).param(id).query(Integer.class).single();
    }
}
