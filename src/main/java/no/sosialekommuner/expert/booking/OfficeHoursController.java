package no.sosialekommuner.expert.booking;

import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.sosialekommuner.calendar.Today;
import no.sosialekommuner.expert.Panel;
import no.sosialekommuner.expert.Panels;
import no.sosialekommuner.member.Role;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Reply;
import no.sosialekommuner.web.Site;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** An expert's own office hours, what is booked, and the address of the calendar. */
@Controller
class OfficeHoursController {

    private static final String ADDRESS = "/ekspert/kontortid";
    private static final String PAGE = "expert/booking/hours";

    private final OfficePlans plans;
    private final Panels panels;
    private final Bookings bookings;
    private final CalendarKeys keys;
    private final Site site;
    private final Today today;

    OfficeHoursController(
            OfficePlans plans, Panels panels, Bookings bookings, CalendarKeys keys, Site site, Today today) {
        this.plans = plans;
        this.panels = panels;
        this.bookings = bookings;
        this.keys = keys;
        this.site = site;
        this.today = today;
    }

    @GetMapping(ADDRESS)
    ModelAndView page(Viewer viewer) {
        viewer.requireAny(Role.EXPERT);
        Map<String, Object> model = model(viewer);
        model.put("form", OfficeHoursForm.empty());
        return new ModelAndView(PAGE, model);
    }

    @PostMapping(ADDRESS)
    ModelAndView open(
            @Valid @ModelAttribute("form") OfficeHoursForm form, BindingResult faults, Viewer viewer, Reply reply) {
        viewer.requireAny(Role.EXPERT);
        form.check(faults, today.date());
        Optional<Panel> panel = own(viewer).stream()
                .filter(it -> it.slug().equals(form.panel()))
                .findFirst();
        if (panel.isEmpty()) {
            faults.rejectValue("panel", "expert.hours.panel.wrong");
        }
        if (panel.isEmpty() || faults.hasErrors()) {
            return Reply.invalid(PAGE, model(viewer));
        }
        plans.open(viewer.id(), panel.get().id(), form);
        return reply.redirect(ADDRESS);
    }

    @DeleteMapping(ADDRESS + "/{id}")
    ModelAndView end(@PathVariable long id, Viewer viewer, Reply reply) {
        viewer.requireAny(Role.EXPERT);
        plans.end(viewer.id(), id);
        return reply.redirect(ADDRESS);
    }

    @PostMapping(ADDRESS + "/kalender")
    ModelAndView renew(Viewer viewer, Reply reply) {
        viewer.requireAny(Role.EXPERT);
        keys.renew(viewer.id());
        return reply.redirect(ADDRESS + "#kalender");
    }

    @DeleteMapping(ADDRESS + "/kalender")
    ModelAndView shut(Viewer viewer, Reply reply) {
        viewer.requireAny(Role.EXPERT);
        keys.shut(viewer.id());
        return reply.redirect(ADDRESS + "#kalender");
    }

    private Map<String, Object> model(Viewer viewer) {
        String key = keys.of(viewer.id());
        Map<String, Object> model = new HashMap<>();
        model.put("panels", own(viewer));
        model.put("hours", plans.of(viewer.id(), today.date()));
        model.put("bookings", bookings.ahead(viewer.id()));
        model.put("reader", viewer.id());
        model.put("calendar", key == null ? null : site.url() + "/kalender/" + key + ".ics");
        return model;
    }

    private List<Panel> own(Viewer viewer) {
        List<Long> own = plans.panels(viewer.id());
        return panels.all(viewer.language()).stream()
                .filter(it -> own.contains(it.id().value()))
                .toList();
    }
}
