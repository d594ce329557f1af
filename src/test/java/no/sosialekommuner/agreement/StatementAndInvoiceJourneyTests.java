package no.sosialekommuner.agreement;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.time.ZonedDateTime;
import java.util.regex.Pattern;
import no.sosialekommuner.AgreementStories;
import no.sosialekommuner.Browser;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.MovingClock;
import no.sosialekommuner.Screen;
import no.sosialekommuner.Visit;
import no.sosialekommuner.agreement.invoice.PeppolRules;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.organisation.Organisation;
import no.sosialekommuner.organisation.Organisations;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From the agreement over what is used to the invoice, and to the credit note for what was wrong. */
@CommunityTest
@Tag("browser")
class StatementAndInvoiceJourneyTests {

    @Autowired
    Browser browser;

    @Autowired
    AgreementStories stories;

    @Autowired
    Organisations organisations;

    @Autowired
    Cast cast;

    @Autowired
    MovingClock clock;

    @Test
    void monaAgreesWithAMunicipalityWhichUsesItAndIsInvoicedAndCredited() throws Exception {
        String number = stories.municipality();
        Organisation municipality = organisations.require(number);
        Viewer adviser = stories.adviser(number);
        try (var then = clock.at(ZonedDateTime.of(2027, 2, 20, 10, 0, 0, 0, AgreementStories.OSLO));
                Visit visit = browser.visit(cast.mona())) {
            Page page = visit.open("/redaksjon/avtaler");
            link(page, "Ny avtale").first().click();
            page.getByLabel("Kommune eller fylkeskommune").fill(number);
            page.getByLabel("Første dag").fill("2027-03-01");
            page.getByLabel("Siste dag").fill("2027-02-01");
            page.getByLabel("Antall svar").fill("20");
            page.getByLabel("Pris for et svar").fill("1 200");
            page.getByLabel("Faktureres").selectOption("month");
            page.getByLabel("Kontakt hos kommunen").fill("Kari Nordmann");
            page.getByLabel("Bestillingsreferanse").fill("PO-4711");
            button(page, "Lagre avtalen").click();
            assertThat(page.locator("#feil-ends")).containsText("kan ikke være før");
            assertThat(page.getByLabel("Bestillingsreferanse")).hasValue("PO-4711");
            page.getByLabel("Siste dag").fill("2028-02-29");
            button(page, "Lagre avtalen").click();
            assertThat(page.locator("h1")).hasText("Avtale med " + municipality.name());
        }

        stories.answered(adviser, "Reisens svar i tide", "2027-03-08T09:00", "2027-03-08T12:00", true);
        stories.answered(adviser, "Reisens feil svar", "2027-03-09T09:00", "2027-03-09T12:00", true);
        stories.answered(adviser, "Reisens svar for sent", "2027-03-10T09:00", "2027-03-17T12:00", false);
        try (var then = clock.at(ZonedDateTime.of(2027, 4, 2, 10, 0, 0, 0, AgreementStories.OSLO))) {
            stories.charge();
            theMunicipalityLooks(adviser, municipality);
            monaInvoices(municipality);
        }
    }

    private void theMunicipalityLooks(Viewer adviser, Organisation municipality) {
        try (Visit visit = browser.visit(adviser, Screen.PHONE.withoutJavaScript())) {
            Page page = visit.open(municipality.address());
            link(page, "Avtale og bruk av ekspertsvar").click();
            assertThat(page.locator(".agreement-meter")).containsText("18 svar igjen");
            link(page, "mars 2027").first().click();
            assertThat(page.locator("tbody tr")).hasCount(3);
            assertThat(page.locator("tfoot")).containsText("2\u00a0400,00");
            assertThat(page.locator("main")).containsText("Svar for sent: koster ingenting");
        }
    }

    private void monaInvoices(Organisation municipality) throws Exception {
        try (Visit visit = browser.visit(cast.mona())) {
            Page page = visit.open("/redaksjon/avtaler/fakturaer?kommune=" + municipality.number());
            assertThat(page.locator(".agreement-ready")).containsText("2 svar");
            button(page, "Lag faktura").click();
            assertThat(page.locator("h1")).containsText(Pattern.compile("Faktura 2027\\d{5}"));
            assertThat(page.locator("tfoot")).containsText("3\u00a0000,00");
            assertThat(PeppolRules.faultsOfInvoice(downloaded(page))).isEmpty();

            page.getByRole(AriaRole.CHECKBOX).nth(1).check();
            button(page, "Lag kreditnotaen").click();
            page.getByLabel("Begrunnelse").fill("Svaret var feil");
            button(page, "Lag kreditnotaen").click();
            assertThat(page.locator("h1")).containsText("Kreditnota 2027");
            assertThat(page.locator("tfoot")).containsText("1\u00a0500,00");
            assertThat(PeppolRules.faultsOfCreditNote(downloaded(page))).isEmpty();

            page = visit.open("/redaksjon/avtaler/fakturaer?kommune=" + municipality.number());
            assertThat(page.locator(".agreement-row")).hasCount(2);
            assertThat(page.locator("main")).containsText("Alt til og med siste periode er fakturert.");
        }
    }

    private static byte[] downloaded(Page page) throws Exception {
        Download file = page.waitForDownload(() -> link(page, "Last ned EHF").click());
        return Files.readAllBytes(file.path());
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
