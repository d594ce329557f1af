package no.sosialekommuner.expert.absence;

import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.Map;
import no.sosialekommuner.expert.booking.Bookings;
import no.sosialekommuner.expert.request.Moments;
import no.sosialekommuner.member.Role;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** When I am away. */
@Controller
class ExpertAbsenceController {

    private static final String ADDRESS = "/ekspert/fravaer";
    private static final String PAGE = "expert/absence/page";

    private final ExpertAbsences absences;
    private final Moments moments;
    private final Bookings bookings;

    ExpertAbsenceController(ExpertAbsences absences, Moments moments, Bookings bookings) {
        this.absences = absences;
        this.moments = moments;
        this.bookings = bookings;
    }

    @GetMapping(ADDRESS)
    ModelAndView page(Viewer viewer) {
        require(viewer);
        ModelAndView page = new ModelAndView(PAGE, model(viewer));
        page.addObject("form", AbsenceForm.EMPTY);
        return page;
    }

    @PostMapping(ADDRESS)
    ModelAndView add(
            @Valid @ModelAttribute("form") AbsenceForm form, BindingResult faults, Viewer viewer, Reply reply) {
        require(viewer);
        return form.days(moments.today(), faults)
                .map(days -> {
                    absences.add(viewer.id(), days.first(), days.last(), form.reason());
                    return reply.redirect(ADDRESS);
                })
                .orElseGet(() -> Reply.invalid(PAGE, model(viewer)));
    }

    @DeleteMapping(ADDRESS + "/{id}")
    ModelAndView remove(@PathVariable long id, Viewer viewer, Reply reply) {
        require(viewer);
        absences.remove(id, viewer.id());
        return reply.redirect(ADDRESS);
    }

    private static void require(Viewer viewer) {
        if (!viewer.hosts()) {
            viewer.requireAny(Role.EXPERT);
        }
    }

    private Map<String, Object> model(Viewer viewer) {
        Map<String, Object> model = new HashMap<>();
        model.put("clashes", bookings.whileAway(viewer.id()));
        model.put("reader", viewer.id());
        model.put("absences", absences.of(viewer.id()));
        return model;
    }
}
