package no.sosialekommuner.freshness;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import no.sosialekommuner.Browser;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.Screen;
import no.sosialekommuner.Visit;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.freshness.review.SoundnessReviews;
import no.sosialekommuner.member.Viewer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A reader says that it does not hold, the author marks it, and the next reader is led to the newer one. */
@CommunityTest
@Tag("browser")
class FreshnessJourneyTests {

    @Autowired
    FreshnessIntake intake;

    @Autowired
    SoundnessReviews reviews;

    @Autowired
    Browser browser;

    @Autowired
    Cast cast;

    @Test
    void fromAReadersDoubtToTheNewerOne() {
        Viewer author = cast.newcomer("3107", "MEMBER");
        Viewer reader = cast.newcomer("4601", "MEMBER");
        ContributionId older = cast.published("ARTICLE", author, "nettverk", "Vakt på nett i helgene");
        ContributionId newer = cast.published("ARTICLE", author, "nettverk", "Ny vakt på nett i helgene");
        intake.asked(older, author.id(), reviews.today(), List.of(reader.id()));

        try (Visit visit = browser.visit(reader, Screen.PHONE)) {
            Page page = visit.open("/bidrag/" + older);
            Locator ask = page.locator("#stemmer");
            button(ask, "Nei").click();
            assertThat(ask.getByRole(AriaRole.STATUS)).hasText("Takk. Du har sagt at det ikke stemmer.");
            ask.getByLabel("Slik er det nå").fill("Vakta er lagt til servicesenteret.");
            button(ask, "Nei").click();
            assertThat(ask.getByLabel("Slik er det nå")).hasValue("Vakta er lagt til servicesenteret.");
        }
        try (Visit visit = browser.visit(author)) {
            Page page = visit.open("/min-side/holdbarhet");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Utdatert eller annen frist"))
                    .click();
            assertThat(page.locator(".holds-words")).hasText("Vakta er lagt til servicesenteret.");
            page.locator("summary", new Page.LocatorOptions().setHasText("Merk som utdatert"))
                    .click();
            page.getByLabel("Nyere bidrag").fill("/bidrag/" + newer);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Merk bidraget"))
                    .click();
            assertThat(page.locator(".contribution-matter .ds-alert")).containsText("kan være utdatert");
        }
        try (Visit visit = browser.visit(cast.bjorn())) {
            Page page = visit.open("/bidrag/" + older);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Les heller: Ny vakt på nett i helgene"))
                    .click();
            assertThat(page.locator("h1")).hasText("Ny vakt på nett i helgene");
        }
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }
}
