package no.sosialekommuner.reading.feed;

import java.util.List;
import no.sosialekommuner.contribution.Card;

/**
 * A feed, newest first.
 *
 * @param title what it holds
 * @param address where it is, without the key, as {@code /emner/flom/feed.atom}
 * @param page where people read the same
 */
record Feed(String title, String address, String page, List<Card> entries) {}
