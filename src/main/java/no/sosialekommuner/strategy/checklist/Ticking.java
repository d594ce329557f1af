package no.sosialekommuner.strategy.checklist;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.sosialekommuner.guide.Item;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.strategy.Plan;
import no.sosialekommuner.strategy.PlanChapter;
import no.sosialekommuner.strategy.PlanGuides;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Saves the checklist that a page sends: {@code punkt} is ticked now, {@code var} was when the list was opened. */
@Component
public class Ticking {

    private final PlanGuides guides;
    private final Ticks ticks;

    Ticking(PlanGuides guides, Ticks ticks) {
        this.guides = guides;
        this.ticks = ticks;
    }

    public void save(Plan plan, PlanChapter chapter, MultiValueMap<String, String> sent, Viewer viewer) {
        Set<String> known =
                guides.of(plan, chapter).checklist().stream().map(Item::key).collect(Collectors.toSet());
        ticks.change(plan.id(), chapter.key(), known, all(sent, "var"), all(sent, "punkt"), viewer);
    }

    private static Set<String> all(MultiValueMap<String, String> sent, String name) {
        return Set.copyOf(sent.getOrDefault(name, List.of()));
    }
}
