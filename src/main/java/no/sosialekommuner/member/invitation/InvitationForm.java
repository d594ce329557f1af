package no.sosialekommuner.member.invitation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import no.sosialekommuner.member.EmailAddress;

/**
 * Whom to invite, and as whom.
 *
 * @param organisation its number
 * @param role name of a {@link no.sosialekommuner.member.Role}
 * @param speaksAs name of a {@link no.sosialekommuner.member.SpeaksAs}
 */
public record InvitationForm(
        @NotBlank(message = "web.fault.Email")
        @Size(max = 254)
        @Pattern(regexp = "|" + EmailAddress.PATTERN, message = "web.fault.Email")
        String email,

        @NotBlank(message = "member.organisation.missing") String organisation,

        @NotNull @Pattern(regexp = "MEMBER|EDITOR|MODERATOR|EXPERT|ADMINISTRATOR")
        String role,

        @NotNull @Pattern(regexp = "EMPLOYEE|ELECTED|EXPERT|PARTNER")
        String speaksAs) {

    static InvitationForm empty() {
        return new InvitationForm("", "", "MEMBER", "EMPLOYEE");
    }
}
