package no.sosialekommuner.guide.edit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import no.sosialekommuner.text.PlainText;

/**
 * That a draft becomes the next version.
 *
 * @param stand the draft's, as it was on the screen
 * @param note what changed and why
 * @param checked whether the editor has held it against the laws today
 */
public record PublishGuideForm(
        Long stand,

        @NotBlank(message = "guide.publish.note.missing") @Size(max = 2_000, message = "guide.publish.note.long")
        String note,

        Boolean checked) {

    public PublishGuideForm {
        stand = stand == null ? 0 : stand;
        checked = checked != null && checked;
        note = note == null ? "" : PlainText.clean(note).strip();
    }

    PublishGuideForm at(long newStand) {
        return new PublishGuideForm(newStand, note, checked);
    }
}
