package no.sosialekommuner.curation.tag;

import jakarta.validation.Valid;
import java.util.Map;
import no.sosialekommuner.curation.Editors;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.taxonomy.edit.ChangeKind;
import no.sosialekommuner.taxonomy.edit.TagDraft;
import no.sosialekommuner.taxonomy.edit.TagEditing;
import no.sosialekommuner.taxonomy.edit.TagSheet;
import no.sosialekommuner.taxonomy.edit.TagSheets;
import no.sosialekommuner.web.Conflict;
import no.sosialekommuner.web.Invalid;
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

/** Adding a tag, changing it, putting it in order, retiring it and bringing it back. */
@Controller
class TagController {

    private static final String NEW = "/admin/taksonomi/nytt-emne";
    private static final String ADDRESS = "/admin/emner/{slug}";

    private final TagEditing tags;
    private final TagSheets sheets;
    private final TagPages pages;

    TagController(TagEditing tags, TagSheets sheets, TagPages pages) {
        this.tags = tags;
        this.sheets = sheets;
        this.pages = pages;
    }

    @GetMapping(NEW)
    ModelAndView fresh(
            @RequestParam(defaultValue = "") String navn,
            @RequestParam(defaultValue = "") String fasett,
            @RequestParam(defaultValue = "") String under,
            Viewer viewer) {
        Editors.require(viewer);
        TagForm form = TagForm.empty(navn, fasett + ":" + under);
        return new ModelAndView(TagPages.NEW, pages.fresh(form, viewer));
    }

    @PostMapping(NEW)
    ModelAndView add(@Valid @ModelAttribute("form") TagForm form, BindingResult faults, Viewer viewer, Reply reply) {
        Editors.require(viewer);
        if (!faults.hasErrors()) {
            try {
                TagDraft draft = form.draft(false);
                tags.add(draft, ChangeKind.ADDED, viewer.id().value());
                return reply.redirect("/admin/emner/" + draft.slug());
            } catch (Invalid invalid) {
                invalid.faults()
                        .forEach((field, key) -> faults.rejectValue(field.equals("parent") ? "place" : field, key));
            }
        }
        Map<String, Object> model = pages.fresh(form, viewer);
        model.put(BindingResult.MODEL_KEY_PREFIX + "form", faults);
        return Reply.invalid(TagPages.NEW, model);
    }

    @GetMapping(ADDRESS)
    ModelAndView page(@PathVariable String slug, Viewer viewer, Reply reply) {
        Editors.require(viewer);
        TagSheet tag = sheets.require(slug);
        if (!tag.slug().equals(slug)) {
            return reply.redirect("/admin/emner/" + tag.slug());
        }
        return new ModelAndView(TagPages.VIEW, pages.of(tag, TagForm.of(tag), viewer));
    }

    @PutMapping(ADDRESS)
    ModelAndView change(
            @PathVariable String slug,
            @Valid @ModelAttribute("form") TagForm form,
            BindingResult faults,
            Viewer viewer,
            Reply reply) {
        Editors.require(viewer);
        TagSheet tag = sheets.require(slug);
        if (!faults.hasErrors()) {
            try {
                TagDraft draft = form.draft(tag.content().retired());
                tags.change(tag.id(), form.version(), draft, viewer.id().value());
                return reply.redirect("/admin/emner/" + draft.slug());
            } catch (Invalid invalid) {
                invalid.faults()
                        .forEach((field, key) -> faults.rejectValue(field.equals("parent") ? "place" : field, key));
            } catch (Conflict _) {
                return overtaken(tag, form, viewer);
            }
        }
        return Reply.invalid(TagPages.VIEW, pages.of(tag, form, faults, viewer));
    }

    @PostMapping(ADDRESS + "/utgatt")
    ModelAndView retire(@PathVariable String slug, Viewer viewer, Reply reply) {
        Editors.require(viewer);
        tags.retire(sheets.require(slug).id(), viewer.id().value());
        return reply.redirect("/admin/emner/" + slug);
    }

    @DeleteMapping(ADDRESS + "/utgatt")
    ModelAndView revive(@PathVariable String slug, Viewer viewer, Reply reply) {
        Editors.require(viewer);
        tags.revive(sheets.require(slug).id(), viewer.id().value());
        return reply.redirect("/admin/emner/" + slug);
    }

    /** @param opp whether one place up; else down */
    @PostMapping(ADDRESS + "/plass")
    ModelAndView place(@PathVariable String slug, @RequestParam boolean opp, Viewer viewer, Reply reply) {
        Editors.require(viewer);
        tags.place(sheets.require(slug).id(), opp, viewer.id().value());
        return reply.redirect("/admin/emner/" + slug);
    }

    /** Both are shown, and one's own can be saved over what was seen. */
    private ModelAndView overtaken(TagSheet before, TagForm mine, Viewer viewer) {
        TagSheet now = sheets.require(before.id());
        ModelAndView page = new ModelAndView(TagPages.VIEW, pages.of(now, mine.at(now.version()), viewer));
        page.addObject("overtaken", pages.differences(TagForm.of(now), mine));
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }
}
