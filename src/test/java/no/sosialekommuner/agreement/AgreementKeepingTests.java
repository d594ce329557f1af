package no.sosialekommuner.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.sosialekommuner.AgreementStories;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.Pages;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.expert.Offers;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.organisation.Organisations;
import no.sosialekommuner.web.Language;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Hosts keep the agreements. */
@CommunityTest
class AgreementKeepingTests {

    @Autowired
    AgreementStories stories;

    @Autowired
    Agreements agreements;

    @Autowired
    Organisations organisations;

    @Autowired
    Offers offers;

    @Autowired
    Pages pages;

    @Autowired
    Cast cast;

    @Autowired
    MockMvcTester mvc;

    private Viewer host;
    private String municipality;

    @BeforeEach
    void aHostAndAMunicipality() {
        host = cast.newcomer("0301", "EDITOR");
        municipality = stories.municipality();
    }

    @Test
    void aNewAgreementHoldsAndInvoicesGoToTheMunicipalitysOwnNumber() {
        MvcTestResult made = make(Map.of());

        Agreement agreement = agreement(made);
        assertThat(agreement.number()).isEqualTo(municipality);
        assertThat(agreement.priceOre()).isEqualTo(120_050);
        assertThat(agreement.endpoint())
                .isEqualTo(organisations.require(municipality).organisationNumber());
        assertThat(pages.open(agreement.desk(), host).text()).contains("Avtalen ble lagt inn.", "Kari Nordmann");
        assertThat(pages.open("/redaksjon/avtaler?vis=kommer", host).text()).doesNotContain("Ingen avtaler");
    }

    @Test
    void theSameFormSentTwiceMakesOneAgreement() {
        MvcTestResult first = make(Map.of());
        MvcTestResult second = make(Map.of());
        assertThat(second).hasStatus(303);
        assertThat(address(second)).isEqualTo(address(first));
    }

    @Test
    void whatCannotBeUsedIsSaidBesideTheFieldAndNothingTypedIsLost() {
        MvcTestResult refused = make(Map.of(
                "municipality", "Ingensteds",
                "begins", "2027-02-30",
                "quota", "mange",
                "price", "billig",
                "contact", " ",
                "endpoint", "123456789"));

        assertThat(refused).hasStatus(422);
        Document page = Pages.of(refused);
        assertThat(page.select("[id^=feil-]").eachAttr("id"))
                .contains("feil-municipality", "feil-begins", "feil-quota", "feil-price", "feil-contact");
        assertThat(page.select("#felt-price").val()).isEqualTo("billig");
        assertThat(page.select("#felt-municipality").val()).isEqualTo("Ingensteds");
        assertThat(Pages.of(make(Map.of("endpoint", "123456789")))
                        .select("#feil-endpoint")
                        .text())
                .contains("ikke et organisasjonsnummer");
        assertThat(Pages.of(make(Map.of("ends", "2026-12-31")))
                        .select("#feil-ends")
                        .text())
                .contains("kan ikke være før");
    }

    @Test
    void aMunicipalityHasOneAgreementAtATime() {
        make(Map.of());
        MvcTestResult second = make(Map.of("begins", "2031-12-31", "ends", "2032-12-31", "quota", "5"));
        assertThat(second).hasStatus(422);
        assertThat(Pages.of(second).select("#feil-begins").text()).contains("har alt en avtale");
        assertThat(make(Map.of("begins", "2032-01-01", "ends", "2032-12-31"))).hasStatus(303);
    }

    @Test
    void whoCameSecondSeesWhatTheFirstWroteAndLosesNothing() {
        Agreement agreement = agreement(make(Map.of()));
        assertThat(change(agreement, Map.of("quota", "30", "reason", "Flere svar")))
                .hasStatus(303);

        MvcTestResult second = change(agreement, Map.of("quota", "15", "reason", "Færre svar"));

        assertThat(second).hasStatus(409);
        Document page = Pages.of(second);
        assertThat(page.select("[role=alert] .agreement-facts").text()).contains("30 svar");
        assertThat(page.select("#felt-quota").val()).isEqualTo("15");
        assertThat(page.select("input[name=version]").val()).isEqualTo("2");
        assertThat(agreements.require(agreement.id()).quota()).isEqualTo(30);
        assertThat(pages.open(agreement.desk(), host)
                        .select(".agreement-changes")
                        .text())
                .contains("20", "30");
    }

