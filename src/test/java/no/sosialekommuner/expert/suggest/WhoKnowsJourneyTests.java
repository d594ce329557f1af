package no.sosialekommuner.expert.suggest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import no.sosialekommuner.Browser;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.News;
import no.sosialekommuner.Screen;
import no.sosialekommuner.Topics;
import no.sosialekommuner.Visit;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.Viewer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An adviser who asked finds somebody who has been through it, and asks. */
@CommunityTest
@Tag("browser")
class WhoKnowsJourneyTests {

    @Autowired
    Browser browser;

    @Autowired
    Cast cast;

    @Autowired
    Topics topics;

    @Autowired
    News news;

    @Test
    void whoAskedSeesBesideTheQuestionWhoMayKnowAndAsksOneOfThem() {
        Viewer anna = cast.newcomer("3107", "MEMBER");
        Viewer bjorn = experienced("reise-ras");
        ContributionId question = asked(anna, "reise-ras", "Hvem har stått i et ras?");

        try (Visit visit = browser.visit(anna)) {
            Page page = visit.open("/bidrag/" + question + "/hvem-har-statt-i-et-ras");
            assertThat(page.locator(".suggest-person")).containsText("Har erfaring med reise-ras");
            page.getByText("Spør " + bjorn.name()).click();
            assertThat(page.locator(".suggest-person")).containsText("Ble spurt");
        }
        news.told();
        try (Visit visit = browser.visit(bjorn, Screen.PHONE)) {
            Page page = visit.open("/varsler");
            page.getByText("Hvem har stått i et ras?").first().click();
            assertThat(page.locator("h1")).hasText("Hvem har stått i et ras?");
        }
    }

    @Test
    void itWorksOnAPhoneWithoutScriptsAndWhoWantsNoneOfItIsLeftInPeace() {
        Viewer anna = cast.newcomer("3107", "MEMBER");
        Viewer bjorn = experienced("reise-brann");
        ContributionId question = asked(anna, "reise-brann", "Hvem har stått i en brann?");

        try (Visit visit = browser.visit(anna, Screen.PHONE.withoutJavaScript())) {
            Page page = visit.open("/bidrag/" + question + "/hvem-har-statt-i-en-brann");
            page.getByText("Se hvem som kan vite svaret").click();
            page.getByText("Spør " + bjorn.name()).click();
            assertThat(page.locator(".suggest-person")).containsText("Ble spurt");
        }
        try (Visit visit = browser.visit(bjorn)) {
            Page page = visit.open("/min-side/innstillinger");
            page.getByText("Velg om du vil bli foreslått").click();
            page.getByText("Foreslå meg ikke").click();
            assertThat(page.getByText("Du blir ikke foreslått for noen.")).isVisible();
        }
        try (Visit visit = browser.visit(anna)) {
            assertThat(visit.open("/bidrag/" + question + "/hvem-vet").locator(".empty"))
                    .containsText("Vi vet ikke om noen ennå");
        }
    }

    private Viewer experienced(String slug) {
        Viewer member = cast.newcomer("4001", "MEMBER");
        topics.experience(slug, member);
        return member;
    }

    private ContributionId asked(Viewer asker, String topic, String title) {
        return topics.tag(cast.published("QUESTION", asker, "nettverk", title), topic);
    }
}
