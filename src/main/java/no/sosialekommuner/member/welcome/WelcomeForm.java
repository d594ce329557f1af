package no.sosialekommuner.member.welcome;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import no.sosialekommuner.member.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * What a newcomer tells.
 *
 * @param tags slugs of subject areas and experience
 * @param email asked only of the first administrator
 * @param organisation number; asked only of the first administrator
 */
public record WelcomeForm(
        @NotBlank(message = "member.name.missing") @Size(max = 100)
        String name,

        @Size(max = 120) String title,
        @NotNull @Pattern(regexp = "NB|NN|EN") String language,
        List<String> tags,

        @Size(max = 254) @Pattern(regexp = "|" + EmailAddress.PATTERN, message = "web.fault.Email")
        String email,

        String organisation) {

    public WelcomeForm(
            String name,
            @Nullable String title,
            String language,
            @Nullable List<String> tags,
            @Nullable String email,
            @Nullable String organisation) {
        this.name = name;
        this.title = title == null ? "" : title;
        this.language = language;
        this.tags = tags == null ? List.of() : List.copyOf(tags);
        this.email = email == null ? "" : email;
        this.organisation = organisation == null ? "" : organisation;
    }
}
