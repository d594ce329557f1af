package no.sosialekommuner.mail;

/**
 * The mail server has said at once that a letter will never arrive.
 *
 * @param why what it said, with its code
 */
public record LetterRefused(String recipient, String why) {}
