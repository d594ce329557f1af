package no.sosialekommuner.member;

/** The member has other roles than before, or the same given once more. */
public record RolesChanged(MemberId member) {}
