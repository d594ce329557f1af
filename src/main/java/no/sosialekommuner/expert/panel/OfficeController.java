package no.sosialekommuner.expert.panel;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.sosialekommuner.expert.Opening;
import no.sosialekommuner.expert.request.Desks.Desk;
import no.sosialekommuner.expert.request.Moments;
import no.sosialekommuner.expert.request.Office;
import no.sosialekommuner.member.Viewer;
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

/** The hosts keep their own desk: what they promise where no panel sees to a question, and when they are at work. */
@Controller
class OfficeController {

    private static final String ADDRESS = "/redaksjon/eksperter/vertskapet";
    private static final String PAGE = "expert/panel/office";

    private final OfficeKeeping keeping;
    private final Office office;
    private final DaysBetween days;
    private final Moments moments;

    OfficeController(OfficeKeeping keeping, Office office, DaysBetween days, Moments moments) {
        this.keeping = keeping;
        this.office = office;
        this.days = days;
        this.moments = moments;
    }

    @GetMapping(ADDRESS)
    ModelAndView page(Viewer viewer) {
        require(viewer);
        return new ModelAndView(PAGE, model(null));
    }

    @PutMapping(ADDRESS)
    ModelAndView change(@ModelAttribute("form") OfficeForm form, BindingResult faults, Viewer viewer, Reply reply) {
        require(viewer);
        Optional<Duration> promise = PromisedTime.promised(form.promise(), faults);
        List<Opening> hours = PromisedTime.openings(form.hours(), faults);
        if (faults.hasErrors() || promise.isEmpty()) {
            return Reply.invalid(PAGE, model(form));
        }
        keeping.change(promise.get(), hours);
        return reply.redirect("/redaksjon/paneler");
    }

    @PostMapping(ADDRESS + "/stengt")
    ModelAndView close(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            Reply reply) {
        require(viewer);
        ClosedForm form = new ClosedForm(from, to, reason);
        if (form.isReadable()) {
            keeping.close(form.first(), form.last(), form.why());
            return reply.redirect(ADDRESS + "#stengt");
        }
        Map<String, Object> model = model(null);
        model.put("closing", form);
        return Reply.invalid(PAGE, model);
    }

    @DeleteMapping(ADDRESS + "/stengt/{day}")
    ModelAndView open(@PathVariable String day, Viewer viewer, Reply reply) {
        require(viewer);
        try {
            keeping.open(LocalDate.parse(day));
        } catch (DateTimeException _) {
            throw new NotFound();
        }
        return reply.redirect(ADDRESS + "#stengt");
    }

    private static void require(Viewer viewer) {
        viewer.requireHosting();
    }

    /** @param typed null as long as nothing was sent */
    private Map<String, Object> model(@Nullable OfficeForm typed) {
        Desk desk = office.desk();
        Map<String, Object> model = new HashMap<>();
        model.put("form", typed == null ? OfficeForm.of(desk) : typed);
        model.put("closed", keeping.closed(moments.today()));
        model.put("between", days.between(moments.today(), desk.calendar()));
        return model;
    }
}
