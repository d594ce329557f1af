package no.sosialekommuner.strategy.chapter;

import java.util.stream.Collectors;
import no.sosialekommuner.guide.Chapter;
import no.sosialekommuner.guide.Part;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.strategy.ChapterText;
import no.sosialekommuner.strategy.Plan;
import no.sosialekommuner.strategy.PlanChapters;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.NotFound;
import org.springframework.stereotype.Component;

/** Something of the guide's goes into a chapter as a beginning: into what one has not saved, so that nobody else sees it yet. */
@Component
public class ExampleTexts {

    private final PlanChapters chapters;
    private final UnsavedTexts unsaved;

    ExampleTexts(PlanChapters chapters, UnsavedTexts unsaved) {
        this.chapters = chapters;
        this.unsaved = unsaved;
    }

    /** @throws NotFound when the guide has no such example here */
    String example(Chapter guide, String key, Plan plan) {
        return guide.examples().stream()
                .filter(it -> it.key().equals(key))
                .findFirst()
                .orElseThrow(NotFound::new)
                .words()
                .in(plan.language());
    }

    /** The names of the chapter's parts as headings, to be written below. */
    String parts(Chapter guide, Plan plan) {
        return guide.parts().stream()
                .map(Part::title)
                .map(it -> "## " + it.in(plan.language()))
                .collect(Collectors.joining("\n\n"));
    }

    /** @throws Invalid on {@code text} when the chapter would be too long */
    public void add(Plan plan, String chapter, String words, Viewer viewer) {
        UnsavedTexts.Unsaved now = unsaved.find(plan.id(), chapter, viewer).orElseGet(() -> {
            ChapterText saved = chapters.text(plan.id(), chapter);
            return new UnsavedTexts.Unsaved(saved.version(), saved.text());
        });
        String text = now.text().isBlank() ? words : now.text().stripTrailing() + "\n\n" + words;
        if (text.length() > PlanChapters.LONGEST) {
            throw new Invalid("text", "strategy.chapter.text.long");
        }
        unsaved.keep(plan.id(), chapter, now.version(), text, viewer);
    }
}
