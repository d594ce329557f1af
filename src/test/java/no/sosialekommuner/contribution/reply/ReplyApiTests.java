package no.sosialekommuner.contribution.reply;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.member.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CommunityTest
class ReplyApiTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    NewReplies newReplies;

    private ContributionId discussion = new ContributionId(0);

    @BeforeEach
    void annaWrites() {
        discussion = cast.published("DISCUSSION", cast.anna(), "nettverk", "Skal vi svare på alt?");
    }

    @Test
    void aReplyIsCreatedAndTold() {
        ReplyId parent = newReplies.add(discussion, null, "Nei.", null, cast.eva());

        assertThat(post(cast.bjorn(), "{\"body\": \"Hvorfor *ikke*?\", \"parent\": " + parent + "}"))
                .hasStatus(201)
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"parent": %s, "depth": 1, "body": "Hvorfor *ikke*?",
                         "author": {"handle": "bjorn"}, "likes": 0, "liked": false, "version": 1, "withdrawn": false}
                        """.formatted(parent));
    }

    @Test
    void aReplyWithoutWordsIsRefused() {
        assertThat(post(cast.bjorn(), "{\"body\": \"\"}"))
                .hasStatus(422)
                .bodyJson()
                .hasPath("$.errors.body");
    }

    @Test
    void anUnknownParentIsRefused() {
        assertThat(post(cast.bjorn(), "{\"body\": \"Hei\", \"parent\": 999999999}"))
                .hasStatus(422)
                .bodyJson()
                .hasPath("$.errors.parent");
    }

    @Test
    void theThreadIsReadPageByPage() {
        for (int at = 1; at <= 30; at++) {
            newReplies.add(discussion, null, "Nummer " + at, null, cast.bjorn());
        }
        MvcTestResult first = get("/api/v1/contributions/" + discussion);
        assertThat(first).bodyJson().extractingPath("$.replies.items").asArray().hasSize(25);
        assertThat(first).bodyJson().extractingPath("$.replyCount").isEqualTo(30);

        assertThat(get("/api/v1/contributions/" + discussion + "/replies?cursor=" + next(first)))
                .bodyJson()
                .extractingPath("$.items[*].body")
                .asArray()
                .containsExactly("Nummer 26", "Nummer 27", "Nummer 28", "Nummer 29", "Nummer 30");
    }

    private static String next(MvcTestResult page) {
        return JsonPath.read(
                new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8), "$.replies.next");
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(address).with(cast.token(cast.anna())).exchange();
    }

    private MvcTestResult post(Viewer viewer, String json) {
        return mvc.post()
                .uri("/api/v1/contributions/" + discussion + "/replies")
                .with(cast.token(viewer))
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .exchange();
    }
}
