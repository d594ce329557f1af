package no.sosialekommuner.reading.municipality.administration;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** @param introduction plain text; empty takes it away */
public record IntroductionForm(@NotNull @Size(max = 1_000) String introduction) {}
