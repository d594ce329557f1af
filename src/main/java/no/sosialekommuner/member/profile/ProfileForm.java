package no.sosialekommuner.member.profile;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import no.sosialekommuner.member.Profile;
import org.jspecify.annotations.Nullable;

/**
 * What a member tells of himself or herself.
 *
 * @param speaksAs name of a {@link no.sosialekommuner.member.SpeaksAs}; which of them is for {@link Accounts} to say
 * @param tags slugs of subject areas and experience
 */
public record ProfileForm(
        @NotBlank(message = "member.name.missing") @Size(max = 100)
        String name,

        @Size(max = 120) String title,

        @NotNull @Pattern(regexp = "EMPLOYEE|ELECTED|EXPERT|PARTNER")
        String speaksAs,

        List<String> tags,
        @Size(max = 2000) String about,

        @Size(max = 40) @Pattern(regexp = "[0-9+() -]*", message = "member.phone.unusable")
        String phone) {

    public ProfileForm(
            String name,
            @Nullable String title,
            String speaksAs,
            @Nullable List<String> tags,
            @Nullable String about,
            @Nullable String phone) {
        this.name = name;
        this.title = title == null ? "" : title;
        this.speaksAs = speaksAs;
        this.tags = tags == null ? List.of() : List.copyOf(tags);
        this.about = about == null ? "" : about;
        this.phone = phone == null ? "" : phone;
    }

    static ProfileForm of(Profile profile, List<String> tags) {
        return new ProfileForm(
                profile.person().name(),
                profile.person().title(),
                profile.person().speaksAs().name(),
                tags,
                profile.about(),
                profile.phone());
    }
}
