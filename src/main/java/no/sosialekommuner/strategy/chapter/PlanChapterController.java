package no.sosialekommuner.strategy.chapter;

import jakarta.validation.Valid;
import java.util.Map;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.strategy.Plan;
import no.sosialekommuner.strategy.PlanChapters;
import no.sosialekommuner.strategy.Plans;
import no.sosialekommuner.strategy.present.Writers;
import no.sosialekommuner.strategy.table.PlanTables;
import no.sosialekommuner.web.Conflict;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.NotAllowed;
import no.sosialekommuner.web.Reply;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Writing a chapter. Whoever was overtaken by somebody else sees both texts and loses nothing. */
@Controller
class PlanChapterController {

    private static final String CHAPTER = "/planer/{id}/kapittel/{chapter}";

    private final Plans plans;
    private final PlanChapters chapters;
    private final PlanChapterPages pages;
    private final ChapterWriting writing;
    private final UnsavedTexts unsaved;
    private final Writers writers;
    private final PlanTables tables;

    PlanChapterController(
            Plans plans,
            PlanChapters chapters,
            PlanChapterPages pages,
            ChapterWriting writing,
            UnsavedTexts unsaved,
            Writers writers,
            PlanTables tables) {
        this.plans = plans;
        this.chapters = chapters;
        this.pages = pages;
        this.writing = writing;
        this.unsaved = unsaved;
        this.writers = writers;
        this.tables = tables;
    }

    /**
     * @param lagret what has just been saved, and how
     * @param rad the row of a table that is being changed
     * @param fjernet the row that has just been removed
     */
    @GetMapping(CHAPTER)
    ModelAndView page(
            @PathVariable ContributionId id,
            @PathVariable String chapter,
            @RequestParam(defaultValue = "") String lagret,
            @RequestParam(required = false) @Nullable Long rad,
            @RequestParam(required = false) @Nullable Long fjernet,
            Viewer viewer,
            Reply reply) {
        Plan plan = plans.requireTended(id, viewer);
        if (!plan.open()) {
            return reply.redirect(plan.address());
        }
        Map<String, Object> model = pages.of(plan, chapter, viewer);
        model.put("saved", lagret);
        model.put("edit", rad == null ? null : tables.opened(id, chapter, rad).orElse(null));
        model.put("removed", fjernet);
        return new ModelAndView(PlanChapterPages.VIEW, model);
    }

    /** @param videre whether one goes on to the next chapter */
    @PostMapping(CHAPTER)
    ModelAndView save(
            @PathVariable ContributionId id,
            @PathVariable String chapter,
            @Valid @ModelAttribute("form") PlanChapterForm form,
            BindingResult faults,
            @RequestParam(defaultValue = "") String videre,
            Viewer viewer,
            Reply reply) {
        Plan plan = plans.requireTended(id, viewer);
        chapters.require(id, chapter);
        if (!plan.open()) {
            throw closed(plan, chapter, form, viewer);
        }
        if (!faults.hasErrors()) {
            try {
                Saved saved = writing.save(plan, chapter, form.version(), form.text(), form.turned(), viewer);
                return reply.redirect(after(plan, chapter, saved, !videre.isEmpty()));
            } catch (Conflict conflict) {
                if (!conflict.isPrecondition()) {
                    throw closed(plan, chapter, form, viewer);
                }
                return pages.overtaken(plan, chapter, form, viewer);
            } catch (Invalid invalid) {
                invalid.faults().forEach((_, key) -> faults.rejectValue("text", key));
            }
        }
        Map<String, Object> model = pages.of(plan, chapter, form, viewer);
        model.put(BindingResult.MODEL_KEY_PREFIX + "form", faults);
        return Reply.invalid(PlanChapterPages.VIEW, model);
    }

    /** From the script of the editor, each time one pauses. */
    @PostMapping(CHAPTER + "/kladd")
    ResponseEntity<Void> keep(
            @PathVariable ContributionId id,
            @PathVariable String chapter,
            @ModelAttribute("form") PlanChapterForm form,
            BindingResult faults,
            Viewer viewer) {
        Plan plan = plans.requireWritable(id, viewer);
        chapters.require(id, chapter);
        if (form.text().length() > PlanChapters.LONGEST) {
            throw new Invalid("text", "strategy.chapter.text.long");
        }
        unsaved.keep(plan.id(), chapter, form.version(), form.text(), viewer);
        writers.see(plan.id(), chapter, viewer);
        return ResponseEntity.noContent().build();
    }

    @DeleteMapping(CHAPTER + "/kladd")
    ModelAndView forget(@PathVariable ContributionId id, @PathVariable String chapter, Viewer viewer, Reply reply) {
        Plan plan = plans.requireWritable(id, viewer);
        unsaved.forget(plan.id(), chapter, viewer);
        return reply.redirect(plan.address(chapter));
    }

    /** What was typed while the plan was adopted is found again when its next edition is begun. */
    private NotAllowed closed(Plan plan, String chapter, PlanChapterForm form, Viewer viewer) {
        if (form.text().length() <= PlanChapters.LONGEST) {
            unsaved.keep(plan.id(), chapter, form.version(), form.text(), viewer);
        }
        return new NotAllowed();
    }

    private String after(Plan plan, String chapter, Saved saved, boolean further) {
        int number = chapters.require(plan.id(), chapter).number();
        String next = chapters.of(plan.id()).stream()
                .filter(it -> it.number() == number + 1)
                .map(it -> plan.address(it.key()))
                .findFirst()
                .orElse(plan.address());
        String how = saved.merged() ? "flettet" : "tekst";
        return further && !saved.merged() ? next : plan.address(chapter) + "?lagret=" + how;
    }
}
