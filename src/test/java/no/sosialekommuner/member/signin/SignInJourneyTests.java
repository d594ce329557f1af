package no.sosialekommuner.member.signin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import no.sosialekommuner.Browser;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.PostOffice;
import no.sosialekommuner.Screen;
import no.sosialekommuner.Visit;
import no.sosialekommuner.organisation.EmailDomains;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CommunityTest
@Tag("browser")
class SignInJourneyTests {

    @Autowired
    Browser browser;

    @Autowired
    Cast cast;

    @Autowired
    PostOffice postOffice;

    @Autowired
    EmailDomains domains;

    @Test
    void aNewcomerOnAPhoneWithoutScriptsComesToThePageThatWasWanted() {
        domains.add(cast.bjorn().organisation(), "porsgrunn.kommune.no");
        String email = "gro.reise@porsgrunn.kommune.no";
        try (Visit visit = browser.visit(null, Screen.PHONE.withoutJavaScript())) {
            Page page = visit.open("/min-side/innstillinger");
            assertThat(heading(page)).hasText("Logg inn");

            page.getByLabel("E-post").fill(email);
            press(page, "Send meg en lenke");
            assertThat(heading(page)).hasText("Se i innboksen din");

            visit.open(postOffice.linkTo(email));
            page.getByRole(AriaRole.MAIN)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Logg inn"))
                    .click();
            assertThat(heading(page)).hasText("Velkommen");

            press(page, "Kom i gang");
            assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("Rett opp");

            page.getByLabel("Navn").fill("Gro Reise");
            press(page, "Kom i gang");
            assertThat(heading(page)).hasText("Innstillinger");
        }
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
    }
}
