package no.sosialekommuner.guide.note;

import java.time.LocalDate;

/** A law note as the product brings it. */
public record ShippedNote(String key, NoteText text, LocalDate checked) {}
