package no.sosialekommuner.space;

import no.sosialekommuner.member.MemberId;

/** Somebody asks to be let into a group. */
public record MembershipRequested(SpaceId group, MemberId member) {}
