package no.sosialekommuner.agreement.keep;

import java.time.LocalDate;
import no.sosialekommuner.agreement.Agreement;
import no.sosialekommuner.agreement.Rhythm;
import no.sosialekommuner.organisation.OrganisationId;

/** What is to be agreed, checked and in order; the words as in {@link Agreement}. */
public record AgreementDraft(
        OrganisationId organisation,
        LocalDate begins,
        LocalDate ends,
        int quota,
        int priceOre,
        Rhythm rhythm,
        String contact,
        String contactEmail,
        String orderReference,
        String endpoint) {

    static AgreementDraft of(Agreement it) {
        return new AgreementDraft(
                it.organisation(),
                it.begins(),
                it.ends(),
                it.quota(),
                it.priceOre(),
                it.rhythm(),
                it.contact(),
                it.contactEmail(),
                it.orderReference(),
                it.endpoint());
    }

    AgreementDraft until(LocalDate day) {
        return new AgreementDraft(
                organisation, begins, day, quota, priceOre, rhythm, contact, contactEmail, orderReference, endpoint);
    }
}
