package no.sosialekommuner.guide;

import org.springframework.validation.BindingResult;

/**
 * What must be mended in words that readers see as soon as they are saved: both languages are there, none is too long, and
 * whoever changes something says what and why.
 */
public final class WordsCheck {

    /** Characters of a name, at most. */
    public static final int NAME = 200;

    private static final int TEXT = 4_000;
    private static final int NOTE = 2_000;

    private final BindingResult faults;

    public WordsCheck(BindingResult faults) {
        this.faults = faults;
    }

    public void name(String field, Wording words) {
        both(field, words, NAME, "guide.name.long");
    }

    public void text(String field, Wording words) {
        both(field, words, TEXT, "guide.text.long");
    }

    private void both(String field, Wording words, int most, String tooLong) {
        one(field + ".nb", words.nb(), most, tooLong);
        one(field + ".nn", words.nn(), most, tooLong);
    }

    private void one(String field, String words, int most, String tooLong) {
        if (words.isBlank()) {
            faults.rejectValue(field, "guide.note.words.missing");
        } else if (words.length() > most) {
            faults.rejectValue(field, tooLong);
        }
    }

    /**
     * What changed and why.
     *
     * @param version the one that is changed; 0 for what is new, of which nothing needs to be said
     */
    public void note(int version, String note) {
        if (version > 0 && note.isEmpty()) {
            faults.rejectValue("note", "guide.publish.note.missing");
        } else if (note.length() > NOTE) {
            faults.rejectValue("note", "guide.publish.note.long");
        }
    }
}
