package no.sosialekommuner.space.membership;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import no.sosialekommuner.Browser;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.Screen;
import no.sosialekommuner.Visit;
import no.sosialekommuner.space.Admission;
import no.sosialekommuner.space.Groups;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From the door of a closed group to its content. */
@CommunityTest
@Tag("browser")
class JoinJourneyTests {

    @Autowired
    Browser browser;

    @Autowired
    Cast cast;

    @Autowired
    Groups groups;

    @Test
    void whoAsksIsLetInAndReads() {
        String slug = groups.found(
                "Reisen inn", "Prøve", Admission.REQUEST, cast.anna().id());
        cast.published("QUESTION", cast.anna(), slug, "Hva fant dere innenfor?");

        try (Visit bjorn = browser.visit(cast.bjorn(), Screen.PHONE);
                Visit anna = browser.visit(cast.anna())) {
            Page list = bjorn.open("/arenaer?q=Reisen");
            button(list, "Be om å bli med i Reisen inn").click();
            assertThat(button(list, "Trekk forespørselen om å bli med i Reisen inn"))
                    .isVisible();

            Page people = anna.open("/arenaer/" + slug + "/medlemmer");
            button(people, "Slipp inn Bjørn Haugen").click();
            assertThat(button(people, "Gjør Bjørn Haugen til eier")).isVisible();

            Locator question = bjorn.open("/arenaer/" + slug)
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Hva fant dere innenfor?"));
            assertThat(question).isVisible();
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
