package no.sosialekommuner.strategy.chapter;

import java.util.List;
import java.util.Map;
import no.sosialekommuner.guide.Chapter;
import no.sosialekommuner.guide.Guide;
import no.sosialekommuner.strategy.ChapterText;
import no.sosialekommuner.strategy.Plan;
import no.sosialekommuner.strategy.PlanChapter;
import no.sosialekommuner.strategy.checklist.Tick;
import no.sosialekommuner.strategy.present.Writer;
import org.jspecify.annotations.Nullable;

/**
 * A chapter as the one who writes it sees it.
 *
 * @param guide what the guide says of the chapter
 * @param frame the whole guide
 * @param saved what the chapter says now
 */
public record PlanChapterPage(
        Plan plan,
        PlanChapter chapter,
        Chapter guide,
        Guide frame,
        int of,
        ChapterText saved,
        List<LawPoint> law,
        Map<String, Tick> ticks,
        List<Writer> writers,
        @Nullable ChapterLink previous,
        @Nullable ChapterLink next) {

    public String title() {
        return guide.title().in(plan.language());
    }

    public String address() {
        return plan.address(chapter.key());
    }

    public int ticked() {
        return (int) guide.checklist().stream()
                .filter(it -> ticks.containsKey(it.key()))
                .count();
    }
}
