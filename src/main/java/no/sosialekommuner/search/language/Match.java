package no.sosialekommuner.search.language;

/**
 * A place in a text that answers a word of a question.
 *
 * @param start of its first character
 * @param end behind its last
 * @param reason why it does
 * @param asked which word of {@link Plan#words} it answers, or -1 for a phrase in quotation marks
 */
public record Match(int start, int end, Reason reason, int asked) {}
