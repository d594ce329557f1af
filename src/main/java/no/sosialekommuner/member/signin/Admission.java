package no.sosialekommuner.member.signin;

import no.sosialekommuner.member.EmailAddress;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Role;
import no.sosialekommuner.member.SpeaksAs;
import no.sosialekommuner.organisation.OrganisationId;

/** The right of an address to come in. */
public sealed interface Admission {

    /** The address of an active member. */
    record Returning(MemberId member) implements Admission {}

    /** An address that may become a member's: it lies in a verified domain, or it was invited. */
    record New(EmailAddress email, OrganisationId organisation, Role role, SpeaksAs speaksAs) implements Admission {}
}
