package no.sosialekommuner.reading.topic;

import java.util.List;
import no.sosialekommuner.contribution.Card;
import no.sosialekommuner.editorial.FaqEntry;
import no.sosialekommuner.editorial.Highlight;
import no.sosialekommuner.editorial.Landing;
import no.sosialekommuner.taxonomy.Tag;

/**
 * What stands before the list on a topic's page where editors have given it a landing page; all of it what the viewer may
 * read.
 *
 * @param themes that lie under the topic, with how much there is about each
 * @param selected by editors, in their order
 * @param mostRead of all time
 * @param unanswered questions, the newest first
 */
public record LandingPage(
        Landing landing,
        List<Theme> themes,
        List<Highlight> selected,
        List<Card> newest,
        List<Card> mostRead,
        List<Card> unanswered,
        List<FaqEntry> faq) {

    /** @param number how many contributions the viewer may read */
    public record Theme(Tag tag, int number) {}
}
