package no.sosialekommuner.guide.edit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.sosialekommuner.guide.GuideComparison;
import no.sosialekommuner.guide.GuideText;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Conflict;
import no.sosialekommuner.web.Reply;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The draft of a guide's next version: begin, discard, what stands outside the chapters, and the chapters' order. */
@Controller
class GuideDraftController {

    private static final String ADDRESS = GuideDeskController.ADDRESS + "/{key}/kladd";
    private static final String FRAME = "guide/edit/frame";
    private static final String CHAPTER = "guide/edit/newchapter";

    private final GuideShelf shelf;
    private final GuideDrafts drafts;
    private final GuideEditing editing;

    GuideDraftController(GuideShelf shelf, GuideDrafts drafts, GuideEditing editing) {
        this.shelf = shelf;
        this.drafts = drafts;
        this.editing = editing;
    }

    /** @param fra the version that it begins with; the newest where none is named */
    @PostMapping(ADDRESS)
    ModelAndView begin(
            @PathVariable String key, @RequestParam(defaultValue = "0") int fra, Viewer viewer, Reply reply) {
        viewer.requireTending();
        ShelvedGuide guide = shelf.require(key);
        editing.begin(key, fra == 0 ? guide.number() : fra, viewer);
        return reply.redirect(guide.address() + "#kladd");
    }

    @DeleteMapping(ADDRESS)
    ModelAndView discard(@PathVariable String key, Viewer viewer, Reply reply) {
        viewer.requireTending();
        ShelvedGuide guide = shelf.require(key);
        editing.discard(key, viewer);
        return reply.redirect(guide.published() ? guide.address() : GuideDeskController.ADDRESS);
    }

    @GetMapping(ADDRESS + "/innledning")
    ModelAndView frame(@PathVariable String key, Viewer viewer) {
        viewer.requireTending();
        GuideDraft draft = drafts.require(key);
        return new ModelAndView(FRAME, frame(draft, GuideFrameForm.of(draft)));
    }

    @PutMapping(ADDRESS + "/innledning")
    ModelAndView put(
            @PathVariable String key,
            @ModelAttribute("form") GuideFrameForm form,
            BindingResult faults,
            Viewer viewer,
            Reply reply) {
        viewer.requireTending();
        GuideDraft draft = drafts.require(key);
        form.faults().forEach(faults::rejectValue);
        if (faults.hasErrors()) {
            return Reply.invalid(FRAME, frame(draft, form));
        }
        if (!form.at(draft.revision()).equals(GuideFrameForm.of(draft))) {
            try {
                drafts.putFrame(key, form.revision(), form.text(), viewer.id());
            } catch (Conflict _) {
                return overtaken(drafts.require(key), form);
            }
        }
        return reply.redirect(GuideDeskController.ADDRESS + "/" + key + "#kladd");
    }

    @GetMapping(ADDRESS + "/kapitler/ny")
    ModelAndView newChapter(@PathVariable String key, Viewer viewer) {
        viewer.requireTending();
        return new ModelAndView(CHAPTER, Map.of("draft", drafts.require(key), "form", NewChapterForm.EMPTY));
    }

    @PostMapping(ADDRESS + "/kapitler")
    ModelAndView add(
            @PathVariable String key,
            @ModelAttribute("form") NewChapterForm form,
            BindingResult faults,
            Viewer viewer,
            Reply reply) {
        viewer.requireTending();
        GuideDraft draft = drafts.require(key);
        if (form.title().nb().isEmpty()) {
            faults.rejectValue("title.nb", "guide.chapter.title.missing");
        } else if (form.title().nb().length() > GuideChapterCheck.NAME
                || form.title().nn().length() > GuideChapterCheck.NAME) {
            faults.rejectValue("title.nb", "guide.name.long");
        }
        if (faults.hasErrors()) {
            return Reply.invalid(CHAPTER, Map.of("draft", draft, "form", form));
        }
        return reply.redirect(GuideDeskController.ADDRESS + "/" + key + "/kladd/kapitler/"
                + editing.addChapter(key, form.title(), viewer));
    }

    @PostMapping(ADDRESS + "/kapitler/{chapter}/plass")
    ModelAndView move(
            @PathVariable String key,
            @PathVariable String chapter,
            @RequestParam String retning,
            Viewer viewer,
            Reply reply) {
        viewer.requireTending();
        drafts.move(key, chapter, retning.equals("opp"), viewer.id());
        return reply.redirect(GuideDeskController.ADDRESS + "/" + key + "?flyttet=" + chapter + "#kapittel-" + chapter);
    }

    @DeleteMapping(ADDRESS + "/kapitler/{chapter}")
    ModelAndView remove(@PathVariable String key, @PathVariable String chapter, Viewer viewer, Reply reply) {
        viewer.requireTending();
        drafts.removeChapter(key, chapter, viewer.id());
        return reply.redirect(GuideDeskController.ADDRESS + "/" + key + "#kladd");
    }

    @PostMapping(ADDRESS + "/kapitler/{chapter}/tilbake")
    ModelAndView putBack(@PathVariable String key, @PathVariable String chapter, Viewer viewer, Reply reply) {
        viewer.requireTending();
        editing.putBack(key, chapter, viewer);
        return reply.redirect(GuideDeskController.ADDRESS + "/" + key + "#kapittel-" + chapter);
    }

    private ModelAndView overtaken(GuideDraft theirs, GuideFrameForm mine) {
        Map<String, Object> model = frame(theirs, mine.at(theirs.revision()));
        GuideText stored = new GuideText(theirs.title(), theirs.introduction(), theirs.exampleMark(), List.of());
        model.put("overtaken", GuideComparison.between(stored, mine.text()).frame());
        ModelAndView page = new ModelAndView(FRAME, model);
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private static Map<String, Object> frame(GuideDraft draft, GuideFrameForm form) {
        Map<String, Object> model = new HashMap<>();
        model.put("draft", draft);
        model.put("form", form);
        return model;
    }
}
