package no.sosialekommuner.expert.booking;

import java.util.UUID;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.member.Viewers;
import no.sosialekommuner.web.NotFound;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Bookings for calendar programs: one as a file, or all one has, opened by the secret in the address. */
@RestController
class CalendarController {

    private final Bookings bookings;
    private final BookingInvitations invitations;
    private final CalendarKeys keys;
    private final Viewers viewers;

    CalendarController(Bookings bookings, BookingInvitations invitations, CalendarKeys keys, Viewers viewers) {
        this.bookings = bookings;
        this.invitations = invitations;
        this.keys = keys;
        this.viewers = viewers;
    }

    @GetMapping("/timer/{uid}/invitasjon.ics")
    ResponseEntity<String> file(@PathVariable UUID uid, Viewer viewer) {
        Booking booking = bookings.require(uid, viewer);
        return calendar(invitations.file(booking, viewer.id(), viewer.language()), "time.ics");
    }

    /** A member who has left has no calendar any more. */
    @GetMapping("/kalender/{key}.ics")
    ResponseEntity<String> feed(@PathVariable String key) {
        Viewer reader = keys.holder(key).flatMap(viewers::find).orElseThrow(NotFound::new);
        return calendar(
                invitations.feed(bookings.lately(reader.id()), reader.id(), reader.language()), "kontortid.ics");
    }

    private static ResponseEntity<String> calendar(String text, String name) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/calendar;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .cacheControl(CacheControl.noStore())
                .body(text);
    }
}
