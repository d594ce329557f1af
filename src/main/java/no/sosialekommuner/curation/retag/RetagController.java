package no.sosialekommuner.curation.retag;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.sosialekommuner.contribution.retag.RetagFilter;
import no.sosialekommuner.contribution.retag.RetagTargets;
import no.sosialekommuner.contribution.retag.Retagging;
import no.sosialekommuner.curation.Editors;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.space.Space;
import no.sosialekommuner.space.Spaces;
import no.sosialekommuner.taxonomy.Taxonomy;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.Reply;
import no.sosialekommuner.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Many contributions get other tags: first one sees which, then the first part is done and the rest by itself. */
@Controller
class RetagController {

    private static final String ADDRESS = "/admin/taksonomi/merking";
    private static final int SHOWN = 100;

    private final RetagTargets targets;
    private final Retagging retagging;
    private final Retags retags;
    private final Taxonomy taxonomy;
    private final Spaces spaces;
    private final Texts texts;

    RetagController(
            RetagTargets targets, Retagging retagging, Retags retags, Taxonomy taxonomy, Spaces spaces, Texts texts) {
        this.targets = targets;
        this.retagging = retagging;
        this.retags = retags;
        this.taxonomy = taxonomy;
        this.spaces = spaces;
        this.texts = texts;
    }

    @GetMapping(ADDRESS)
    ModelAndView page(RetagForm form, Viewer viewer) {
        Editors.require(viewer);
        return new ModelAndView("curation/retag/page", model(form, "", viewer));
    }

    @PostMapping(ADDRESS)
    ModelAndView begin(RetagForm form, Viewer viewer, Reply reply) {
        Editors.require(viewer);
        try {
            String reason = texts.text(viewer.language(), "curation.retag.reason");
            long change = retags.begin(form, reason, viewer);
            retagging.next(change);
            return reply.redirect(ADDRESS + "/" + change);
        } catch (Invalid invalid) {
            String fault = invalid.faults().values().iterator().next();
            return Reply.invalid("curation/retag/page", model(form, fault, viewer));
        }
    }

    @GetMapping(ADDRESS + "/{change}")
    ModelAndView progress(@PathVariable long change, Viewer viewer) {
        Editors.require(viewer);
        return new ModelAndView("curation/retag/progress", Map.of("progress", retagging.progress(change)));
    }

    private Map<String, Object> model(RetagForm form, String fault, Viewer viewer) {
        RetagFilter filter = form.filter(taxonomy);
        Map<String, String> arenas = new LinkedHashMap<>();
        arenas.put("", texts.text(viewer.language(), "curation.retag.any.space"));
        for (Space space : spaces.readableBy(viewer)) {
            arenas.put(space.slug(), space.name());
        }
        Map<String, Object> model = new HashMap<>();
        model.put("form", form);
        model.put("facets", taxonomy.all(viewer.language()));
        model.put("arenas", arenas);
        model.put("fault", fault);
        model.put("going", retagging.going());
        model.put("chosen", filter.narrows());
        model.put("count", filter.narrows() ? targets.count(filter, viewer) : 0);
        model.put("found", filter.narrows() ? targets.first(filter, SHOWN, viewer) : List.of());
        return model;
    }
}
