package no.sosialekommuner.editorial.feature;

import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.sosialekommuner.contribution.Card;
import no.sosialekommuner.contribution.Cards;
import no.sosialekommuner.editorial.NamedContribution;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.taxonomy.Taxonomy;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.NotFound;
import no.sosialekommuner.web.Reply;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
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

/** What is featured, where and until when. */
@Controller
class FeatureController {

    private static final String ADDRESS = "/redaksjon/framhevet";
    private static final String VIEW = "editorial/feature/edit";

    private final FeaturedThings things;
    private final Cards cards;
    private final Taxonomy taxonomy;

    FeatureController(FeaturedThings things, Cards cards, Taxonomy taxonomy) {
        this.things = things;
        this.cards = cards;
        this.taxonomy = taxonomy;
    }

    @GetMapping(ADDRESS)
    ModelAndView list(Viewer viewer) {
        viewer.requireTending();
        return new ModelAndView(
                "editorial/feature/list", Map.of("things", things.all(viewer), "today", things.today()));
    }

    /**
     * @param bidrag number of the contribution; empty where it is still to be named
     * @param sted where, as in {@link FeatureForm}
     */
    @GetMapping(ADDRESS + "/ny")
    ModelAndView begin(
            @RequestParam(defaultValue = "") String bidrag,
            @RequestParam(defaultValue = "home") String sted,
            Viewer viewer) {
        viewer.requireTending();
        FeatureForm form = new FeatureForm(bidrag, sted, "", "", "", things.today(), null);
        if (!bidrag.isEmpty() && card(form, viewer).isEmpty()) {
            throw new NotFound();
        }
        return new ModelAndView(VIEW, model(null, form, viewer));
    }

    @PostMapping(ADDRESS)
    ModelAndView add(
            @Valid @ModelAttribute("form") FeatureForm form, BindingResult faults, Viewer viewer, Reply reply) {
        viewer.requireTending();
        return save(null, form, faults, viewer, reply);
    }

    @GetMapping(ADDRESS + "/{id}")
    ModelAndView page(@PathVariable long id, Viewer viewer) {
        viewer.requireTending();
        Featured featured = things.require(id, viewer);
        return new ModelAndView(VIEW, model(featured, FeatureForm.of(featured), viewer));
    }

    @PutMapping(ADDRESS + "/{id}")
    ModelAndView change(
            @PathVariable long id,
            @Valid @ModelAttribute("form") FeatureForm form,
            BindingResult faults,
            Viewer viewer,
            Reply reply) {
        viewer.requireTending();
        return save(things.require(id, viewer), form, faults, viewer, reply);
    }

    @DeleteMapping(ADDRESS + "/{id}")
    ModelAndView remove(@PathVariable long id, Viewer viewer, Reply reply) {
        viewer.requireTending();
        things.remove(things.require(id, viewer));
        return reply.redirect(ADDRESS);
    }

    @PostMapping(ADDRESS + "/{id}/plass")
    ModelAndView move(@PathVariable long id, @RequestParam String retning, Viewer viewer, Reply reply) {
        viewer.requireTending();
        things.move(things.require(id, viewer), retning.equals("opp"), viewer);
        return reply.redirect(ADDRESS + "#framhevet-" + id);
    }

    private ModelAndView save(
            @Nullable Featured featured, FeatureForm form, BindingResult faults, Viewer viewer, Reply reply) {
        Optional<Card> card = card(form, viewer);
        if (card.isEmpty() && !faults.hasFieldErrors("bidrag")) {
            faults.rejectValue("bidrag", "editorial.feature.contribution.unknown");
        }
        if (!faults.hasErrors()) {
            try {
                if (featured == null) {
                    things.add(card.orElseThrow().id(), form, viewer);
                } else {
                    things.change(featured, form);
                }
                return reply.redirect(ADDRESS);
            } catch (DuplicateKeyException _) {
                faults.rejectValue("sted", "editorial.feature.there");
            } catch (Invalid invalid) {
                invalid.faults().forEach(faults::rejectValue);
            }
        }
        return Reply.invalid(VIEW, model(featured, form, viewer));
    }

    private Optional<Card> card(FeatureForm form, Viewer viewer) {
        return NamedContribution.of(form.bidrag())
                .flatMap(id -> cards.of(List.of(id), viewer).stream().findFirst());
    }

    private Map<String, Object> model(@Nullable Featured featured, FeatureForm form, Viewer viewer) {
        Map<String, Object> model = new HashMap<>();
        model.put("form", form);
        model.put("facets", taxonomy.facets(viewer.language()));
        card(form, viewer).ifPresent(card -> model.put("card", card));
        if (featured != null) {
            model.put("featured", featured);
        }
        return model;
    }
}
