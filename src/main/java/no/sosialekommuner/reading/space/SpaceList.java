package no.sosialekommuner.reading.space;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.sosialekommuner.space.GroupFilter;
import no.sosialekommuner.space.SpaceCard;
import no.sosialekommuner.space.SpaceCards;
import no.sosialekommuner.space.SpaceId;
import no.sosialekommuner.web.Ui;

/**
 * The spaces of the viewer, and the groups he or she could join.
 *
 * @param counsels of the viewer's too: where one asks in confidence, or answers
 * @param total how many groups there are on all pages
 * @param contributions how much lies in each that may be read
 */
public record SpaceList(
        List<SpaceCard> mine,
        List<SpaceCard> counsels,
        SpaceCards.Page groups,
        int total,
        GroupFilter filter,
        Map<SpaceId, Integer> contributions) {

    public boolean isFiltered() {
        return !filter.words().isBlank() || filter.part() != GroupFilter.Part.ALL;
    }

    public Map<String, String> parts(Ui ui) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (GroupFilter.Part part : GroupFilter.Part.values()) {
            parts.put(part.code(), ui.text("space.part." + part.code()));
        }
        return parts;
    }

    /** As "12 bidrag", or "mer enn 1 000 bidrag" where counting has stopped. */
    public static String count(Ui ui, int contributions) {
        return contributions < ContributionCounts.MOST
                ? ui.text("space.count.contributions", contributions)
                : ui.text("space.count.contributions.many", ContributionCounts.MOST);
    }

    /** The drawing beside the word for what it is. */
    public static String icon(SpaceCard space) {
        return switch (space.kind()) {
            case NETWORK -> "share";
            case ORGANISATION, REGION -> "place";
            case GROUP, ROOM -> "people";
            case COUNSEL -> "lock";
        };
    }
}
