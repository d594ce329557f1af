package no.sosialekommuner.editorial;

import no.sosialekommuner.web.Language;

/**
 * What editors say of a topic, first on its page.
 *
 * @param html empty where nothing is written yet
 * @param language of the words, which may be another than the reader's where there are none in that
 */
public record Landing(String html, Language language) {}
