package no.sosialekommuner.editorial.faq;

import java.util.HashMap;
import java.util.Map;
import no.sosialekommuner.editorial.Areas;
import no.sosialekommuner.editorial.FaqEntry;
import no.sosialekommuner.editorial.FaqFilter;
import no.sosialekommuner.editorial.FaqId;
import no.sosialekommuner.editorial.Faqs;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.taxonomy.Tag;
import no.sosialekommuner.taxonomy.Taxonomy;
import no.sosialekommuner.web.Reply;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Questions that are often asked, for readers. */
@Controller
class FaqController {

    private static final String ADDRESS = "/ofte-spurt";
    private static final int PAGE = 40;

    private final Faqs faqs;
    private final FaqVotes votes;
    private final Taxonomy taxonomy;

    FaqController(Faqs faqs, FaqVotes votes, Taxonomy taxonomy) {
        this.faqs = faqs;
        this.votes = votes;
        this.taxonomy = taxonomy;
    }

    /** @param tag slug; what is unknown means all */
    @GetMapping(ADDRESS)
    ModelAndView list(
            @RequestParam(required = false) @Nullable String tag,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(required = false) @Nullable String cursor,
            Viewer viewer) {
        Tag chosen = tag == null || tag.isBlank()
                ? null
                : taxonomy.find(tag, viewer.language()).orElse(null);
        FaqFilter filter = new FaqFilter(chosen == null ? null : chosen.slug(), sort.equals("brukt"), cursor, PAGE);
        Faqs.Page page = faqs.find(filter, viewer);
        Map<String, Object> model = new HashMap<>();
        model.put("page", page);
        model.put("count", faqs.count(filter, viewer));
        model.put("areas", Areas.among(taxonomy.facets(viewer.language())));
        model.put("byUse", filter.byUse());
        if (chosen != null) {
            model.put("chosen", chosen);
        }
        return new ModelAndView("editorial/faq/list", model);
    }

    @GetMapping(ADDRESS + "/{id}")
    ModelAndView one(@PathVariable long id, Viewer viewer) {
        return new ModelAndView("editorial/faq/page", Map.of("entry", faqs.require(new FaqId(id), viewer)));
    }

    @PostMapping(ADDRESS + "/{id}/nytte")
    ModelAndView vote(@PathVariable long id, @RequestParam String svar, Viewer viewer, Reply reply) {
        FaqEntry entry = faqs.require(new FaqId(id), viewer);
        votes.put(entry.id(), svar.equals("ja"), viewer);
        return reply.fragmentOr(
                entry.address(),
                "editorial/faq/vote",
                Map.of("entry", faqs.require(entry.id(), viewer), "voted", true));
    }
}
