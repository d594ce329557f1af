package no.sosialekommuner.strategy.overview;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.sosialekommuner.guide.Chapter;
import no.sosialekommuner.guide.Item;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.strategy.Plan;
import no.sosialekommuner.strategy.PlanChapter;
import no.sosialekommuner.strategy.PlanChapters;
import no.sosialekommuner.strategy.PlanGuides;
import no.sosialekommuner.strategy.checklist.Tick;
import no.sosialekommuner.strategy.checklist.Ticks;
import no.sosialekommuner.strategy.present.Writer;
import no.sosialekommuner.strategy.present.Writers;
import org.springframework.stereotype.Component;

/** Gathers what is known of a plan. */
@Component
public class Overviews {

    private final PlanChapters chapters;
    private final PlanGuides guides;
    private final Ticks ticks;
    private final Writers writers;

    Overviews(PlanChapters chapters, PlanGuides guides, Ticks ticks, Writers writers) {
        this.chapters = chapters;
        this.guides = guides;
        this.ticks = ticks;
        this.writers = writers;
    }

    public PlanOverview of(Plan plan, Viewer viewer) {
        List<Tick> ticked = ticks.of(plan.id());
        List<Writer> there = writers.of(plan.id(), viewer);
        return new PlanOverview(
                plan,
                guides.of(plan),
                chapters.of(plan.id()).stream()
                        .map(it -> row(plan, it, ticked, there))
                        .toList(),
                guides.newest(plan));
    }

    private ChapterRow row(Plan plan, PlanChapter chapter, List<Tick> ticked, List<Writer> there) {
        Chapter guide = guides.of(plan, chapter);
        Set<String> known = guide.checklist().stream().map(Item::key).collect(Collectors.toSet());
        return new ChapterRow(
                chapter,
                guide.title().in(plan.language()),
                plan.address(chapter.key()),
                (int) ticked.stream()
                        .filter(it -> it.chapter().equals(chapter.key()) && known.contains(it.item()))
                        .count(),
                known.size(),
                there.stream().filter(it -> it.chapter().equals(chapter.key())).toList());
    }
}
