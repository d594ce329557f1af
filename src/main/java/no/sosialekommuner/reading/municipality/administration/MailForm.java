package no.sosialekommuner.reading.municipality.administration;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** @param mail name of a {@link no.sosialekommuner.space.MailText} */
public record MailForm(
        @NotNull @Pattern(regexp = "PROPOSED|FULL|SHORT") String mail) {}
