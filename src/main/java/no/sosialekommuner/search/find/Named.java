package no.sosialekommuner.search.find;

/**
 * Something whose name holds the words.
 *
 * @param sort topic, member or municipality, as in text keys
 */
public record Named(String sort, String address, String name) {}
