package no.sosialekommuner.notification.following;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.ConfidentialStories;
import no.sosialekommuner.News;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.expert.PanelId;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.notification.FollowSort;
import no.sosialekommuner.notification.Notice;
import no.sosialekommuner.notification.Reason;
import no.sosialekommuner.search.index.SearchIndex;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** To follow a search is to hear of what its page would show. */
@CommunityTest
class FollowedSearchTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    FollowedLists lists;

    @Autowired
    News news;

    @Autowired
    ConfidentialStories stories;

    @Autowired
    SearchIndex index;

    @Autowired
    Cast cast;

    @Test
    void aQuestionInAWholeSentenceFindsWhatAnswersHalfOfItsWords() {
        Viewer follower = follower("/sok?q=hvordan+måle+snøfnuggdybde+ved+skolebakken");
        ContributionId near =
                news.published("QUESTION", cast.eva(), "nettverk", "Snøfnuggdybde ved skolebakken", List.of());
        ContributionId far = news.published("QUESTION", cast.eva(), "nettverk", "Snøfnuggdybde på fjellet", List.of());

        assertThat(found(follower)).contains(near).doesNotContain(far);
    }

    @Test
    void otherWordsForTheSameAreFoundButNotInQuotationMarks() {
        Viewer follower = follower("/sok?q=oversvømmelse+sandkassekai");
        Viewer exact = follower("/sok?q=%22oversvømmelse%22+sandkassekai");
        ContributionId question =
                news.published("QUESTION", cast.eva(), "nettverk", "Flom ved sandkassekai", List.of());

        assertThat(found(follower)).contains(question);
        assertThat(found(exact)).doesNotContain(question);
    }

    @Test
    void aMisspeltSearchHearsOfWhatWasMeantAndOfWhatWasWritten() {
        news.published("QUESTION", cast.eva(), "nettverk", "Tåkelursirene ved moloen", List.of());
        index.catchUp();
        Viewer follower = follower("/sok?q=tåkelursirrne");
        ContributionId meant = news.published("QUESTION", cast.eva(), "nettverk", "Ny tåkelursirene", List.of());
        ContributionId written = news.published("QUESTION", cast.eva(), "nettverk", "En tåkelursirrne", List.of());

        assertThat(found(follower)).contains(meant, written);
    }

    @Test
    void whatStandsInQuotationMarksMustAllBeThere() {
        Viewer follower = follower("/sok?q=%22gulrotkasse+kantine%22");
        ContributionId without = news.published("QUESTION", cast.eva(), "nettverk", "Gulrotkasse og plan", List.of());
        ContributionId with =
                news.published("QUESTION", cast.eva(), "nettverk", "Gulrotkasse kantine: en plan", List.of());

        assertThat(found(follower)).contains(with).doesNotContain(without);
    }

    @Test
    void whatIsChosenOnThePageIsChosenForWhatIsFollowed() {
        Viewer replies = follower("/sok?q=frostrøykvarsel&type=reply");
        Viewer open = follower("/sok?answered=no&q=frostrøykvarsel&period=week");
        ContributionId question = news.published("QUESTION", cast.eva(), "nettverk", "Om frostrøykvarsel", List.of());
        assertThat(found(replies)).isEmpty();
        assertThat(found(open)).containsExactly(question);
        ContributionId talk =
                news.published("DISCUSSION", cast.eva(), "nettverk", "Prat om frostrøykvarsel", List.of());
        assertThat(found(open)).doesNotContain(talk);

        news.replied(question, null, "Vi sender frostrøykvarsel på SMS.", cast.bjorn());
        assertThat(found(replies)).containsExactly(question);

        assertThat(lists.of(replies.id()))
                .extracting(Following::name, Following::address)
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.toList().get(0)).asString().endsWith(": i svar og kommentarer");
                    assertThat(it.toList().get(1)).asString().endsWith("&type=reply");
                });
    }

    @Test
    void whatIsAskedInConfidenceIsFoundForThoseWhoReadItAlone() {
        Viewer colleague = cast.newcomer("3107", "MEMBER");
        Viewer outsider = cast.newcomer("4601", "MEMBER");
        List<String> searches = List.of("/sok?q=tangvollsaken", "/sok?q=%22tangvollsaken%22");
        searches.forEach(it -> follow(it, colleague));
        searches.forEach(it -> follow(it, outsider));
        PanelId panel = stories.panel("Søkepanelet", cast.newcomer("4001", "EXPERT"));

        ContributionId question = stories.asked(cast.newcomer("3107", "MEMBER"), panel, "Tangvollsaken");
        news.told();

        assertThat(found(colleague)).containsOnly(question);
        assertThat(news.of(outsider, question)).isEmpty();
        assertThat(found(outsider)).isEmpty();
        stories.retire(panel);
    }

    @Test
    void whoReadsThroughTheApiHasReadWhatWasTold() {
        Viewer asker = cast.newcomer("4601", "MEMBER");
        ContributionId question = news.published("QUESTION", asker, "nettverk", "Lest gjennom API-et?", List.of());
        news.replied(question, null, "Ja", cast.bjorn());
        assertThat(news.of(asker, question)).singleElement().matches(Notice::unread);

        assertThat(mvc.get().uri("/api/v1/contributions/" + question).with(cast.token(cast.eva())))
                .hasStatusOk();
        assertThat(news.of(asker, question)).singleElement().matches(Notice::unread);

        assertThat(mvc.get().uri("/api/v1/contributions/" + question).with(cast.token(asker)))
                .hasStatusOk();
        assertThat(news.of(asker, question)).singleElement().matches(it -> !it.unread());
    }

    @Test
    void thePageOfAContributionOffersEveryLevel() {
        Viewer reader = cast.newcomer("4601", "MEMBER");
        ContributionId question =
                news.published("QUESTION", cast.eva(), "nettverk", "Hvor mye vil du høre?", List.of());
        assertThat(mvc.put()
                        .uri("/bidrag/" + question + "/folg")
                        .param("level", "first")
                        .with(Cast.as(reader))
                        .with(csrf()))
                .hasStatus(303);
        assertThat(mvc.put()
                        .uri("/bidrag/" + question + "/folg")
                        .param("level", "none")
                        .header("HX-Request", "true")
                        .with(Cast.as(reader))
                        .with(csrf()))
                .hasStatusOk()
                .bodyText()
                .contains("Dempet", "value=\"none\" aria-pressed=\"true\"", "value=\"all\" aria-pressed=\"false\"");
    }

    private Viewer follower(String address) {
        Viewer follower = cast.newcomer("4601", "MEMBER");
        follow(address, follower);
        assertThat(lists.of(follower.id())).extracting(Following::sort).containsExactly(FollowSort.SEARCH);
        return follower;
    }

    private void follow(String address, Viewer follower) {
        assertThat(mvc.post()
                        .uri("/min-side/folger/lister")
                        .formField("address", address.replace("ø", "%C3%B8").replace("å", "%C3%A5"))
                        .with(Cast.as(follower))
                        .with(csrf()))
                .hasStatus(303);
    }

    private List<ContributionId> found(Viewer follower) {
        return news.of(follower).stream()
                .filter(it -> it.reason() == Reason.FOLLOWED_SEARCH)
                .map(Notice::contribution)
                .toList();
    }
}
