package no.sosialekommuner.guide;

import java.util.List;

/**
 * A chapter that two versions of a guide say differently.
 *
 * @param title as the later version has it, where it still has the chapter
 * @param moved whether it stands in another place among the others; it may say the same then
 * @param changes what was changed in it; empty where the whole chapter came or went
 */
public record ChapterChange(String key, Wording title, GuideSort sort, boolean moved, List<GuideChange> changes) {}
