package no.sosialekommuner.expert.absence;

import java.time.LocalDate;

/** From the first day to the last, both included. */
public record ExpertAbsence(long id, LocalDate from, LocalDate to, String reason) {}
