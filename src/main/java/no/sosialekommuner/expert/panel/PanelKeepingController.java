package no.sosialekommuner.expert.panel;

import jakarta.validation.Valid;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.sosialekommuner.expert.Opening;
import no.sosialekommuner.expert.Panel;
import no.sosialekommuner.expert.Panels;
import no.sosialekommuner.expert.panel.PanelKeeping.Kept;
import no.sosialekommuner.expert.panel.PanelKeeping.Named;
import no.sosialekommuner.expert.panel.PanelKeeping.PanelTexts;
import no.sosialekommuner.expert.request.Desks;
import no.sosialekommuner.expert.request.Moments;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Person;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.taxonomy.Tag;
import no.sosialekommuner.taxonomy.TagId;
import no.sosialekommuner.taxonomy.Taxonomy;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.NotFound;
import no.sosialekommuner.web.Reply;
import org.jspecify.annotations.Nullable;
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

/** Hosts keep the panels: who is in them, when they are at work, what they promise. */
@Controller
class PanelKeepingController {

    private static final String ADDRESS = "/redaksjon/paneler";
    private static final String EDIT = "expert/panel/edit";

    private final Panels panels;
    private final PanelKeeping keeping;
    private final Taxonomy taxonomy;
    private final Moments moments;
    private final DaysBetween days;
    private final Desks desks;

    PanelKeepingController(
            Panels panels, PanelKeeping keeping, Taxonomy taxonomy, Moments moments, DaysBetween days, Desks desks) {
        this.panels = panels;
        this.keeping = keeping;
        this.taxonomy = taxonomy;
        this.moments = moments;
        this.days = days;
        this.desks = desks;
    }

    @GetMapping(ADDRESS)
    ModelAndView list(Viewer viewer) {
        require(viewer);
        return new ModelAndView(
                "expert/panel/kept", Map.of("panels", panels.kept(viewer.language()), "office", desks.hosts()));
    }

    @GetMapping(ADDRESS + "/ny")
    ModelAndView begin(Viewer viewer) {
        require(viewer);
        return new ModelAndView(EDIT, model(null, PanelForm.empty(), viewer));
    }

    @PostMapping(ADDRESS)
    ModelAndView add(@Valid @ModelAttribute("form") PanelForm form, BindingResult faults, Viewer viewer, Reply reply) {
        require(viewer);
        return kept(form, faults)
                .map(it -> reply.redirect(ADDRESS + "/" + keeping.add(it)))
                .orElseGet(() -> Reply.invalid(EDIT, model(null, form, viewer)));
    }

    @GetMapping(ADDRESS + "/{slug}")
    ModelAndView page(@PathVariable String slug, Viewer viewer) {
        require(viewer);
        Panel panel = panels.require(slug, viewer.language());
        return new ModelAndView(EDIT, model(panel, form(panel, viewer), viewer));
    }

    @PutMapping(ADDRESS + "/{slug}")
    ModelAndView change(
            @PathVariable String slug,
            @Valid @ModelAttribute("form") PanelForm form,
            BindingResult faults,
            Viewer viewer,
            Reply reply) {
        require(viewer);
        Panel panel = panels.require(slug, viewer.language());
        Optional<Kept> kept = kept(form, faults);
        if (kept.isEmpty()) {
            return Reply.invalid(EDIT, model(panel, form, viewer));
        }
        keeping.change(panel.id(), kept.get());
        return reply.redirect(ADDRESS);
    }

    @PostMapping(ADDRESS + "/{slug}/stengt")
    ModelAndView close(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            Reply reply) {
        require(viewer);
        Panel panel = panels.require(slug, viewer.language());
        ClosedForm form = new ClosedForm(from, to, reason);
        if (form.isReadable()) {
            keeping.close(panel.id(), form.first(), form.last(), form.why());
            return reply.redirect(ADDRESS + "/" + slug + "#stengt");
        }
        Map<String, Object> model = model(panel, form(panel, viewer), viewer);
        model.put("closing", form);
        return Reply.invalid(EDIT, model);
    }

