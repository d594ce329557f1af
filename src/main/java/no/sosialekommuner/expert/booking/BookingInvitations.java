package no.sosialekommuner.expert.booking;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import biweekly.util.Duration;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.web.Language;
import no.sosialekommuner.web.Site;
import no.sosialekommuner.web.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Bookings as calendars know them (RFC 5545, RFC 5546). Moments are written in UTC: each stands for itself, so that summer time
 * is right in every calendar. Each of the two gets an own one in which nobody's address but his or her own stands.
 */
@Component
class BookingInvitations {

    private static final String PRODUCT = "-//Sosiale Kommuner//Kontortid//NO";

    private final Texts texts;
    private final Site site;
    private final Clock clock;
    private final String from;

    BookingInvitations(Texts texts, Site site, Clock clock, @Value("${sk.smtp.from}") String from) {
        this.texts = texts;
        this.site = site;
        this.clock = clock;
        this.from = from.isBlank() ? "ikke-svar@" + host(site) : from.strip();
    }

    /** For the mail to one of the two; a later one replaces the earlier. */
    String request(Booking booking, Party to, String address, Language language) {
        return written(invitation(Method.request(), booking, to, address, language));
    }

    /** Takes it out of the calendar again. */
    String cancellation(Booking booking, Party to, String address, Language language) {
        return written(invitation(Method.cancel(), booking, to, address, language));
    }

    /** To be opened by whoever looks at the booking. */
    String file(Booking booking, MemberId reader, Language language) {
        ICalendar calendar = calendar(Method.publish());
        calendar.addEvent(event(booking, reader, language));
        return written(calendar);
    }

    /** A calendar to subscribe to. */
    String feed(List<Booking> bookings, MemberId reader, Language language) {
        ICalendar calendar = calendar(Method.publish());
        calendar.setName(texts.text(language, "expert.calendar.name"));
        calendar.addExperimentalProperty("X-WR-CALNAME", texts.text(language, "expert.calendar.name"));
        calendar.setRefreshInterval(Duration.builder().hours(1).build());
        bookings.forEach(it -> calendar.addEvent(event(it, reader, language)));
        return written(calendar);
    }

    private ICalendar invitation(Method method, Booking booking, Party to, String address, Language language) {
        ICalendar calendar = calendar(method);
        VEvent event = event(booking, to.id(), language);
        event.setOrganizer(new Organizer(texts.text(language, "web.name"), from));
        Attendee attendee = new Attendee(to.name(), address);
        attendee.setParticipationStatus(ParticipationStatus.ACCEPTED);
        attendee.setRsvp(false);
        event.addAttendee(attendee);
        calendar.addEvent(event);
        return calendar;
    }

    private VEvent event(Booking booking, MemberId reader, Language language) {
        VEvent event = new VEvent();
        event.setUid(booking.uid() + "@" + host(site));
        event.setSequence(booking.sequence());
        event.setDateTimeStamp(Date.from(clock.instant()));
        event.setDateStart(Date.from(booking.starts()));
        event.setDateEnd(Date.from(booking.ends()));
        event.setSummary(texts.text(
                language, "expert.calendar.summary", booking.other(reader).name(), booking.subject()));
        event.setLocation(booking.place());
        event.setDescription(description(booking, language));
        event.setUrl(site.url() + booking.address());
        event.setStatus(booking.cancelled() ? Status.cancelled() : Status.confirmed());
        return event;
    }

    private String description(Booking booking, Language language) {
        return booking.at(language, texts) + "\n" + (booking.note().isEmpty() ? "" : "\n" + booking.note() + "\n")
                + "\n" + site.url() + booking.address();
    }

    private static ICalendar calendar(Method method) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        calendar.setMethod(method);
        return calendar;
    }

    private static String written(ICalendar calendar) {
        StringWriter text = new StringWriter();
        try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return FoldedLines.of(text.toString());
    }

    private static String host(Site site) {
        return URI.create(site.url()).getHost();
    }
}
