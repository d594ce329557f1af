package no.sosialekommuner.space.mail;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** @param mail name of a {@link no.sosialekommuner.space.MailText} */
record MailTextForm(
        @NotNull @Pattern(regexp = "PROPOSED|FULL|SHORT") String mail) {}
