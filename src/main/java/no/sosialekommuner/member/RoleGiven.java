package no.sosialekommuner.member;

/** A member has been given a role that he or she did not have. */
public record RoleGiven(MemberId member, Role role) {}
