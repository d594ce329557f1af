package no.sosialekommuner.expert.booking;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import no.sosialekommuner.expert.Panel;
import no.sosialekommuner.expert.Panels;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.NotFound;
import no.sosialekommuner.web.Reply;
import no.sosialekommuner.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What one has booked: seen, moved and cancelled by the two whom it is about. */
@Controller
class BookingController {

    private static final String MOVE = "expert/booking/move";
    private static final int LONGEST_REASON = 500;

    private final Bookings bookings;
    private final BookingKeeping keeping;
    private final Panels panels;
    private final FreeSlots slots;
    private final Texts texts;
    private final Clock clock;

    BookingController(
            Bookings bookings, BookingKeeping keeping, Panels panels, FreeSlots slots, Texts texts, Clock clock) {
        this.bookings = bookings;
        this.keeping = keeping;
        this.panels = panels;
        this.slots = slots;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/timer")
    ModelAndView mine(Viewer viewer) {
        return new ModelAndView(
                "expert/booking/mine", Map.of("bookings", bookings.ahead(viewer.id()), "reader", viewer.id()));
    }

    @GetMapping("/timer/{uid}")
    ModelAndView booking(@PathVariable UUID uid, Viewer viewer) {
        Booking booking = bookings.require(uid, viewer);
        return new ModelAndView(
                "expert/booking/booking",
                Map.of(
                        "booking",
                        booking,
                        "reader",
                        viewer.id(),
                        "over",
                        !booking.starts().isAfter(clock.instant())));
    }

    @DeleteMapping("/timer/{uid}")
    ModelAndView cancel(
            @PathVariable UUID uid, @RequestParam(defaultValue = "") String reason, Viewer viewer, Reply reply) {
        String why = reason.strip();
        keeping.cancel(
                bookings.require(uid, viewer),
                why.length() > LONGEST_REASON ? why.substring(0, LONGEST_REASON) : why,
                viewer);
        return reply.redirect("/timer/" + uid);
    }

    /** Whoever has booked moves it: the expert keeps hours, and cancels. */
    @GetMapping("/timer/{uid}/flytting")
    ModelAndView choose(@PathVariable UUID uid, Viewer viewer) {
        return new ModelAndView(MOVE, model(movable(uid, viewer), viewer));
    }

    @PutMapping("/timer/{uid}")
    ModelAndView move(
            @PathVariable UUID uid, @RequestParam(required = false) @Nullable String slot, Viewer viewer, Reply reply) {
        Booking booking = movable(uid, viewer);
        Panel panel = panels.require(booking.panel(), viewer.language());
        boolean moved = slot != null
                && slots.find(panel, slot, viewer)
                        .filter(it -> it.host().id().equals(booking.host().id()))
                        .map(it -> keeping.move(booking, it))
                        .orElse(false);
        if (moved) {
            return reply.redirect(booking.address());
        }
        Map<String, Object> model = model(booking, viewer);
        model.put(
                "fault",
                texts.text(viewer.language(), slot == null ? "expert.booking.slot.missing" : "expert.booking.taken"));
        return Reply.invalid(MOVE, model);
    }

    private Booking movable(UUID uid, Viewer viewer) {
        Booking booking = bookings.require(uid, viewer);
        if (!booking.isGuest(viewer.id())
                || booking.cancelled()
                || !booking.starts().isAfter(clock.instant())) {
            throw new NotFound();
        }
        return booking;
    }

    private Map<String, Object> model(Booking booking, Viewer viewer) {
        Panel panel = panels.require(booking.panel(), viewer.language());
        Map<String, Object> model = new HashMap<>();
        model.put("booking", booking);
        model.put(
                "days",
                SlotDay.of(
                        slots.of(panel, viewer).stream()
                                .filter(it ->
                                        it.host().id().equals(booking.host().id()))
                                .toList(),
                        viewer.language(),
                        texts));
        return model;
    }
}
