package no.sosialekommuner.editorial.faq;

import java.time.Instant;
import java.util.List;
import no.sosialekommuner.editorial.FaqEntry;
import no.sosialekommuner.editorial.FaqFilter;
import no.sosialekommuner.editorial.Faqs;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.taxonomy.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Questions that are often asked, for other systems. */
@RestController
class FaqApi {

    private final Faqs faqs;

    FaqApi(Faqs faqs) {
        this.faqs = faqs;
    }

    /**
     * As editors have placed them.
     *
     * @param tag slug that each carries, or one that lies under it
     * @param sort hand (as editors have placed them) or used (those that helped most first)
     * @param cursor the {@code next} of the part before
     * @param limit 1 to 100
     */
    @GetMapping("/api/v1/faq")
    Part list(
            @RequestParam(required = false) @Nullable String tag,
            @RequestParam(defaultValue = "hand") String sort,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit,
            Viewer viewer) {
        Faqs.Page page = faqs.find(new FaqFilter(tag, sort.equals("used"), cursor, limit), viewer);
        return new Part(page.items().stream().map(Item::of).toList(), page.next());
    }

    /** @param next the cursor of the part after, or null on the last */
    record Part(List<Item> items, @Nullable String next) {}

    /**
     * @param answer Markdown
     * @param tags slugs
     * @param contribution id of the question that it was made of, or null
     * @param helped how many found that it helped
     * @param address of its page
     */
    record Item(
            long id,
            String question,
            String answer,
            List<String> tags,
            @Nullable Long contribution,
            int helped,
            Instant updatedAt,
            String address) {

        static Item of(FaqEntry entry) {
            return new Item(
                    entry.id().value(),
                    entry.title(),
                    entry.answer(),
                    entry.tags().stream().map(Tag::slug).toList(),
                    entry.question() == null ? null : entry.question().value(),
                    entry.helped(),
                    entry.updatedAt(),
                    entry.address());
        }
    }
}
