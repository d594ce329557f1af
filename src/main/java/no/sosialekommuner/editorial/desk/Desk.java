package no.sosialekommuner.editorial.desk;

import java.util.List;
import no.sosialekommuner.contribution.Card;
import no.sosialekommuner.editorial.faq.FaqDraft;
import no.sosialekommuner.editorial.feature.Featured;
import no.sosialekommuner.editorial.theme.Calendar;

/**
 * What editors come for.
 *
 * @param weeks this one and the next
 * @param waiting entries whose source has changed or gone
 * @param unanswered questions that nobody has answered
 * @param proposed answered questions that experts would make entries of
 * @param candidates answered questions, often read, that could become entries
 * @param ending featured things whose last day is near
 * @param landings how many topics have a landing page
 */
public record Desk(
        List<Calendar.Slot> weeks,
        List<FaqDraft> waiting,
        List<Card> unanswered,
        List<Card> proposed,
        List<Card> candidates,
        List<Featured> ending,
        int landings) {}
