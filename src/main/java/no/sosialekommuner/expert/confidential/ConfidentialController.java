package no.sosialekommuner.expert.confidential;

import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Contributions;
import no.sosialekommuner.expert.Offer;
import no.sosialekommuner.expert.Offers;
import no.sosialekommuner.expert.Panel;
import no.sosialekommuner.expert.Panels;
import no.sosialekommuner.expert.request.Desks;
import no.sosialekommuner.expert.request.Desks.Desk;
import no.sosialekommuner.expert.request.ExpertAsking;
import no.sosialekommuner.member.Person;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.taxonomy.TagId;
import no.sosialekommuner.taxonomy.Taxonomy;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.Reply;
import no.sosialekommuner.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which one asks experts what nobody else is to read. */
@Controller
class ConfidentialController {

    private static final String ADDRESS = "/ekspert/fortrolig/ny";
    private static final String PAGE = "expert/confidential/page";

    private final ConfidentialQuestions questions;
    private final ConfidentialPlaces places;
    private final Contributions contributions;
    private final Panels panels;
    private final Desks desks;
    private final ExpertAsking asking;
    private final Offers offers;
    private final Taxonomy taxonomy;
    private final Texts texts;

    ConfidentialController(
            ConfidentialQuestions questions,
            ConfidentialPlaces places,
            Contributions contributions,
            Panels panels,
            Desks desks,
            ExpertAsking asking,
            Offers offers,
            Taxonomy taxonomy,
            Texts texts) {
        this.questions = questions;
        this.places = places;
        this.contributions = contributions;
        this.panels = panels;
        this.desks = desks;
        this.asking = asking;
        this.offers = offers;
        this.taxonomy = taxonomy;
        this.texts = texts;
    }

    /** @param panel slug of the panel that is chosen to begin with */
    @GetMapping(ADDRESS)
    ModelAndView page(
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String panel,
            Viewer viewer) {
        List<Panel> all = panels.all(viewer.language());
        Long chosen = all.stream()
                .filter(it -> it.slug().equals(panel))
                .map(it -> it.id().value())
                .findFirst()
                .orElse(null);
        Map<String, Object> model = model(offered(all, viewer), List.of(), viewer);
        model.put("form", ConfidentialForm.begun(title.length() > 200 ? title.substring(0, 200) : title, chosen));
        return new ModelAndView(PAGE, model);
    }

    /** Chooses whom its topics lead to, so that the asker sees who reads it before anything is sent. */
    @PostMapping(ADDRESS + "/panel")
    ModelAndView find(@ModelAttribute("form") ConfidentialForm form, BindingResult faults, Viewer viewer) {
        List<Panel> all = panels.all(viewer.language());
        List<ConfidentialDesk> offered = offered(all, viewer);
        List<Long> there = offered.stream().map(ConfidentialDesk::number).toList();
        Optional<Panel> fitting = panels.of(known(form.tags()), viewer.language()).stream()
                .filter(it -> there.contains(it.id().value()))
                .findFirst();
        Map<String, Object> model = model(offered, form.tags(), viewer);
        model.put("form", form.to(fitting.map(it -> it.id().value()).orElse(ConfidentialDesk.HOSTS)));
        model.put("found", fitting.map(Panel::name).orElse(""));
        return new ModelAndView(PAGE, model);
    }

    @PostMapping(ADDRESS)
    ModelAndView ask(
            @Valid @ModelAttribute("form") ConfidentialForm form, BindingResult faults, Viewer viewer, Reply reply) {
        Offer offer = offers.of(viewer.organisation(), viewer.language());
        form.check(offer, faults);
        List<Panel> all = panels.all(viewer.language());
        if (form.panelId() != null && all.stream().noneMatch(it -> it.id().equals(form.panelId()))) {
            faults.rejectValue("panel", "expert.confidential.panel.missing");
        }
        if (!faults.hasErrors()) {
            try {
                ContributionId question = questions.ask(
                        form.title(),
                        form.body(),
                        form.tags(),
                        form.panelId(),
                        offer.costs() ? offer.priceOere() : null,
                        Objects.requireNonNull(form.key()),
                        viewer);
                return reply.redirect(
                        contributions.requireReadable(question, viewer).address());
            } catch (Invalid invalid) {
                invalid.faults().forEach(faults::rejectValue);
            }
        }
        return Reply.invalid(PAGE, model(offered(all, viewer), form.tags(), viewer));
    }

    private Map<String, Object> model(List<ConfidentialDesk> offered, List<String> tags, Viewer viewer) {
        Map<String, Object> model = new HashMap<>();
        model.put("desks", offered);
        model.put("offer", offers.of(viewer.organisation(), viewer.language()));
        model.put("facets", taxonomy.offered(viewer.language(), tags));
        return model;
    }

    /** Nobody is asked who is not there, or never at work. */
    private List<ConfidentialDesk> offered(List<Panel> all, Viewer viewer) {
        Map<Long, List<Person>> readers = places.readers();
        List<ConfidentialDesk> offered = new ArrayList<>();
        for (Panel panel : all) {
            add(offered, Desks.of(panel), panel.name(), readers);
        }
        add(offered, desks.hosts(), texts.text(viewer.language(), "expert.confidential.hosts.name"), readers);
        return offered;
    }

    private Set<TagId> known(List<String> tags) {
        try {
            return taxonomy.requireAll(tags, "tags");
        } catch (Invalid _) {
            return Set.of();
        }
    }

    private void add(List<ConfidentialDesk> offered, Desk desk, String name, Map<Long, List<Person>> readers) {
        long number =
                desk.panel() == null ? ConfidentialDesk.HOSTS : desk.panel().value();
        List<Person> there = readers.getOrDefault(number, List.of());
        if (!there.isEmpty() && !desk.calendar().hours().isEmpty()) {
            offered.add(new ConfidentialDesk(number, name, asking.dueBy(desk), there));
        }
    }
}
