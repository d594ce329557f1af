package no.sosialekommuner.reading.municipality.administration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param domain as an administrator writes it; a website's address will do */
public record DomainForm(@NotBlank @Size(max = 253) String domain) {}
