package no.sosialekommuner.strategy.chapter;

import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.strategy.Plan;
import no.sosialekommuner.strategy.PlanChapters;
import org.springframework.stereotype.Component;

/** Texts from elsewhere become what one has begun to write in a chapter; they are saved like any other. */
@Component
public class ChapterDrafts {

    private final PlanChapters chapters;
    private final UnsavedTexts unsaved;

    ChapterDrafts(PlanChapters chapters, UnsavedTexts unsaved) {
        this.chapters = chapters;
        this.unsaved = unsaved;
    }

    /** In place of what one had begun before. */
    public void begin(Plan plan, String chapter, String text, Viewer viewer) {
        unsaved.keep(plan.id(), chapter, chapters.text(plan.id(), chapter).version(), text, viewer);
    }
}
