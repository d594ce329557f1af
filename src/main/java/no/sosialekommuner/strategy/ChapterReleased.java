package no.sosialekommuner.strategy;

import no.sosialekommuner.member.MemberId;

/**
 * Somebody need not write a chapter any more.
 *
 * @param address where it is written
 */
public record ChapterReleased(String address, MemberId from) {}
