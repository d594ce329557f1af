package no.sosialekommuner.agreement.keep;

import no.sosialekommuner.agreement.Agreement;

/** @param used how many answers of the quota */
public record AgreementRow(Agreement agreement, int used) {}
