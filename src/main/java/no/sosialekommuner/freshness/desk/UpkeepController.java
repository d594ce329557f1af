package no.sosialekommuner.freshness.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.sosialekommuner.editorial.FaqId;
import no.sosialekommuner.editorial.Faqs;
import no.sosialekommuner.freshness.Held;
import no.sosialekommuner.freshness.desk.UpkeepList.UpkeepFilter;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.taxonomy.Taxonomy;
import no.sosialekommuner.web.Reply;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What editors look after. */
@Controller
class UpkeepController {

    private static final String ADDRESS = "/redaksjon/holdbarhet";

    private final UpkeepList list;
    private final EditorsOwn own;
    private final DoubtfulEntries doubtful;
    private final Faqs faqs;
    private final Taxonomy taxonomy;

    UpkeepController(UpkeepList list, EditorsOwn own, DoubtfulEntries doubtful, Faqs faqs, Taxonomy taxonomy) {
        this.list = list;
        this.own = own;
        this.doubtful = doubtful;
        this.faqs = faqs;
        this.taxonomy = taxonomy;
    }

    /**
     * @param vis what is looked at, as in {@link Part}
     * @param type code of a kind; empty for all
     * @param tag slug; empty for all
     */
    @GetMapping(ADDRESS)
    ModelAndView page(
            @RequestParam(defaultValue = "") String vis,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String tag,
            @RequestParam(required = false) @Nullable String cursor,
            Viewer viewer) {
        viewer.requireTending();
        Part part = Part.of(vis);
        UpkeepFilter filter =
                new UpkeepFilter(part, Held.of(type).orElse(null), tag.isBlank() ? null : tag.strip(), cursor);
        Map<String, Object> model = new HashMap<>();
        model.put("part", part.code());
        model.put("type", filter.held() == null ? "" : filter.held().code());
        model.put("tag", tag.strip());
        model.put("facets", taxonomy.facets(viewer.language()));
        if (part.ofContributions()) {
            UpkeepList.Page page = list.find(filter, viewer);
            model.put("rows", page.items());
            model.put("next", page.next());
            model.put("count", list.count(filter, viewer));
        } else {
            List<OwnThing> things = part == Part.FAQ ? own.entries(viewer) : own.notes(viewer.language());
            model.put("things", things);
            model.put("count", things.size());
        }
        return new ModelAndView("freshness/desk/page", model);
    }

    /** An entry of what is often asked still holds. */
    @PutMapping(ADDRESS + "/ofte-spurt/{id}")
    ModelAndView check(@PathVariable FaqId id, Viewer viewer, Reply reply) {
        viewer.requireTending();
        doubtful.check(faqs.require(id, viewer).id(), viewer);
        return reply.redirect(ADDRESS + "?vis=" + Part.FAQ.code());
    }
}
