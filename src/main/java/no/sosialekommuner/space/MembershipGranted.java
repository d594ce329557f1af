package no.sosialekommuner.space;

import no.sosialekommuner.member.MemberId;

/** Somebody who had asked was let into a group. */
public record MembershipGranted(SpaceId group, MemberId member) {}
