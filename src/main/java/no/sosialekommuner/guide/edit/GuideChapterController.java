package no.sosialekommuner.guide.edit;

import java.util.HashMap;
import java.util.Map;
import no.sosialekommuner.guide.Chapter;
import no.sosialekommuner.guide.GuideComparison;
import no.sosialekommuner.guide.LawBook;
import no.sosialekommuner.guide.edit.ChapterSaving.Outcome;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.taxonomy.Taxonomy;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.NotFound;
import no.sosialekommuner.web.Reply;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One chapter of a draft. What two write at once is merged; where they collide, the second sees both and loses nothing. */
@Controller
class GuideChapterController {

    private static final String ADDRESS = GuideDeskController.ADDRESS + "/{key}/kladd/kapitler/{chapter}";
    private static final String VIEW = "guide/edit/chapter";

    private final GuideDrafts drafts;
    private final ChapterSaving saving;
    private final LawBook book;
    private final Taxonomy taxonomy;

    GuideChapterController(GuideDrafts drafts, ChapterSaving saving, LawBook book, Taxonomy taxonomy) {
        this.drafts = drafts;
        this.saving = saving;
        this.book = book;
        this.taxonomy = taxonomy;
    }

    @GetMapping(ADDRESS)
    ModelAndView page(
            @PathVariable String key,
            @PathVariable String chapter,
            @RequestParam(required = false) @Nullable String lagret,
            @RequestParam(required = false) @Nullable String flettet,
            Viewer viewer) {
        viewer.requireTending();
        GuideDraft draft = drafts.require(key);
        DraftChapter stored = draft.chapter(chapter).orElseThrow(NotFound::new);
        Map<String, Object> model =
                model(draft, stored, GuideChapterForm.of(stored.chapter(), stored.revision()), viewer);
        model.put("saved", lagret != null);
        model.put("merged", flettet != null);
        return new ModelAndView(VIEW, model);
    }

    /**
     * @param mer whether the editor goes on with the same chapter
     * @param tilbake whether a chapter that somebody else has taken out is to come back with what is said here
     */
    @PutMapping(ADDRESS)
    ModelAndView put(
            @PathVariable String key,
            @PathVariable String chapter,
            @ModelAttribute("form") GuideChapterForm form,
            BindingResult faults,
            @RequestParam(defaultValue = "false") boolean mer,
            @RequestParam(defaultValue = "false") boolean tilbake,
            Viewer viewer,
            Reply reply) {
        viewer.requireTending();
        GuideDraft draft = drafts.require(key);
        check(form, faults);
        DraftChapter stored = draft.chapter(chapter).orElse(null);
        if (stored == null) {
            return tilbake && !faults.hasErrors()
                    ? putBack(draft, chapter, form, viewer, reply)
                    : takenOut(draft, chapter, form, viewer);
        }
        if (faults.hasErrors()) {
            return Reply.invalid(VIEW, model(draft, stored, form, viewer));
        }
        Chapter mine = form.chapter(stored.chapter());
        return saving.save(key, form.revision(), mine, viewer)
                .map(it -> told(draft, it, mer, viewer, reply))
                .orElseGet(() -> takenOut(draft, chapter, form, viewer));
    }

    private ModelAndView told(GuideDraft draft, Outcome outcome, boolean mer, Viewer viewer, Reply reply) {
        String chapter = outcome.text().key();
        return switch (outcome.state()) {
            case SAVED -> saved(draft.key(), chapter, mer, reply);
            case MERGED ->
                reply.redirect(
                        GuideDeskController.ADDRESS + "/" + draft.key() + "/kladd/kapitler/" + chapter + "?flettet=ja");
            case OVERTAKEN -> overtaken(draft, outcome, viewer);
        };
    }

    private ModelAndView putBack(GuideDraft draft, String chapter, GuideChapterForm form, Viewer viewer, Reply reply) {
        if (!GuideKeys.valid(chapter)) {
            throw new NotFound();
        }
        drafts.addChapter(draft.key(), form.chapter(Chapter.named(chapter, form.title())), viewer.id());
        return saved(draft.key(), chapter, false, reply);
    }

    private static ModelAndView saved(String key, String chapter, boolean mer, Reply reply) {
        String address = GuideDeskController.ADDRESS + "/" + key;
        return reply.redirect(
                mer ? address + "/kladd/kapitler/" + chapter + "?lagret" : address + "#kapittel-" + chapter);
    }

    private void check(GuideChapterForm form, BindingResult faults) {
        GuideChapterCheck.of(form, book).forEach(faults::rejectValue);
        try {
            taxonomy.requireAll(form.tags(), "tags");
        } catch (Invalid invalid) {
            invalid.faults().forEach(faults::rejectValue);
        }
    }

    /** What does not collide stands in the fields already. */
    private ModelAndView overtaken(GuideDraft draft, Outcome outcome, Viewer viewer) {
        DraftChapter theirs = outcome.theirs();
        Map<String, Object> model =
                model(draft, theirs, GuideChapterForm.of(outcome.text(), theirs.revision()), viewer);
        model.put("overtaken", GuideComparison.between(theirs.chapter(), outcome.text()));
        return conflict(model);
    }

    /** Somebody has taken the chapter out meanwhile: what was typed is shown, and can be put back with the chapter. */
    private ModelAndView takenOut(GuideDraft draft, String chapter, GuideChapterForm form, Viewer viewer) {
        if (!GuideKeys.valid(chapter)) {
            throw new NotFound();
        }
        Chapter lost = form.chapter(Chapter.named(chapter, form.title()));
        Map<String, Object> model =
                model(draft, new DraftChapter(lost, form.revision(), draft.changed(), draft.by()), form, viewer);
        model.put("gone", true);
        return conflict(model);
    }

    private static ModelAndView conflict(Map<String, Object> model) {
        ModelAndView page = new ModelAndView(VIEW, model);
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private Map<String, Object> model(GuideDraft draft, DraftChapter stored, GuideChapterForm form, Viewer viewer) {
        Map<String, Object> model = new HashMap<>();
        model.put("draft", draft);
        model.put("stored", stored);
        model.put("form", form);
        model.put("facets", taxonomy.facets(viewer.language()));
        model.put("notes", book.notes());
        return model;
    }
}
