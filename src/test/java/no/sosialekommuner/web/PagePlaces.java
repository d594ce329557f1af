package no.sosialekommuner.web;

import java.util.Map;
import no.sosialekommuner.Cast;
import no.sosialekommuner.contribution.ContributionId;

/** What the placeholders in the list of pages stand for: things that Anna sees, made for the occasion. */
final class PagePlaces {

    private final Cast cast;

    PagePlaces(Cast cast) {
        this.cast = cast;
    }

    Map<String, String> fill() {
        return Map.of(
                "question", contribution("QUESTION", "Hvem avgjør når en kommentar skal skjules?"),
                "discussion", contribution("DISCUSSION", "Erfaringer med åpne folkemøter på nett"),
                "article", contribution("ARTICLE", "Slik varslet vi da brua ble stengt"),
                "municipality", "3107",
                "member", "bjorn");
    }

    private String contribution(String kind, String title) {
        ContributionId id = cast.published(kind, cast.anna(), "nettverk", title);
        return id.toString();
    }
}
