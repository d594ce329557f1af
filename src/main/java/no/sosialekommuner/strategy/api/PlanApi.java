package no.sosialekommuner.strategy.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.strategy.ChapterStatus;
import no.sosialekommuner.strategy.Colleague;
import no.sosialekommuner.strategy.Plan;
import no.sosialekommuner.strategy.PlanChapter;
import no.sosialekommuner.strategy.PlanChapters;
import no.sosialekommuner.strategy.PlanGuides;
import no.sosialekommuner.strategy.PlanRow;
import no.sosialekommuner.strategy.PlanRows;
import no.sosialekommuner.strategy.PlanState;
import no.sosialekommuner.strategy.Plans;
import no.sosialekommuner.strategy.start.PlanCard;
import no.sosialekommuner.strategy.start.PlanList;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Plans, for other systems. */
@RestController
class PlanApi {

    private final Plans plans;
    private final PlanList list;
    private final PlanChapters chapters;
    private final PlanRows rows;
    private final PlanGuides guides;

    PlanApi(Plans plans, PlanList list, PlanChapters chapters, PlanRows rows, PlanGuides guides) {
        this.plans = plans;
        this.list = list;
        this.chapters = chapters;
        this.rows = rows;
        this.guides = guides;
    }

    /**
     * The plans of one's own organisation, the last changed first; on the first page also those of one's groups.
     *
     * @param cursor {@code next} of the page before
     */
    @GetMapping("/api/v1/plans")
    PlanEntries plans(@RequestParam(required = false) @Nullable Long cursor, Viewer viewer) {
        PlanList.Page own = list.own(viewer, cursor);
        Stream<PlanCard> grouped = cursor == null ? list.inGroups(viewer).stream() : Stream.empty();
        return new PlanEntries(
                Stream.concat(own.items().stream(), grouped).map(PlanApi::entry).toList(), own.next());
    }

    /** A plan with its chapters, their texts and tables. */
    @GetMapping("/api/v1/plans/{id}")
    PlanDetails plan(@PathVariable long id, Viewer viewer) {
        Plan plan = plans.requireReadable(new ContributionId(id), viewer);
        Map<String, String> texts = chapters.texts(plan.id());
        List<PlanRow> filled = rows.of(plan.id());
        return new PlanDetails(
                plan.id().value(),
                plan.title(),
                plan.guide(),
                plan.guideVersion(),
                plan.language().code(),
                plan.organisationName(),
                plan.state(),
                plan.startedAt(),
                chapters.of(plan.id()).stream()
                        .map(it -> chapter(plan, it, texts, filled))
                        .toList());
    }

    private ChapterDetails chapter(Plan plan, PlanChapter it, Map<String, String> texts, List<PlanRow> filled) {
        return new ChapterDetails(
                it.key(),
                it.number(),
                guides.of(plan, it).title().in(plan.language()),
                it.status(),
                name(it.assigned()),
                name(it.editor()),
                it.editedAt(),
                texts.getOrDefault(it.key(), ""),
                filled.stream()
                        .filter(row -> row.chapter().equals(it.key()))
                        .map(row -> new RowDetails(row.id(), row.table(), row.cells()))
                        .toList());
    }

    private static @Nullable String name(@Nullable Colleague colleague) {
        return colleague == null ? null : colleague.handle();
    }

    private static PlanEntry entry(PlanCard it) {
        return new PlanEntry(
                it.id().value(), it.title(), it.organisation(), it.state(), it.chapters(), it.ready(), it.activeAt());
    }

    /** @param next cursor of the next page, or null on the last */
    record PlanEntries(List<PlanEntry> items, @Nullable Long next) {}

    record PlanEntry(
            long id, String title, String organisation, PlanState state, int chapters, int ready, Instant activeAt) {}

    record PlanDetails(
            long id,
            String title,
            String guide,
            int guideVersion,
            String language,
            String organisation,
            PlanState state,
            Instant startedAt,
            List<ChapterDetails> chapters) {}

    /**
     * @param assignedTo handle
     * @param editedBy handle
     * @param text Markdown
     */
    record ChapterDetails(
            String key,
            int number,
            String title,
            ChapterStatus status,
            @Nullable String assignedTo,
            @Nullable String editedBy,
            @Nullable Instant editedAt,
            String text,
            List<RowDetails> rows) {}

    /** @param cells by the column's key; numbers with a point, days as 2026-11-23, choices by their key */
    record RowDetails(long id, String table, Map<String, String> cells) {}
}
