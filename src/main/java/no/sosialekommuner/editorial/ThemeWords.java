package no.sosialekommuner.editorial;

/**
 * What editors say of a week in one language.
 *
 * @param title empty where the name of the tag is title enough
 * @param introduction Markdown; empty where nothing is said in this language
 * @param html of the introduction
 * @param question what is to be discussed; empty for nothing
 */
public record ThemeWords(String title, String introduction, String html, String question) {}
