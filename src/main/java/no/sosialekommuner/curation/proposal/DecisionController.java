package no.sosialekommuner.curation.proposal;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.sosialekommuner.contribution.propose.Proposal;
import no.sosialekommuner.contribution.propose.TagProposals;
import no.sosialekommuner.curation.Editors;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.taxonomy.Folded;
import no.sosialekommuner.taxonomy.Taxonomy;
import no.sosialekommuner.taxonomy.Validity;
import no.sosialekommuner.taxonomy.edit.Synonyms;
import no.sosialekommuner.taxonomy.edit.TagDraft;
import no.sosialekommuner.taxonomy.edit.TagSheets;
import no.sosialekommuner.taxonomy.edit.Words;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.Reply;
import no.sosialekommuner.web.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A proposal becomes a tag, another word for one, or nothing. One that is decided already is left as it is. */
@Controller
class DecisionController {

    private static final String ADDRESS = "/admin/taksonomi/forslag";
    private static final int MOST = 200;

    private final TagProposals proposals;
    private final Decisions decisions;
    private final TagSheets sheets;
    private final Taxonomy taxonomy;
    private final Texts texts;

    DecisionController(TagProposals proposals, Decisions decisions, TagSheets sheets, Taxonomy taxonomy, Texts texts) {
        this.proposals = proposals;
        this.decisions = decisions;
        this.sheets = sheets;
        this.taxonomy = taxonomy;
        this.texts = texts;
    }

    @GetMapping(ADDRESS)
    ModelAndView page(Viewer viewer) {
        Editors.require(viewer);
        return page("", viewer);
    }

    @PostMapping(ADDRESS + "/{id}/godkjenning")
    ModelAndView approve(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String nameNb,
            @RequestParam(defaultValue = "") String nameNn,
            @RequestParam(defaultValue = "") String nameEn,
            @RequestParam(defaultValue = "") String place,
            Viewer viewer,
            Reply reply) {
        Editors.require(viewer);
        Proposal proposal = proposals.require(id, viewer);
        Words names = new Words(nameNb.isBlank() ? proposal.name() : nameNb, nameNn, nameEn).filled();
        String[] where = place.split(":", 2);
        TagDraft draft = new TagDraft(
                Folded.slug(names.nb()),
                where[0],
                where.length < 2 || where[1].isEmpty() ? null : where[1],
                names,
                Words.all(""),
                new Synonyms(List.of(proposal.name()), List.of(), List.of()),
                Validity.ALWAYS,
                false);
        return decided(() -> decisions.approve(proposal, draft, viewer), viewer, reply);
    }

    /** @param mal slug of the tag that the word is another word for */
    @PostMapping(ADDRESS + "/{id}/synonym")
    ModelAndView synonym(@PathVariable long id, @RequestParam String mal, Viewer viewer, Reply reply) {
        Editors.require(viewer);
        Proposal proposal = proposals.require(id, viewer);
        return decided(() -> decisions.call(proposal, sheets.require(mal), viewer), viewer, reply);
    }

    @DeleteMapping(ADDRESS + "/{id}")
    ModelAndView decline(
            @PathVariable long id, @RequestParam(defaultValue = "") String word, Viewer viewer, Reply reply) {
        Editors.require(viewer);
        Proposal proposal = proposals.require(id, viewer);
        return decided(() -> decisions.decline(proposal, word.strip(), viewer), viewer, reply);
    }

    private ModelAndView decided(Runnable decision, Viewer viewer, Reply reply) {
        try {
            decision.run();
            return reply.redirect(ADDRESS);
        } catch (Invalid invalid) {
            String why = texts.text(
                    viewer.language(), invalid.faults().values().iterator().next());
            ModelAndView page = page(why, viewer);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private ModelAndView page(String fault, Viewer viewer) {
        Map<String, String> places = new LinkedHashMap<>();
        Map<String, String> targets = new LinkedHashMap<>();
        taxonomy.facets(viewer.language())
                .forEach(facet ->
                        facet.tags().forEach(tag -> targets.put(tag.slug(), tag.name() + " (" + facet.name() + ")")));
        sheets.facets().stream().filter(facet -> !facet.retired()).forEach(facet -> {
            places.put(facet.slug() + ":", facet.name().in(viewer.language()));
            taxonomy.facets(viewer.language()).stream()
                    .filter(it -> it.slug().equals(facet.slug()))
                    .flatMap(it -> it.tags().stream())
                    .forEach(tag -> places.put(
                            facet.slug() + ":" + tag.slug(),
                            "\u00a0\u00a0\u00a0".repeat(tag.depth() + 1) + tag.name()));
        });
        Map<String, Object> model = new HashMap<>();
        model.put("asked", Asked.of(proposals.waiting(viewer, MOST)));
        model.put("places", places);
        model.put("targets", targets);
        model.put("fault", fault);
        return new ModelAndView("curation/proposal/page", model);
    }
}
