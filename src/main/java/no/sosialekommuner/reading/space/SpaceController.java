package no.sosialekommuner.reading.space;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import no.sosialekommuner.contribution.CardFilter;
import no.sosialekommuner.contribution.Cards;
import no.sosialekommuner.contribution.Kind;
import no.sosialekommuner.contribution.Period;
import no.sosialekommuner.contribution.Sort;
import no.sosialekommuner.correspondence.ReplyAddresses;
import no.sosialekommuner.member.Person;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.space.SpaceCard;
import no.sosialekommuner.space.SpaceCards;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class SpaceController {

    private static final int LIMIT = 20;

    private final SpaceCards spaces;
    private final Cards cards;
    private final ContributionCounts counts;
    private final ReplyAddresses addresses;

    SpaceController(SpaceCards spaces, Cards cards, ContributionCounts counts, ReplyAddresses addresses) {
        this.spaces = spaces;
        this.cards = cards;
        this.counts = counts;
        this.addresses = addresses;
    }

    /** A group that one must ask for shows its door and nothing behind it. */
    @GetMapping("/arenaer/{slug}")
    ModelAndView page(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(required = false) @Nullable String cursor,
            Viewer viewer) {
        SpaceCard space = spaces.require(slug, viewer);
        if (!space.readable()) {
            return new ModelAndView("reading/space/door", Map.of("space", space));
        }
        CardFilter filter = CardFilter.all()
                .inSpace(slug)
                .ofKind(kind(type))
                .sorted(Sort.of(sort).orElse(Sort.ACTIVE), Period.ALL)
                .page(cursor, LIMIT);
        int total = counts.in(List.of(space)).getOrDefault(space.id(), 0);
        List<Person> owners = space.isGroup() ? spaces.owners(space) : List.of();
        String mail =
                space.mayWrite() && !space.isCounsel() ? addresses.of(slug).orElse(null) : null;
        boolean tended = !space.isGroup() && !space.isCounsel() && viewer.tends();
        SpacePage page = new SpacePage(space, owners, total, filter, cards.find(filter, viewer), mail, tended);
        return new ModelAndView("reading/space/page", Map.of("page", page));
    }

    private static @Nullable Kind kind(String code) {
        return Arrays.stream(Kind.values())
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElse(null);
    }
}
