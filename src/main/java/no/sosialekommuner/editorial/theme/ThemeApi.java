package no.sosialekommuner.editorial.theme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.sosialekommuner.contribution.Card;
import no.sosialekommuner.contribution.Cards;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.editorial.Theme;
import no.sosialekommuner.editorial.Themes;
import no.sosialekommuner.editorial.Week;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Themes of the week, for other systems. */
@RestController
class ThemeApi {

    private final Themes themes;
    private final Cards cards;

    ThemeApi(Themes themes, Cards cards) {
        this.themes = themes;
        this.cards = cards;
    }

    /**
     * From this week backwards.
     *
     * @param cursor the {@code next} of the part before
     * @param limit 1 to 50
     */
    @GetMapping("/api/v1/themes")
    Part list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "10") int limit,
            Viewer viewer) {
        Week now = themes.thisWeek();
        Week last = cursor == null
                ? now
                : Week.find(cursor)
                        .orElseThrow(() -> new Invalid("cursor", "web.fault.typeMismatch"))
                        .plus(-1);
        int size = Math.clamp(limit, 1, 50);
        List<Theme> found =
                new ArrayList<>(themes.until(last.compareTo(now) > 0 ? now : last, size + 1, viewer.language()));
        String next = null;
        if (found.size() > size) {
            found.removeLast();
            next = found.getLast().week().toString();
        }
        Set<ContributionId> readable = readable(found, viewer);
        return new Part(found.stream().map(it -> Item.of(it, readable)).toList(), next);
    }

    private Set<ContributionId> readable(List<Theme> found, Viewer viewer) {
        List<ContributionId> all = found.stream()
                .flatMap(it -> it.contributions().stream())
                .distinct()
                .toList();
        return cards.of(all, viewer).stream().map(Card::id).collect(Collectors.toSet());
    }

    /** @param next the cursor of the part after, or null on the last */
    record Part(List<Item> items, @Nullable String next) {}

    /**
     * @param week as 2026-53
     * @param from its Monday
     * @param introduction Markdown
     * @param tag slug, or null
     * @param question what is to be discussed; empty for nothing
     * @param contributions ids of those chosen that the caller may read
     * @param address of its page
     */
    record Item(
            String week,
            LocalDate from,
            LocalDate until,
            String title,
            String introduction,
            @Nullable String tag,
            String question,
            List<Long> contributions,
            String address) {

        static Item of(Theme theme, Set<ContributionId> readable) {
            return new Item(
                    theme.week().toString(),
                    theme.week().monday(),
                    theme.week().sunday(),
                    theme.title(),
                    theme.introduction(),
                    theme.tag() == null ? null : theme.tag().slug(),
                    theme.question(),
                    theme.contributions().stream()
                            .filter(readable::contains)
                            .map(ContributionId::value)
                            .toList(),
                    theme.address());
        }
    }
}