    @Test
    void aChangeThatChangesNothingIsNoVersion() {
        Agreement agreement = agreement(make(Map.of()));
        assertThat(change(agreement, Map.of())).hasStatus(303);
        assertThat(agreements.require(agreement.id()).version()).isEqualTo(1);
    }

    @Test
    void anAgreementEndsBeforeItsTimeWithAReason() {
        LocalDate today = LocalDate.now(AgreementStories.OSLO);
        Agreement agreement = agreement(make(Map.of(
                "begins", today.minusDays(30).toString(),
                "ends", today.plusDays(300).toString())));

        assertThat(end(agreement, today.plusDays(400).toString(), "Slutt")).hasStatus(422);
        MvcTestResult noReason = end(agreement, today.toString(), "");
        assertThat(noReason).hasStatus(422);
        assertThat(Pages.of(noReason).select("#feil-endReason").text()).contains("hvorfor");
        assertThat(end(agreement, today.toString(), "Kommunen slås sammen")).hasStatus(303);

        assertThat(agreements.require(agreement.id()).ends()).isEqualTo(today);
        assertThat(pages.open(agreement.desk(), host).text()).contains("Kommunen slås sammen");
    }

    @Test
    void whoAsksIsToldWhatItCostsBeforehand() {
        LocalDate today = LocalDate.now(AgreementStories.OSLO);
        make(Map.of("begins", today.toString(), "ends", today.plusDays(300).toString(), "quota", "1"));
        var organisation = organisations.require(municipality).id();
        var offer = offers.of(organisation, Language.NB);
        assertThat(offer.covered()).isTrue();
        assertThat(offer.costs()).isFalse();
        assertThat(offer.words()).contains("1 av 1 svar igjen").contains("1\u00a0200,50");

        stories.waiting(stories.adviser(municipality), "Tar den siste", today + "T00:00");

        var next = offers.of(organisation, Language.NB);
        assertThat(next.costs()).isTrue();
        assertThat(next.priceOere()).isEqualTo(120_050);
        assertThat(next.words()).contains("brukt alle svarene");
    }

    @Test
    void thePriceWithoutAnAgreementHasAHistory() {
        MvcTestResult refused = price("gratis", "Ny sats");
        assertThat(refused).hasStatus(422);
        assertThat(Pages.of(refused).select("#felt-price").val()).isEqualTo("gratis");
        try {
            assertThat(price("1 500", "Ny sats fra i dag")).hasStatus(303);
            assertThat(pages.open("/redaksjon/avtaler/pris", host).text())
                    .contains("1 500 kroner", "Ny sats fra i dag");
            assertThat(offers.of(organisations.require(municipality).id(), Language.EN)
                            .words())
                    .contains("1,500");
            whoeverHasNoAgreementSaysYesFirst();
            MvcTestResult second = price("1400", "For sent", "0");
            assertThat(second).hasStatus(409);
            assertThat(Pages.of(second).select("#felt-price").val()).isEqualTo("1400");
        } finally {
            assertThat(price("", "Som før")).hasStatus(303);
        }
        assertThat(offers.of(organisations.require(municipality).id(), Language.NB)
                        .costs())
                .isFalse();
    }

    private void whoeverHasNoAgreementSaysYesFirst() {
        Viewer asker = stories.adviser(municipality);
        ContributionId question = cast.published("QUESTION", asker, "nettverk", "Hva koster det å spørre?");
        String address = "/bidrag/" + question + "/ekspert";
        Document before = pages.open(address, asker);
        assertThat(before.select("main").text()).contains("1 500 kroner");
        assertThat(before.select("input[name=accepted]")).hasSize(1);

        MvcTestResult silent = ask(address, asker, Map.of("panel", "0"));
        assertThat(silent).hasStatus(422);
        assertThat(Pages.of(silent).select("#feil-accepted").text()).isNotEmpty();
        MvcTestResult cheaper = ask(address, asker, Map.of("panel", "0", "accepted", "true", "price", "100"));
        assertThat(cheaper).hasStatus(422);
        assertThat(ask(address, asker, Map.of("panel", "0", "accepted", "true", "price", "150000")))
                .hasStatus(303);
    }

    private MvcTestResult ask(String address, Viewer asker, Map<String, String> form) {
        var sent = mvc.post().uri(address);
        form.forEach(sent::param);
        return sent.with(Cast.as(asker)).with(csrf()).exchange();
    }

