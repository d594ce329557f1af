package no.sosialekommuner.space.group;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import no.sosialekommuner.space.Admission;
import no.sosialekommuner.space.MailText;
import no.sosialekommuner.space.SpaceCard;

/**
 * @param admission name of an {@link Admission}; a text, so that the page can be shown again whatever was sent
 * @param mail name of a {@link MailText}, likewise
 */
public record GroupForm(
        @NotBlank(message = "space.group.name.missing") @Size(min = 2, max = 100)
        String name,

        @NotBlank(message = "space.group.description.missing") @Size(max = 500)
        String description,

        @NotNull @Pattern(regexp = "OPEN|REQUEST") String admission,

        @NotNull @Pattern(regexp = "PROPOSED|FULL|SHORT") String mail) {

    public GroupForm {
        name = name == null ? "" : name.strip();
        description = description == null ? "" : description.strip();
        admission = admission == null ? Admission.OPEN.name() : admission;
        mail = mail == null ? MailText.PROPOSED.name() : mail;
    }

    static GroupForm empty() {
        return new GroupForm("", "", Admission.OPEN.name(), MailText.PROPOSED.name());
    }

    static GroupForm of(SpaceCard group, MailText mail) {
        return new GroupForm(group.name(), group.description(), String.valueOf(group.admission()), mail.name());
    }

    Admission chosen() {
        return Admission.valueOf(admission);
    }

    MailText chosenMail() {
        return MailText.valueOf(mail);
    }
}
