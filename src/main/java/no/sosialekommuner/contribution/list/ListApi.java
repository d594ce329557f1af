package no.sosialekommuner.contribution.list;

import java.util.List;
import no.sosialekommuner.contribution.Cards;
import no.sosialekommuner.member.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ListApi {

    private final Cards cards;

    ListApi(Cards cards) {
        this.cards = cards;
    }

    @GetMapping("/api/v1/contributions")
    Items list(ListForm form, Viewer viewer) {
        Cards.Page page = cards.find(form.filter(), viewer);
        return new Items(page.items().stream().map(ListedContribution::of).toList(), page.next());
    }

    /** @param next the cursor of the part after, or null on the last */
    record Items(List<ListedContribution> items, @Nullable String next) {}
}
