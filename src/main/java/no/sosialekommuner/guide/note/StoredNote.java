package no.sosialekommuner.guide.note;

import java.time.LocalDate;

/** A law note as it stands: its newest version, and when it was last held against the law. */
public record StoredNote(String key, int number, NoteText text, LocalDate checked) {}
