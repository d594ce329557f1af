package no.sosialekommuner.reading.space;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.space.GroupFilter;
import no.sosialekommuner.space.SpaceCard;
import no.sosialekommuner.space.SpaceCards;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class SpaceListController {

    private final SpaceCards spaces;
    private final ContributionCounts counts;

    SpaceListController(SpaceCards spaces, ContributionCounts counts) {
        this.spaces = spaces;
        this.counts = counts;
    }

    @GetMapping("/arenaer")
    ModelAndView list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "all") String vis,
            @RequestParam(required = false) @Nullable String cursor,
            Viewer viewer) {
        GroupFilter filter = new GroupFilter(q, GroupFilter.Part.of(vis), cursor);
        List<SpaceCard> mine = spaces.of(viewer);
        SpaceCards.Page groups = spaces.otherGroups(filter, viewer);
        List<SpaceCard> shown =
                Stream.concat(mine.stream(), groups.items().stream()).toList();
        Map<Boolean, List<SpaceCard>> parts = mine.stream().collect(Collectors.partitioningBy(SpaceCard::isCounsel));
        SpaceList list = new SpaceList(
                parts.getOrDefault(false, List.of()),
                parts.getOrDefault(true, List.of()),
                groups,
                spaces.countOtherGroups(filter, viewer),
                filter,
                counts.in(shown));
        return new ModelAndView("reading/space/list", Map.of("list", list));
    }
}
