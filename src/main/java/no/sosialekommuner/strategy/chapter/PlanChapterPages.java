package no.sosialekommuner.strategy.chapter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.sosialekommuner.guide.Chapter;
import no.sosialekommuner.guide.LawBook;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.strategy.ChapterStatus;
import no.sosialekommuner.strategy.ChapterText;
import no.sosialekommuner.strategy.Plan;
import no.sosialekommuner.strategy.PlanChapter;
import no.sosialekommuner.strategy.PlanChapters;
import no.sosialekommuner.strategy.PlanGuides;
import no.sosialekommuner.strategy.answer.Answering;
import no.sosialekommuner.strategy.answer.ShortAnswers;
import no.sosialekommuner.strategy.checklist.Ticks;
import no.sosialekommuner.strategy.present.Writers;
import no.sosialekommuner.strategy.table.PlanTables;
import no.sosialekommuner.text.Comparison;
import no.sosialekommuner.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a chapter is written, as it opens and as it comes back. */
@Component
public class PlanChapterPages {

    public static final String VIEW = "strategy/chapter/page";

    private final PlanChapters chapters;
    private final PlanGuides guides;
    private final LawBook laws;
    private final ShortAnswers answers;
    private final Ticks ticks;
    private final PlanTables tables;
    private final Writers writers;
    private final UnsavedTexts unsaved;

    PlanChapterPages(
            PlanChapters chapters,
            PlanGuides guides,
            LawBook laws,
            ShortAnswers answers,
            Ticks ticks,
            PlanTables tables,
            Writers writers,
            UnsavedTexts unsaved) {
        this.chapters = chapters;
        this.guides = guides;
        this.laws = laws;
        this.answers = answers;
        this.ticks = ticks;
        this.tables = tables;
        this.writers = writers;
        this.unsaved = unsaved;
    }

    /**
     * As it opens: with what one had typed before and not saved, else with what is saved.
     *
     * @throws NotFound when the plan has no such chapter
     */
    public Map<String, Object> of(Plan plan, String key, Viewer viewer) {
        List<PlanChapter> all = chapters.of(plan.id());
        PlanChapter chapter =
                all.stream().filter(it -> it.key().equals(key)).findFirst().orElseThrow(NotFound::new);
        Chapter guide = guides.of(plan, chapter);
        ChapterText saved = chapters.text(plan.id(), key);
        Map<String, Object> model = new HashMap<>();
        model.put(
                "page",
                new PlanChapterPage(
                        plan,
                        chapter,
                        guide,
                        guides.of(plan),
                        all.size(),
                        saved,
                        guide.law().stream()
                                .map(it -> new LawPoint(it, laws.find(it.note()).orElse(null)))
                                .toList(),
                        ticks.of(plan.id(), key),
                        writers.of(plan.id(), key, viewer),
                        neighbour(plan, all, chapter.number() - 1),
                        neighbour(plan, all, chapter.number() + 1)));
        model.put("answering", Answering.of(guide.questions(), answers.of(plan.id(), key)));
        model.put("tables", tables.of(plan, chapter));
        boolean ready = chapter.status() == ChapterStatus.READY;
        unsaved.find(plan.id(), key, viewer)
                .filter(it -> !it.text().equals(saved.text()))
                .ifPresentOrElse(
                        it -> {
                            model.put("form", new PlanChapterForm(it.version(), it.text(), ready, ready));
                            model.put("found", true);
                        },
                        () -> model.put("form", new PlanChapterForm(saved.version(), saved.text(), ready, ready)));
        return model;
    }

    /** With what was sent, and what is wrong with it beside the field. */
    Map<String, Object> of(Plan plan, String key, PlanChapterForm form, Viewer viewer) {
        Map<String, Object> model = of(plan, key, viewer);
        model.put("form", form);
        model.remove("found");
        return model;
    }

    /** Both texts, and the form with one's own in it, which can now be saved over the one that was seen. */
    ModelAndView overtaken(Plan plan, String key, PlanChapterForm mine, Viewer viewer) {
        ChapterText theirs = chapters.text(plan.id(), key);
        ModelAndView page = new ModelAndView(VIEW, of(plan, key, mine.at(theirs.version()), viewer));
        page.addObject("theirs", theirs);
        page.addObject("differences", Comparison.of(theirs.text(), mine.text()));
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private @Nullable ChapterLink neighbour(Plan plan, List<PlanChapter> all, int number) {
        return all.stream()
                .filter(it -> it.number() == number)
                .findFirst()
                .map(it -> new ChapterLink(
                        number, guides.of(plan, it).title().in(plan.language()), plan.address(it.key())))
                .orElse(null);
    }
}
