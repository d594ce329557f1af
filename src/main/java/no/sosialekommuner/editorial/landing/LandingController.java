package no.sosialekommuner.editorial.landing;

import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.sosialekommuner.editorial.Landings;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.taxonomy.Tag;
import no.sosialekommuner.taxonomy.Taxonomy;
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
import org.springframework.web.servlet.ModelAndView;

/** Landing pages: which topics have one, how they begin, and what they said before. */
@Controller
class LandingController {

    private static final String ADDRESS = "/redaksjon/emner";
    private static final String VIEW = "editorial/landing/edit";
    private static final int VERSIONS = 100;

    private final LandingVersions versions;
    private final Landings landings;
    private final Taxonomy taxonomy;

    LandingController(LandingVersions versions, Landings landings, Taxonomy taxonomy) {
        this.versions = versions;
        this.landings = landings;
        this.taxonomy = taxonomy;
    }

    @GetMapping(ADDRESS)
    ModelAndView list(Viewer viewer) {
        viewer.requireTending();
        return new ModelAndView(
                "editorial/landing/list",
                Map.of("facets", taxonomy.facets(viewer.language()), "landings", landings.all()));
    }

    @GetMapping(ADDRESS + "/{slug}")
    ModelAndView page(@PathVariable String slug, Viewer viewer) {
        Tag tag = require(slug, viewer);
        LandingForm form = versions.current(tag.id()).orElseGet(() -> new LandingForm("", "", "", 0));
        return new ModelAndView(VIEW, model(tag, form));
    }

    @PutMapping(ADDRESS + "/{slug}")
    ModelAndView put(
            @PathVariable String slug,
            @Valid @ModelAttribute("form") LandingForm form,
            BindingResult faults,
            Viewer viewer,
            Reply reply) {
        Tag tag = require(slug, viewer);
        if (faults.hasErrors()) {
            return Reply.invalid(VIEW, model(tag, form));
        }
        try {
            versions.put(tag.id(), form, viewer.id());
            return reply.redirect("/emner/" + tag.slug());
        } catch (Conflict _) {
            return overtaken(tag, form);
        }
    }

    @DeleteMapping(ADDRESS + "/{slug}")
    ModelAndView remove(@PathVariable String slug, Viewer viewer, Reply reply) {
        Tag tag = require(slug, viewer);
        versions.remove(tag.id());
        return reply.redirect("/emner/" + tag.slug());
    }

    @GetMapping(ADDRESS + "/{slug}/versjoner")
    ModelAndView history(@PathVariable String slug, Viewer viewer) {
        Tag tag = require(slug, viewer);
        return new ModelAndView(
                "editorial/landing/versions", Map.of("tag", tag, "versions", versions.of(tag.id(), VERSIONS)));
    }

    /** Makes what an earlier version said the newest version. */
    @PostMapping(ADDRESS + "/{slug}/versjoner/{version}")
    ModelAndView restore(@PathVariable String slug, @PathVariable int version, Viewer viewer, Reply reply) {
        Tag tag = require(slug, viewer);
        LandingForm earlier = versions.require(tag.id(), version).words();
        int now = versions.current(tag.id()).map(LandingForm::version).orElse(0);
        versions.put(tag.id(), earlier.at(now), viewer.id());
        return reply.redirect(ADDRESS + "/" + tag.slug() + "/versjoner");
    }

    private Tag require(String slug, Viewer viewer) {
        viewer.requireTending();
        return taxonomy.require(slug, viewer.language());
    }

    private ModelAndView overtaken(Tag tag, LandingForm mine) {
        LandingForm theirs = versions.current(tag.id()).orElseGet(() -> new LandingForm("", "", "", 0));
        Map<String, Object> model = model(tag, mine.at(theirs.version()));
        List<LandingVersion> newest = versions.of(tag.id(), 1);
        if (!newest.isEmpty()) {
            LandingVersion other = newest.getFirst();
            model.put("overtaken", new LandingVersion(0, other.editor(), other.at(), mine).since(theirs));
        }
        ModelAndView page = new ModelAndView(VIEW, model);
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private static Map<String, Object> model(Tag tag, LandingForm form) {
        Map<String, Object> model = new HashMap<>();
        model.put("tag", tag);
        model.put("form", form);
        return model;
    }
}
