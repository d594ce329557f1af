package no.sosialekommuner.curation.facet;

import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.Map;
import no.sosialekommuner.curation.Editors;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.taxonomy.edit.FacetEditing;
import no.sosialekommuner.taxonomy.edit.FacetSheet;
import no.sosialekommuner.taxonomy.edit.TagSheets;
import no.sosialekommuner.web.Conflict;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.Reply;
import org.jspecify.annotations.Nullable;
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

/** Adding a facet, changing its names, putting it in order, retiring it and bringing it back. */
@Controller
class FacetController {

    private static final String NEW = "/admin/taksonomi/ny-fasett";
    private static final String ADDRESS = "/admin/taksonomi/fasetter/{slug}";
    private static final String VIEW = "curation/facet/page";

    private final FacetEditing facets;
    private final TagSheets sheets;

    FacetController(FacetEditing facets, TagSheets sheets) {
        this.facets = facets;
        this.sheets = sheets;
    }

    @GetMapping(NEW)
    ModelAndView fresh(Viewer viewer) {
        Editors.require(viewer);
        return new ModelAndView(VIEW, Map.of("form", new FacetForm(0, "", "", "")));
    }

    @PostMapping(NEW)
    ModelAndView add(@Valid @ModelAttribute("form") FacetForm form, BindingResult faults, Viewer viewer, Reply reply) {
        Editors.require(viewer);
        if (!faults.hasErrors()) {
            try {
                facets.add(form.words(), viewer.id().value());
                return reply.redirect("/admin/emner");
            } catch (Invalid invalid) {
                invalid.faults().forEach(faults::rejectValue);
            }
        }
        return Reply.invalid(VIEW, model(form, null, faults));
    }

    @GetMapping(ADDRESS)
    ModelAndView page(@PathVariable String slug, Viewer viewer) {
        Editors.require(viewer);
        FacetSheet facet = sheets.requireFacet(slug);
        return new ModelAndView(VIEW, model(FacetForm.of(facet), facet, null));
    }

    @PutMapping(ADDRESS)
    ModelAndView rename(
            @PathVariable String slug,
            @Valid @ModelAttribute("form") FacetForm form,
            BindingResult faults,
            Viewer viewer,
            Reply reply) {
        Editors.require(viewer);
        if (faults.hasErrors()) {
            return Reply.invalid(VIEW, model(form, sheets.requireFacet(slug), faults));
        }
        try {
            facets.rename(slug, form.version(), form.words(), viewer.id().value());
            return reply.redirect("/admin/emner");
        } catch (Conflict _) {
            FacetSheet now = sheets.requireFacet(slug);
            ModelAndView page = new ModelAndView(VIEW, model(form.at(now.version()), now, null));
            page.addObject("overtaken", true);
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
    }

    @PostMapping(ADDRESS + "/utgatt")
    ModelAndView retire(@PathVariable String slug, Viewer viewer, Reply reply) {
        Editors.require(viewer);
        facets.retire(slug, viewer.id().value());
        return reply.redirect("/admin/taksonomi/fasetter/" + slug);
    }

    @DeleteMapping(ADDRESS + "/utgatt")
    ModelAndView revive(@PathVariable String slug, Viewer viewer, Reply reply) {
        Editors.require(viewer);
        facets.revive(slug, viewer.id().value());
        return reply.redirect("/admin/taksonomi/fasetter/" + slug);
    }

    @PostMapping(ADDRESS + "/plass")
    ModelAndView place(@PathVariable String slug, @RequestParam boolean opp, Viewer viewer, Reply reply) {
        Editors.require(viewer);
        facets.place(slug, opp, viewer.id().value());
        return reply.redirect("/admin/taksonomi/fasetter/" + slug);
    }

    private static Map<String, Object> model(
            FacetForm form, @Nullable FacetSheet facet, @Nullable BindingResult faults) {
        Map<String, Object> model = new HashMap<>();
        model.put("form", form);
        model.put("facet", facet);
        if (faults != null) {
            model.put(BindingResult.MODEL_KEY_PREFIX + "form", faults);
        }
        return model;
    }
}
