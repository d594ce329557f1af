package no.sosialekommuner.expert.booking;

import no.sosialekommuner.member.MemberId;

/** One of the two who talk. */
public record Party(MemberId id, String handle, String name, String organisation) {}
