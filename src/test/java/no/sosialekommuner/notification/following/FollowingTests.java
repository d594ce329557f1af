package no.sosialekommuner.notification.following;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@CommunityTest
class FollowingTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    Topics topics;

    @Autowired
    News news;

    @Autowired
    Followings followings;

    @Autowired
    JdbcClient db;

    @Test
    void fromTheFirstDayOneFollowsWhatTheProfileSays() {
        Viewer member = cast.newcomer("3107", "MEMBER");
        String subject = topics.named("folger-fag");
        worksWith(member, subject);

        assertThat(followings.of(member)).extracting(Following::key).containsExactlyInAnyOrder(subject, "3107");
        assertThat(mvc.get().uri("/min-side/folger").with(Cast.as(member)))
                .bodyText()
                .contains("Fra profilen din", "Fredrikstad");

        news.published("QUESTION", cast.bjorn(), "nettverk", "Om faget ditt", List.of(subject));
        news.published("ARTICLE", cast.anna(), "nettverk", "Fra en kollega", List.of());
        assertThat(news.of(member))
                .extracting(Notice::reason)
                .containsExactly(Reason.FOLLOWED_ORGANISATION, Reason.FOLLOWED_TAG);
    }

    @Test
    void whatTheProfileSaysCanBeSaidNoTo() {
        Viewer member = cast.newcomer("3107", "MEMBER");
        String address = "/folg/organisation/3107";
        assertThat(mvc.delete()
                        .uri(address)
                        .header("HX-Request", "true")
                        .with(Cast.as(member))
                        .with(csrf()))
                .hasStatusOk()
                .bodyText()
                .contains("aria-pressed=\"false\"");

        assertThat(followings.level(FollowSort.ORGANISATION, "3107", member)).isEqualTo(FollowLevel.NONE);
        news.published("ARTICLE", cast.anna(), "nettverk", "Fra en kollega igjen", List.of());
        assertThat(news.of(member)).isEmpty();

        mvc.post().uri(address).with(Cast.as(member)).with(csrf()).exchange();
        assertThat(followings.isFollowed(FollowSort.ORGANISATION, "3107", member))
                .isTrue();
    }

    @Test
    void leavingWhatOneChoseLeavesNothingBehind() {
        Viewer member = cast.newcomer("3107", "MEMBER");
        String topic = topics.named("folger-valgt");
        followings.put(FollowSort.TAG, topic, FollowLevel.ALL, member);
        followings.remove(FollowSort.TAG, topic, member);

        assertThat(followings.level(FollowSort.TAG, topic, member)).isNull();
    }

    @Test
    void whoNeedsOneIsFoundInWhatOneFollows() {
        Viewer member = cast.newcomer("4601", "MEMBER");
        String followed = topics.named("hjem-folger");
        String muted = topics.named("hjem-demper");
        followings.put(FollowSort.TAG, followed, FollowLevel.FIRST, member);
        followings.put(FollowSort.TAG, muted, FollowLevel.NONE, member);
        news.published("QUESTION", cast.bjorn(), "nettverk", "Trenger en som følger", List.of(followed));
        news.published("QUESTION", cast.bjorn(), "nettverk", "Trenger noen andre", List.of(followed, muted));

        assertThat(mvc.get().uri("/").with(Cast.as(member))).bodyText().satisfies(page -> {
            String waiting = page.substring(page.indexOf("id=\"trenger-deg\""), page.indexOf("id=\"nytt\""));
            assertThat(waiting).contains("Trenger en som følger").doesNotContain("Trenger noen andre");
        });
    }

    @Test
    void aTopicThatWasMergedIsStillFollowed() {
        Viewer member = cast.newcomer("4601", "MEMBER");
        String old = topics.named("folger-gammelt");
        String taking = topics.named("folger-nytt");
        followings.put(FollowSort.TAG, old, FollowLevel.FIRST, member);
        db.sql("""
                        update taxonomy.tag set merged_into = (select id from taxonomy.tag where slug = ?), retired_at = now()
                         where slug = ?
                        """).params(taking, old).update();

        news.published("QUESTION", cast.bjorn(), "nettverk", "Etter sammenslåing", List.of(taking));

        assertThat(news.of(member)).hasSize(1);
    }

    @Test
    void listsAreFollowedByTheirAddress() {
        Viewer member = cast.newcomer("4601", "MEMBER");
        for (String address :
                List.of("/sporsmal?tag=arkiv&sort=read", "/sporsmal?sort=new&tag=arkiv", "/sok?q=brann")) {
            assertThat(mvc.post()
                            .uri("/min-side/folger/lister")
                            .formField("address", address)
                            .with(Cast.as(member))
                            .with(csrf()))
                    .hasStatus(303);
        }
        assertThat(mvc.post()
                        .uri("/min-side/folger/lister")
                        .formField("address", "https://andre.example/sporsmal/annet")
                        .with(Cast.as(member))
                        .with(csrf()))
                .hasStatus(422);

        assertThat(mvc.get().uri("/min-side/folger").with(Cast.as(member)))
                .bodyText()
                .containsOnlyOnce("href=\"/sporsmal?tag=arkiv\"")
                .contains("Spørsmål: Arkiv", "Søket «brann»");
    }

    @Test
    void aThreadIsMutedWhereOneIsToldOfIt() {
        Viewer asker = cast.newcomer("4601", "MEMBER");
        ContributionId question = news.published("QUESTION", asker, "nettverk", "Nok om dette", List.of());
        news.replied(question, null, "Et svar", cast.bjorn());
        assertThat(mvc.get().uri("/varsler").with(Cast.as(asker))).bodyText().contains("Demp varsler om Nok om dette");

        assertThat(mvc.put()
                        .uri("/min-side/folger/bidrag/" + question)
                        .formField("level", "none")
                        .formField("fra", "varsler")
                        .with(Cast.as(asker))
                        .with(csrf()))
                .hasStatus(303)
                .hasRedirectedUrl("/varsler");
        news.replied(question, null, "Et svar til", cast.eva());

        assertThat(news.of(asker)).singleElement().satisfies(it -> {
            assertThat(it.unread()).isFalse();
            assertThat(it.times()).isEqualTo(1);
        });
    }

    @Test
    void theApiSaysHowMuchOfAContributionOneHears() {
        Viewer member = cast.newcomer("4601", "MEMBER");
        ContributionId question = cast.published("QUESTION", cast.bjorn(), "nettverk", "Nivå i API-et");
        String address = "/api/v1/contributions/" + question + "/follow";
        assertThat(mvc.put().uri(address + "?level=none").with(cast.token(member)))
                .hasStatus(204);
        assertThat(mvc.put().uri(address + "?level=mye").with(cast.token(member)))
                .hasStatus(422);
        assertThat(mvc.get().uri("/api/v1/contributions/" + question).with(cast.token(member)))
                .bodyJson()
                .extractingPath("$.followed")
                .isEqualTo(false);
    }

    @Test
    void theApiListsAndMarksAsRead() {
        Viewer asker = cast.newcomer("4601", "MEMBER");
        ContributionId question = news.published("QUESTION", asker, "nettverk", "Til API-et", List.of());
        news.replied(question, null, "Et svar", cast.bjorn());

        assertThat(mvc.get().uri("/api/v1/notifications?unread=true").with(cast.token(asker)))
                .bodyJson()
                .satisfies(json -> {
                    assertThat(json).extractingPath("$.unread").isEqualTo(1);
                    assertThat(json).extractingPath("$.items[0].reason").isEqualTo("authored");
                    assertThat(json).extractingPath("$.items[0].contribution").isEqualTo((int) question.value());
                    assertThat(json).extractingPath("$.items[0].text").isEqualTo("Bjørn Haugen svarte på «Til API-et»");
                });
        for (int time = 0; time < 2; time++) {
            assertThat(mvc.post()
                            .uri("/api/v1/notifications/read")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{}")
                            .with(cast.token(asker)))
                    .hasStatus(204);
        }
        assertThat(mvc.get().uri("/api/v1/notifications?unread=true").with(cast.token(asker)))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
        assertThat(mvc.get().uri("/api/v1/notifications").with(cast.token(asker)))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .hasSize(1);
    }

    private void worksWith(Viewer member, String topic) {
        db.sql("insert into member.member_tag (member_id, tag_id) select ?, t.id from taxonomy.tag t where t.slug = ?")
                .params(member.id().value(), topic)
                .update();
    }
}
