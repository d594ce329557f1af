package no.sosialekommuner.organisation;

/** Organisations were added to the register or changed in it, in the transaction that is under way. */
public record OrganisationsImported() {}
