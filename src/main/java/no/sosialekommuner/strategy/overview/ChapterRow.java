package no.sosialekommuner.strategy.overview;

import java.util.List;
import no.sosialekommuner.strategy.PlanChapter;
import no.sosialekommuner.strategy.present.Writer;

/**
 * A chapter in the overview of its plan.
 *
 * @param ticked how many of the checklist's lines are
 */
public record ChapterRow(
        PlanChapter chapter, String title, String address, int ticked, int checklist, List<Writer> writers) {}