    @DeleteMapping(ADDRESS + "/{slug}/stengt/{day}")
    ModelAndView open(@PathVariable String slug, @PathVariable String day, Viewer viewer, Reply reply) {
        require(viewer);
        try {
            keeping.open(panels.require(slug, viewer.language()).id(), LocalDate.parse(day));
        } catch (DateTimeException _) {
            throw new NotFound();
        }
        return reply.redirect(ADDRESS + "/" + slug + "#stengt");
    }

    @PutMapping(ADDRESS + "/{slug}/avvikling")
    ModelAndView retire(@PathVariable String slug, Viewer viewer, Reply reply) {
        require(viewer);
        keeping.retire(panels.require(slug, viewer.language()).id(), viewer);
        return reply.redirect(ADDRESS);
    }

    @DeleteMapping(ADDRESS + "/{slug}/avvikling")
    ModelAndView bringBack(@PathVariable String slug, Viewer viewer, Reply reply) {
        require(viewer);
        keeping.bringBack(panels.require(slug, viewer.language()).id());
        return reply.redirect(ADDRESS);
    }

    private static void require(Viewer viewer) {
        viewer.requireHosting();
    }

    /** What was typed, or nothing where something of it cannot be used; that is said beside the fields. */
    private Optional<Kept> kept(PanelForm form, BindingResult faults) {
        Optional<Duration> promise = form.promised(faults);
        List<Opening> hours = form.openings(faults);
        Set<String> handles = form.handles();
        List<Named> experts = keeping.experts(handles);
        Set<String> known = experts.stream().map(Named::handle).collect(Collectors.toSet());
        handles.stream()
                .filter(it -> !known.contains(it))
                .findFirst()
                .ifPresent(
                        it -> faults.rejectValue("members", "expert.panel.members.unknown", new Object[] {it}, null));
        Optional<MemberId> lead =
                keeping.experts(List.of(form.lead())).stream().map(Named::id).findFirst();
        if (!form.lead().isEmpty() && lead.isEmpty()) {
            faults.rejectValue("lead", "expert.panel.members.unknown", new Object[] {form.lead()}, null);
        }
        Set<TagId> tags = Set.of();
        try {
            tags = taxonomy.requireAll(form.tags(), "tags");
        } catch (Invalid invalid) {
            invalid.faults().forEach(faults::rejectValue);
        }
        if (faults.hasErrors() || promise.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Kept(
                form.nb(),
                form.nnOrNb(),
                form.enOrNb(),
                form.aboutNb(),
                form.aboutNn(),
                form.aboutEn(),
                lead.orElse(null),
                promise.get(),
                tags,
                experts.stream().map(Named::id).toList(),
                hours));
    }

    private PanelForm form(Panel panel, Viewer viewer) {
        PanelTexts texts = keeping.texts(panel.id());
        Map<TagId, String> slugs = taxonomy.all(viewer.language()).stream()
                .flatMap(it -> it.tags().stream())
                .collect(Collectors.toMap(Tag::id, Tag::slug, (one, _) -> one));
        return new PanelForm(
                texts.nb(),
                texts.nn(),
                texts.en(),
                texts.aboutNb(),
                texts.aboutNn(),
                texts.aboutEn(),
                PromisedTime.write(panel.promise()),
                texts.lead(),
                panels.members(panel.id()).stream().map(Person::handle).collect(Collectors.joining("\n")),
                WeekHours.write(panel.calendar().hours()),
                panel.tags().stream().map(slugs::get).filter(Objects::nonNull).toList());
    }

    private Map<String, Object> model(@Nullable Panel panel, PanelForm form, Viewer viewer) {
        Map<String, Object> model = new HashMap<>();
        model.put("form", form);
        model.put("facets", taxonomy.offered(viewer.language(), form.tags()));
        if (panel != null) {
            model.put("panel", panel);
            model.put("closed", keeping.closed(panel.id(), moments.today()));
            model.put("between", days.between(moments.today(), panel.calendar()));
        }
        return model;
    }
}
