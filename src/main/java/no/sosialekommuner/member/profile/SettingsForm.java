package no.sosialekommuner.member.profile;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** @param language name of a {@link no.sosialekommuner.web.Language} */
public record SettingsForm(
        @NotNull @Pattern(regexp = "NB|NN|EN") String language) {}
