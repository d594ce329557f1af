package no.sosialekommuner.strategy;

import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.space.SpaceId;

/**
 * Somebody has been asked to write a chapter.
 *
 * @param address where it is written
 * @param title of the chapter and its plan
 */
public record ChapterAssigned(
        ContributionId plan, SpaceId space, String address, String title, MemberId to, MemberId by) {}
