package no.sosialekommuner.search.language;

/**
 * What a text is indexed as: terms with a space between them, so that an engine needs no more analysis than "whitespace" and
 * every engine gives the same hits.
 *
 * @param words as they are written, in small letters without accents; for exactness, beginnings and spelling mistakes
 * @param stems what they have in common with their other forms in bokmål and nynorsk, at the same positions
 * @param parts stems of what the compounds among them are put together of, in the order of the text
 */
public record IndexedText(String words, String stems, String parts) {}
