package no.sosialekommuner.reading.feed;

import java.util.List;
import java.util.Map;
import no.sosialekommuner.contribution.Card;
import no.sosialekommuner.contribution.ContributionId;
import org.jspecify.annotations.Nullable;

/**
 * A part of a feed, in the order of the list that it follows.
 *
 * @param title what it holds
 * @param name what it is known by for ever: its address without key and cursor, as {@code /emner/flom/feed.atom?sort=read}
 * @param self where this part is, without the site
 * @param first where its first part is
 * @param next where the part after is, or null on the last
 * @param page where people read the same
 * @param texts the whole texts of the entries as HTML
 */
record Feed(
        String title,
        String name,
        String self,
        String first,
        @Nullable String next,
        String page,
        List<Card> entries,
        Map<ContributionId, String> texts) {}
