package no.sosialekommuner.member.signin;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import no.sosialekommuner.member.EmailAddress;

public record SignInForm(
        @NotBlank(message = "web.fault.Email")
        @Size(max = 254)
        @Pattern(regexp = "|" + EmailAddress.PATTERN, message = "web.fault.Email")
        String email) {

    static SignInForm empty() {
        return new SignInForm("");
    }
}
