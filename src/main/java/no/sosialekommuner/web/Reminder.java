package no.sosialekommuner.web;

/**
 * Something that the visitor should set right, told above every page until it is. A module leaves it in the request; the shell
 * shows it.
 *
 * @param key of the text
 * @param address of the page where it is set right
 * @param action key of the words that lead there
 */
public record Reminder(String key, String address, String action) {

    /** The request attribute under which it is left. */
    public static final String ATTRIBUTE = Reminder.class.getName();
}
