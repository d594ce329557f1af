package no.sosialekommuner.expert.booking;

import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.sosialekommuner.expert.Panel;
import no.sosialekommuner.expert.Panels;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.Reply;
import no.sosialekommuner.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Booking a time with an expert of a panel. */
@Controller
class BookController {

    private static final String PAGE = "expert/booking/page";

    private final Panels panels;
    private final FreeSlots slots;
    private final Bookings bookings;
    private final BookingKeeping keeping;
    private final Texts texts;

    BookController(Panels panels, FreeSlots slots, Bookings bookings, BookingKeeping keeping, Texts texts) {
        this.panels = panels;
        this.slots = slots;
        this.bookings = bookings;
        this.keeping = keeping;
        this.texts = texts;
    }

    @GetMapping("/eksperter/{slug}/time")
    ModelAndView page(@PathVariable String slug, Viewer viewer) {
        Map<String, Object> model = model(panels.require(slug, viewer.language()), viewer);
        model.put("form", BookingForm.empty());
        return new ModelAndView(PAGE, model);
    }

    /** Of two who want the same time, the second gets the page back with what was typed, and the times that are left. */
    @PostMapping("/eksperter/{slug}/time")
    ModelAndView book(
            @PathVariable String slug,
            @Valid @ModelAttribute("form") BookingForm form,
            BindingResult faults,
            Viewer viewer,
            Reply reply) {
        Panel panel = panels.require(slug, viewer.language());
        Optional<Booking> sent = bookings.sent(form.key(), viewer);
        if (sent.isPresent()) {
            return reply.redirect(sent.get().address());
        }
        if (!faults.hasErrors()) {
            try {
                Optional<Booking> booked =
                        slots.find(panel, form.slot(), viewer).flatMap(it -> keeping.book(it, form, viewer));
                if (booked.isPresent()) {
                    return reply.redirect(booked.get().address());
                }
                faults.rejectValue("slot", "expert.booking.taken");
            } catch (Invalid invalid) {
                invalid.faults().forEach(faults::rejectValue);
            }
        }
        return Reply.invalid(PAGE, model(panel, viewer));
    }

    private Map<String, Object> model(Panel panel, Viewer viewer) {
        List<SlotDay> days = SlotDay.of(slots.of(panel, viewer), viewer.language(), texts);
        Map<String, Object> model = new HashMap<>();
        model.put("panel", panel);
        model.put("days", days);
        return model;
    }
}
