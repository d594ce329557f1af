package no.sosialekommuner.integration.token;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import no.sosialekommuner.integration.Scope;

/** @param scope name of a {@link Scope}; a text, so that the page can be shown again whatever was sent */
public record TokenForm(
        @NotBlank(message = "integration.token.name.missing") @Size(max = 80)
        String name,

        @NotNull @Pattern(regexp = "READ|WRITE") String scope) {

    static TokenForm empty() {
        return new TokenForm("", Scope.READ.name());
    }
}