    @Test
    void hostsSeeWhichAgreementsEndSoonOrAreUsedUp() {
        LocalDate today = LocalDate.now(AgreementStories.OSLO);
        stories.agreed(municipality, "2026-01-01", today.plusDays(20).toString(), Rhythm.MONTH);
        String name = organisations.require(municipality).name();
        assertThat(marks(name)).containsExactly("Slutter snart");

        Viewer adviser = stories.adviser(municipality);
        for (int at = 1; at <= 10; at++) {
            stories.answered(adviser, "Brukt " + at, "2026-03-02T09:00", "2026-03-02T12:00", true);
        }
        stories.charge();
        assertThat(marks(name)).containsExactly("Brukt opp");
    }

    private List<String> marks(String municipality) {
        return pages.open("/redaksjon/avtaler?q={name}", host, municipality)
                .select(".agreement-row .ds-tag")
                .eachText();
    }

    @Test
    void anAgreementIsFoundByTheMunicipalitysName() {
        Agreement agreement = agreement(make(Map.of()));
        assertThat(pages.open("/redaksjon/avtaler?vis=kommer&q={name}", host, agreement.name())
                        .select(".agreement-row a")
                        .eachAttr("href"))
                .contains(agreement.desk());
        assertThat(pages.open("/redaksjon/avtaler?vis=kommer&q=Ingensteds", host)
                        .text())
                .contains("Ingen avtale med den kommunen");
    }

    @Test
    void theListGoesOnAPageAtATime() {
        for (int at = 0; at < 22; at++) {
            stories.agreed(stories.municipality(), "1990-01-01", "1990-12-31", Rhythm.MONTH);
        }
        Document first = pages.open("/redaksjon/avtaler?vis=avsluttet", host);
        assertThat(first.select(".agreement-row")).hasSize(20);
        Document second = pages.follow(first.select(".more a").attr("href"), host);
        assertThat(second.select(".agreement-row")).isNotEmpty();
        assertThat(second.select(".agreement-row a").eachAttr("href"))
                .doesNotContainAnyElementsOf(first.select(".agreement-row a").eachAttr("href"));
    }

    private MvcTestResult price(String price, String reason) {
        String seen = pages.open("/redaksjon/avtaler/pris", host)
                .select("input[name=version]")
                .val();
        return price(price, reason, seen);
    }

    private MvcTestResult price(String price, String reason, String seen) {
        return send(
                HttpMethod.POST, "/redaksjon/avtaler/pris", Map.of("price", price, "reason", reason, "version", seen));
    }

    private MvcTestResult make(Map<String, String> otherwise) {
        return send(HttpMethod.POST, "/redaksjon/avtaler", fields(otherwise));
    }

    private MvcTestResult change(Agreement agreement, Map<String, String> otherwise) {
        Map<String, String> fields = fields(otherwise);
        fields.put("version", Integer.toString(agreement.version()));
        return send(HttpMethod.PUT, agreement.desk(), fields);
    }

    private MvcTestResult end(Agreement agreement, String last, String reason) {
        return send(
                HttpMethod.PUT,
                agreement.desk() + "/slutt",
                Map.of("last", last, "endReason", reason, "version", Integer.toString(agreement.version())));
    }

    private Map<String, String> fields(Map<String, String> otherwise) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "municipality", municipality,
                "begins", "2031-01-01",
                "ends", "2031-12-31",
                "quota", "20",
                "price", "1 200,50",
                "rhythm", "month",
                "contact", "Kari Nordmann",
                "contactEmail", "kari@kommune.example",
                "orderReference", "PO-17",
                "version", "0"));
        fields.putAll(otherwise);
        return fields;
    }

    private MvcTestResult send(HttpMethod method, String address, Map<String, String> fields) {
        var request = mvc.method(method).uri(address);
        fields.forEach(request::param);
        return request.with(Cast.as(host)).with(csrf()).exchange();
    }

    private Agreement agreement(MvcTestResult made) {
        assertThat(made).hasStatus(303);
        String address = address(made);
        return agreements.require(AgreementId.of(address.substring(address.lastIndexOf('/') + 1)));
    }

    private static String address(MvcTestResult made) {
        return Objects.requireNonNull(made.getResponse().getRedirectedUrl());
    }
}
