package no.sosialekommuner.curation.tag;

import java.util.HashMap;
import java.util.Map;
import no.sosialekommuner.curation.Editors;
import no.sosialekommuner.curation.Uses;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.taxonomy.edit.Blocked;
import no.sosialekommuner.taxonomy.edit.TagMerging;
import no.sosialekommuner.taxonomy.edit.TagSheet;
import no.sosialekommuner.taxonomy.edit.TagSheets;
import no.sosialekommuner.web.Reply;
import no.sosialekommuner.web.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Merging a tag into another, after having seen what that moves. */
@Controller
class MergeController {

    private static final String ADDRESS = "/admin/emner/{slug}/sammenslaing";

    private final TagMerging merging;
    private final TagSheets sheets;
    private final Uses uses;
    private final Texts texts;

    MergeController(TagMerging merging, TagSheets sheets, Uses uses, Texts texts) {
        this.merging = merging;
        this.sheets = sheets;
        this.uses = uses;
        this.texts = texts;
    }

    /** @param mal slug of the tag that takes over */
    @GetMapping(ADDRESS)
    ModelAndView preview(@PathVariable String slug, @RequestParam String mal, Viewer viewer) {
        Editors.require(viewer);
        return preview(sheets.require(slug), sheets.require(mal), "", viewer);
    }

    @PostMapping(ADDRESS)
    ModelAndView merge(@PathVariable String slug, @RequestParam String mal, Viewer viewer, Reply reply) {
        Editors.require(viewer);
        TagSheet from = sheets.require(slug);
        TagSheet into = sheets.require(mal);
        if (into.slug().equals(from.mergedInto())) {
            return reply.redirect("/admin/emner/" + into.slug());
        }
        try {
            merging.merge(from.id(), into.id(), viewer.id().value());
            return reply.redirect("/admin/emner/" + into.slug());
        } catch (Blocked blocked) {
            String why = texts.text(viewer.language(), blocked.reason(), blocked.arguments());
            ModelAndView page = preview(from, into, why, viewer);
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
    }

    private ModelAndView preview(TagSheet from, TagSheet into, String blocked, Viewer viewer) {
        Map<String, Object> model = new HashMap<>();
        model.put("from", from);
        model.put("into", into);
        model.put("use", uses.of(from.id()));
        model.put(
                "below",
                sheets.all().stream()
                        .filter(it -> from.slug().equals(it.content().parent()))
                        .map(it -> it.content().name().in(viewer.language()))
                        .toList());
        model.put("blocked", blocked);
        return new ModelAndView("curation/tag/merge", model);
    }
}
