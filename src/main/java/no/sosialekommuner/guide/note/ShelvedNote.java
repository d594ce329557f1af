package no.sosialekommuner.guide.note;

import java.time.LocalDate;

/**
 * A law note as editors find it.
 *
 * @param own whether its newest version is in editors' own words
 */
public record ShelvedNote(String key, int number, NoteText text, LocalDate checked, boolean own, boolean removed) {

    public String address() {
        return "/redaksjon/lovnotater/" + key;
    }
}
