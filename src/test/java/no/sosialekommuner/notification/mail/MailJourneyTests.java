package no.sosialekommuner.notification.mail;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import no.sosialekommuner.Browser;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.Screen;
import no.sosialekommuner.Visit;
import no.sosialekommuner.mail.MailQueue;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.notification.Reason;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Anna is rid of mails with one click and changes her mind; an administrator pauses them for all. */
@CommunityTest
@Tag("browser")
class MailJourneyTests {

    @Autowired
    Browser browser;

    @Autowired
    Cast cast;

    @Autowired
    MailLinks links;

    @Autowired
    MailQueue queue;

    @Test
    void theLinkInALetterAsksFirstAndWorksWithoutSigningIn() {
        Viewer anna = cast.newcomer("3107", "MEMBER");
        String address = "/avmeld/" + links.seal(anna.id(), Reason.AUTHORED.code());
        try (Visit visit = browser.visit(null, Screen.PHONE.withoutJavaScript())) {
            Page page = visit.open(address);
            assertThat(page.locator("h1")).hasText("Vil du slutte å få e-post om dette?");
            click(page, "Slutt å sende meg e-post");
            assertThat(page.locator("h1")).hasText("Du får ikke lenger e-post om dette");
            click(page, "Angre, jeg vil ha e-post likevel");
            assertThat(page.locator("h1")).hasText("Vil du slutte å få e-post om dette?");
        }
        try (Visit visit = browser.visit(anna)) {
            Page page = visit.open("/min-side/varsler");
            assertThat(page.locator("#epost-authored")).hasValue("at-once");
        }
    }

    @Test
    void anAdministratorPausesNoticesAndLetsThemGoAgain() {
        try (Visit visit = browser.visit(cast.newcomer("0301", "ADMINISTRATOR"))) {
            Page page = visit.open("/admin");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("E-post ut"))
                    .click();
            assertThat(page.locator("h1")).hasText("E-post ut");
            click(page, "Stans varsler og ukebrev");
            assertThat(page.getByText("Varsler og ukebrev er stanset")).isVisible();
            click(page, "Send varsler og ukebrev igjen");
            assertThat(page.getByText("Varsler og ukebrev er stanset")).hasCount(0);
        } finally {
            queue.resume();
        }
    }

    private static void click(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
    }
}
