package no.sosialekommuner.contribution.bookmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.contribution.ContributionId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CommunityTest
class BookmarkTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    Bookmarks bookmarks;

    @Autowired
    JdbcClient db;

    private ContributionId article = new ContributionId(0);

    @BeforeEach
    void annaWritesAndEvaHasNothing() {
        article = cast.published("ARTICLE", cast.anna(), "nettverk", "Mal for kriseplan");
        db.sql("delete from contribution.bookmark where member_id = ?")
                .param(cast.eva().id().value())
                .update();
    }

    @Test
    void bookmarkingTwiceKeepsOneBookmark() {
        for (int time = 0; time < 2; time++) {
            assertThat(mvc.put()
                            .uri("/api/v1/contributions/" + article + "/bookmark")
                            .with(cast.token(cast.eva())))
                    .hasStatus(204);
        }
        assertThat(bookmarks.page(cast.eva(), null, null).items()).hasSize(1);

        assertThat(mvc.delete()
                        .uri("/api/v1/contributions/" + article + "/bookmark")
                        .with(cast.token(cast.eva())))
                .hasStatus(204);
        assertThat(bookmarks.page(cast.eva(), null, null).items()).isEmpty();
    }

    @Test
    void theButtonLeadsOnToFolderAndNote() {
        assertThat(mvc.post()
                        .uri("/bidrag/" + article + "/bokmerke")
                        .header("HX-Request", "true")
                        .with(Cast.as(cast.eva()))
                        .with(csrf()))
                .hasStatusOk()
                .bodyText()
                .contains("aria-pressed=\"true\"", "Mappe og notat");
    }

    @Test
    void aBookmarkLiesInAFolderWithANote() {
        assertThat(put(" Beredskap ", "Vis Kari dette"))
                .hasStatus(303)
                .hasRedirectedUrl("/min-side/bokmerker?mappe=Beredskap");

        assertThat(list("?mappe=Beredskap"))
                .bodyText()
                .contains("Mal for kriseplan", "Vis Kari dette", "Beredskap (1)");
        assertThat(list("?mappe=Annet")).bodyText().doesNotContain("Mal for kriseplan");
    }

    @Test
    void aNoteThatIsTooLongComesBack() {
        assertThat(put("Beredskap", "x".repeat(1_001)))
                .hasStatus(422)
                .bodyText()
                .contains("feil-note", "xxxx");
    }

    @Test
    void theNewestComeFirstAndTheRestOnThePagesAfter() {
        for (int at = 1; at <= 23; at++) {
            bookmarks.add(cast.eva().id(), cast.published("ARTICLE", cast.anna(), "nettverk", "Artikkel " + at));
        }
        BookmarkPage first = bookmarks.page(cast.eva(), null, null);
        BookmarkPage second = bookmarks.page(cast.eva(), null, first.next());

        assertThat(first.items())
                .hasSize(20)
                .first()
                .extracting(Bookmark::title)
                .isEqualTo("Artikkel 23");
        assertThat(second.items())
                .extracting(Bookmark::title)
                .containsExactly("Artikkel 3", "Artikkel 2", "Artikkel 1");
        assertThat(second.next()).isNull();
    }

    @Test
    void whatOneCanNoLongerReadIsNotListed() {
        ContributionId own = cast.published("ARTICLE", cast.anna(), "kommune-3107", "Internt");
        bookmarks.add(cast.eva().id(), own);

        assertThat(list("")).bodyText().doesNotContain("Internt").contains("Ingen bokmerker ennå");
    }

    private MvcTestResult put(String folder, String note) {
        return mvc.put()
                .uri("/bidrag/" + article + "/bokmerke")
                .with(Cast.as(cast.eva()))
                .with(csrf())
                .param("folder", folder)
                .param("note", note)
                .exchange();
    }

    private MvcTestResult list(String query) {
        return mvc.get()
                .uri("/min-side/bokmerker" + query)
                .with(Cast.as(cast.eva()))
                .exchange();
    }
}
