package no.sosialekommuner.expert.booking;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param slot key of a {@link Slot}
 * @param note what the expert should know beforehand
 */
public record BookingForm(
        @NotBlank(message = "expert.booking.slot.missing") String slot,

        @NotBlank(message = "expert.booking.subject.missing") @Size(max = 150, message = "expert.booking.subject.long")
        String subject,

        @Size(max = 2_000, message = "expert.booking.note.long")
        String note,

        @Nullable UUID key) {

    public BookingForm {
        slot = slot == null ? "" : slot;
        subject = subject == null ? "" : subject.strip();
        note = note == null ? "" : note.strip();
    }

    static BookingForm empty() {
        return new BookingForm("", "", "", UUID.randomUUID());
    }
}
