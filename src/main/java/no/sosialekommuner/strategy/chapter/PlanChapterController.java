package no.sosialekommuner.strategy.chapter;

import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.strategy.Plan;
import no.sosialekommuner.strategy.PlanChapters;
import no.sosialekommuner.strategy.Plans;
import no.sosialekommuner.strategy.answer.Answering;
import no.sosialekommuner.strategy.chapter.Alongside.Place;
import no.sosialekommuner.strategy.present.Writers;
import no.sosialekommuner.strategy.table.PlanTables;
import no.sosialekommuner.strategy.table.RowEdit;
import no.sosialekommuner.web.Conflict;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.NotAllowed;
import no.sosialekommuner.web.Reply;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
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
    private final Alongside alongside;

    PlanChapterController(
            Plans plans,
            PlanChapters chapters,
            PlanChapterPages pages,
            ChapterWriting writing,
            UnsavedTexts unsaved,
            Writers writers,
            PlanTables tables,
            Alongside alongside) {
        this.plans = plans;
        this.chapters = chapters;
        this.pages = pages;
        this.writing = writing;
        this.unsaved = unsaved;
        this.writers = writers;
        this.tables = tables;
        this.alongside = alongside;
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
        if (lagret.equals("svar")) {
            model.computeIfPresent("answering", (_, it) -> ((Answering) it).afterSaving());
        }
        model.put("edits", opened(id, chapter, rad));
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
            @RequestParam MultiValueMap<String, String> sent,
            Viewer viewer,
            Reply reply) {
        Place place = alongside.place(id, chapter, sent, viewer);
        try {
            Kept kept = alongside.keepRest(place, sent, viewer);
            if (!faults.hasErrors()) {
                try {
                    return save(place, kept, form, !videre.isEmpty(), viewer, reply);
                } catch (Invalid invalid) {
                    invalid.faults().forEach((_, key) -> faults.rejectValue("text", key));
                }
            }
            Map<String, Object> model = pages.of(place.plan(), chapter, form, viewer);
            kept.into(model);
            model.put(BindingResult.MODEL_KEY_PREFIX + "form", faults);
            return Reply.invalid(PlanChapterPages.VIEW, model);
        } catch (Conflict _) {
            throw closed(place.plan(), chapter, form, viewer);
        }
    }

    private ModelAndView save(
            Place place, Kept kept, PlanChapterForm form, boolean further, Viewer viewer, Reply reply) {
        Plan plan = place.plan();
        String chapter = place.chapter().key();
        try {
            Saved saved = writing.save(plan, chapter, form.version(), form.text(), form.turned(), viewer);
            String how = saved.merged() ? "flettet" : "tekst";
            return alongside.then(place, kept, after(plan, chapter, saved, further), how, viewer, reply);
        } catch (Conflict conflict) {
            if (!conflict.isPrecondition()) {
                throw conflict;
            }
            ModelAndView page = pages.overtaken(plan, chapter, form, viewer);
            kept.into(page.getModel());
            return page;
        }
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
        if (form.isLong()) {
            throw new Invalid("text", "strategy.chapter.text.long");
        }
        unsaved.keep(plan.id(), chapter, form.version(), form.text(), viewer);
        writers.see(plan.id(), chapter, viewer);
        return ResponseEntity.noContent().build();
    }

    /**
     * From a button that only shows the page otherwise: all that is typed stays.
     *
     * @param rad the row of a table that is to be changed
     * @param lukk the row, as in the ids of its fields, that is not changed after all
     * @param tabell where the page is shown
     */
    @PostMapping(value = CHAPTER + "/kladd", params = "behold")
    ModelAndView show(
            @PathVariable ContributionId id,
            @PathVariable String chapter,
            @RequestParam(required = false) @Nullable Long rad,
            @RequestParam(defaultValue = "") String lukk,
            @RequestParam(name = "vis", defaultValue = "") String tabell,
            @RequestParam MultiValueMap<String, String> sent,
            Viewer viewer,
            Reply reply) {
        Place place = alongside.place(id, chapter, sent, viewer);
        Kept kept = alongside.keep(place, sent, viewer).but(lukk);
        if (!kept.isAll()) {
            ModelAndView page = alongside.again(place, kept, "", viewer);
            List<RowEdit> edits = new ArrayList<>(kept.rows());
            edits.addAll(opened(id, chapter, rad));
            return page.addObject("edits", edits);
        }
        String at = tabell.isEmpty() ? "" : "#tabell-" + tabell;
        return reply.redirect(place.address() + (rad == null ? "" : "?rad=" + rad) + at);
    }

    @DeleteMapping(CHAPTER + "/kladd")
    ModelAndView forget(
            @PathVariable ContributionId id,
            @PathVariable String chapter,
            @RequestParam MultiValueMap<String, String> sent,
            Viewer viewer,
            Reply reply) {
        Place place = alongside.place(id, chapter, sent, viewer);
        Kept kept = alongside.keepRest(place, sent, viewer);
        unsaved.forget(id, chapter, viewer);
        return alongside.then(place, kept, place.address(), "", viewer, reply);
    }

    private List<RowEdit> opened(ContributionId id, String chapter, @Nullable Long row) {
        return row == null
                ? List.of()
                : tables.opened(id, chapter, row).stream().toList();
    }

    /** What was typed while the plan was adopted is found again when its next edition is begun. */
    private NotAllowed closed(Plan plan, String chapter, PlanChapterForm form, Viewer viewer) {
        if (!form.isLong()) {
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
