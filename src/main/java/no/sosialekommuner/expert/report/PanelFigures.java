package no.sosialekommuner.expert.report;

import org.jspecify.annotations.Nullable;

/**
 * How a panel, or the hosts, have kept what they promised in a period.
 *
 * @param panel number, or null for the hosts, as is {@code name}
 * @param asked questions that came
 * @param answered those that were answered by now
 * @param kept promises kept; {@code broken} where the due time went by without an answer
 * @param medianMinutes working time of those answered in the middle, or null without any
 * @param open under way now, whenever they came
 */
public record PanelFigures(
        @Nullable Long panel,
        @Nullable String name,
        int asked,
        int answered,
        int returned,
        int kept,
        int broken,
        @Nullable Integer medianMinutes,
        int open) {

    /** As in addresses; the hosts are {@code 0}. */
    public String number() {
        return panel == null ? "0" : panel.toString();
    }

    /** In whole percent of the promises that are settled, or null as long as none is. */
    public @Nullable Integer percent() {
        int settled = kept + broken;
        return settled == 0 ? null : (@Nullable Integer) (int) Math.round(100.0 * kept / settled);
    }
}
