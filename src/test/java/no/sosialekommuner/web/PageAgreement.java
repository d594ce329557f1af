package no.sosialekommuner.web;

import java.util.List;
import java.util.Map;
import no.sosialekommuner.AgreementStories;
import no.sosialekommuner.Cast;
import no.sosialekommuner.agreement.AgreementId;
import no.sosialekommuner.agreement.BillingPeriod;
import no.sosialekommuner.agreement.Rhythm;
import no.sosialekommuner.agreement.invoice.InvoiceIssuing;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Viewer;

/** An agreement of which something is used, invoiced and credited, for the list of pages. */
final class PageAgreement {

    private final AgreementStories stories;
    private final InvoiceIssuing issuing;
    private final Cast cast;

    PageAgreement(AgreementStories stories, InvoiceIssuing issuing, Cast cast) {
        this.stories = stories;
        this.issuing = issuing;
        this.cast = cast;
    }

    Map<String, String> fill() {
        String municipality = stories.municipality();
        Viewer adviser = stories.adviser(municipality);
        AgreementId agreement = stories.agreed(municipality, "2024-01-01", "2099-12-31", Rhythm.MONTH);
        ContributionId wrong =
                stories.answered(adviser, "Kan vi slette etter tre år?", "2024-03-01T09:00", "2024-03-01T12:00", true);
        stories.answered(
                adviser, "Er en melding på Messenger et saksdokument?", "2024-03-05T09:00", "2024-03-05T12:00", true);
        stories.answered(adviser, "Hvem eier bildene fra kulturuka?", "2024-03-06T09:00", "2024-03-14T12:00", false);
        stories.answered(adviser, "Må vi svare på anonyme spørsmål?", "2024-04-03T09:00", "2024-04-03T12:00", true);
        MemberId mona = cast.mona().id();
        long invoice = issuing.issue(municipality, BillingPeriod.require("2024-03"), mona);
        long note = issuing.credit(invoice, List.of(wrong), "Svaret var feil og er trukket tilbake", mona);
        return Map.of(
                "agreed", municipality,
                "agreement", agreement.toString(),
                "invoice", Long.toString(invoice),
                "credit-note", Long.toString(note));
    }
}
