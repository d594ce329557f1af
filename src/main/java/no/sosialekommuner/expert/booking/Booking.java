package no.sosialekommuner.expert.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.web.Language;
import no.sosialekommuner.web.Texts;

/**
 * A time that a member has booked with an expert.
 *
 * @param uid by which calendars know it, and in its address
 * @param panel slug of the panel
 * @param place address of the meeting, or the number to call
 * @param sequence how often it was changed since
 * @param reason why it was cancelled; may be empty
 */
public record Booking(
        UUID uid,
        String panel,
        Party host,
        Party guest,
        Instant starts,
        Instant ends,
        Way way,
        String place,
        String subject,
        String note,
        int sequence,
        boolean cancelled,
        String reason) {

    public String address() {
        return "/timer/" + uid;
    }

    public int minutes() {
        return (int) Duration.between(starts, ends).toMinutes();
    }

    /** With whom this one of them talks. */
    public Party other(MemberId one) {
        return host.id().equals(one) ? guest : host;
    }

    /** How and where one talks, in words. */
    String at(Language language, Texts texts) {
        return texts.text(language, "expert.booking.way." + way.code() + ".at", place);
    }

    public boolean isGuest(MemberId member) {
        return guest.id().equals(member);
    }
}
