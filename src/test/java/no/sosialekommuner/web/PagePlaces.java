package no.sosialekommuner.web;

import java.util.HashMap;
import java.util.Map;
import no.sosialekommuner.Cast;
import no.sosialekommuner.contribution.ContributionId;

/** What the placeholders in the list of pages stand for: things that Anna sees, made for the occasion. */
final class PagePlaces {

    private final Cast cast;

    private final PageThread thread;

    PagePlaces(Cast cast, PageThread thread) {
        this.cast = cast;
        this.thread = thread;
    }

    Map<String, String> fill() {
        Map<String, String> places = new HashMap<>(thread.fill());
        places.putAll(Map.of(
                "question", contribution("QUESTION", "Hvem avgjør når en kommentar skal skjules?"),
                "discussion", contribution("DISCUSSION", "Erfaringer med åpne folkemøter på nett"),
                "article", contribution("ARTICLE", "Slik varslet vi da brua ble stengt"),
                "revised", revised(),
                "municipality", "3107",
                "member", "bjorn",
                "group", group("Bilder og film", "OPEN"),
                "closed", group("Vakter imellom", "REQUEST")));
        places.put("poll", poll(true, "Hvor mange svarer hos dere på kvelden?"));
        String voted = voted();
        places.put("voted", voted);
        places.put("voted-choice", cast.choice(ContributionId.of(voted), "Én"));
        return places;
    }

    private String poll(boolean anonymous, String title) {
        ContributionId id = cast.published("DISCUSSION", cast.anna(), "nettverk", title);
        cast.poll(id, anonymous, "Hvor mange er dere?", "Én", "To eller tre, og vi deler på kveldene", "Ingen");
        return id.toString();
    }

    /** Bjørn and Eva have said what they think, by name. */
    private String voted() {
        String id = poll(false, "Hvor mange svarer i helga?");
        cast.vote(ContributionId.of(id), cast.bjorn(), "Én");
        cast.vote(ContributionId.of(id), cast.eva(), "Ingen");
        return id;
    }

    private String revised() {
        ContributionId id = cast.published("ARTICLE", cast.anna(), "nettverk", "Vaktordning på kveldstid");
        String unchanged = """
                Vi har delt uka mellom fire.

                Den som har vakt, svarer på kommentarer til klokka 22.

                Alt som haster, går videre til beredskapskoordinatoren.

                Vi skriver logg hver kveld.

                """;
        cast.revised(id, unchanged + "Ordningen ble tatt i bruk i januar.", "Skrevet ut");
        cast.revised(
                id,
                unchanged.replace("klokka 22", "klokka 21 på hverdager og 22 i helga")
                        + "Ordningen ble tatt i bruk i januar, og vi evaluerer den i juni.",
                "Nye tider fra mars");
        return id.toString();
    }

    /** Anna's; Bjørn has asked to be let in where one must ask. */
    private String group(String name, String admission) {
        String slug = cast.group(cast.anna(), name, admission);
        cast.published("QUESTION", cast.anna(), slug, "Hvor lenge lagrer dere råmaterialet?");
        if (admission.equals("REQUEST")) {
            cast.standing(slug, cast.bjorn(), "REQUESTED");
            cast.standing(slug, cast.eva(), "MEMBER");
        }
        return slug;
    }

    private String contribution(String kind, String title) {
        ContributionId id = cast.published(kind, cast.anna(), "nettverk", title);
        return id.toString();
    }
}
