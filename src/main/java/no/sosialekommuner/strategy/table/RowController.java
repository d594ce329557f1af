package no.sosialekommuner.strategy.table;

import java.util.HashMap;
import java.util.Map;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.guide.Table;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.strategy.Plan;
import no.sosialekommuner.strategy.PlanChapter;
import no.sosialekommuner.strategy.PlanChapters;
import no.sosialekommuner.strategy.PlanGuides;
import no.sosialekommuner.strategy.PlanRow;
import no.sosialekommuner.strategy.PlanRows;
import no.sosialekommuner.strategy.Plans;
import no.sosialekommuner.strategy.chapter.PlanChapterPages;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.NotFound;
import no.sosialekommuner.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The rows of a chapter's tables, each a form of its own. */
@Controller
class RowController {

    private static final String CHAPTER = "/planer/{id}/kapittel/{chapter}";
    private static final String ROW = CHAPTER + "/rader/{row}";

    private final Plans plans;
    private final PlanChapters chapters;
    private final PlanGuides guides;
    private final PlanRows rows;
    private final RowWriting writing;
    private final PlanChapterPages pages;

    RowController(
            Plans plans,
            PlanChapters chapters,
            PlanGuides guides,
            PlanRows rows,
            RowWriting writing,
            PlanChapterPages pages) {
        this.plans = plans;
        this.chapters = chapters;
        this.guides = guides;
        this.rows = rows;
        this.writing = writing;
        this.pages = pages;
    }

    /** @param tabell which table it belongs to */
    @PostMapping(CHAPTER + "/rader")
    ModelAndView add(
            @PathVariable ContributionId id,
            @PathVariable String chapter,
            @RequestParam(defaultValue = "") String tabell,
            @RequestParam Map<String, String> sent,
            Viewer viewer,
            Reply reply) {
        Place place = place(id, chapter, viewer);
        Table table = guides.table(place.plan(), place.chapter(), tabell);
        SentRow row = SentRow.of(table, sent);
        if (row.isWell()) {
            try {
                writing.add(place.plan(), place.chapter(), tabell, row.cells(), SentRow.key(sent), viewer);
                return reply.redirect(place.plan().address(chapter) + "?lagret=rad#tabell-" + tabell);
            } catch (Invalid invalid) {
                refuse(row, table, invalid);
            }
        }
        return again(place, new RowEdit(tabell, null, row.typed(), Map.of(), row.faults(), Map.of()), viewer);
    }

    @PutMapping(ROW)
    ModelAndView change(
            @PathVariable ContributionId id,
            @PathVariable String chapter,
            @PathVariable long row,
            @RequestParam Map<String, String> sent,
            Viewer viewer,
            Reply reply) {
        Place place = place(id, chapter, viewer);
        PlanRow known = require(place, row);
        Table table = guides.table(place.plan(), place.chapter(), known.table());
        SentRow typed = SentRow.of(table, sent);
        Map<String, String> theirs = Map.of();
        if (typed.isWell()) {
            try {
                theirs = writing.change(place.plan(), place.chapter(), row, typed.was(), typed.cells(), viewer);
                if (theirs.isEmpty()) {
                    return reply.redirect(place.plan().address(chapter) + "?lagret=rad#tabell-" + known.table());
                }
            } catch (Invalid invalid) {
                refuse(typed, table, invalid);
            }
        }
        Map<String, String> seen = new HashMap<>(typed.was());
        seen.putAll(theirs);
        return again(place, new RowEdit(known.table(), row, typed.typed(), seen, typed.faults(), theirs), viewer);
    }

    @DeleteMapping(ROW)
    ModelAndView remove(
            @PathVariable ContributionId id,
            @PathVariable String chapter,
            @PathVariable long row,
            Viewer viewer,
            Reply reply) {
        Place place = place(id, chapter, viewer);
        PlanRow known = require(place, row);
        writing.remove(place.plan(), place.chapter(), row, viewer);
        return reply.redirect(place.plan().address(chapter) + "?fjernet=" + row + "#tabell-" + known.table());
    }

    /** What was removed is there again. */
    @PostMapping(ROW + "/gjenoppretting")
    ModelAndView restore(
            @PathVariable ContributionId id,
            @PathVariable String chapter,
            @PathVariable long row,
            Viewer viewer,
            Reply reply) {
        Place place = place(id, chapter, viewer);
        PlanRow known = require(place, row);
        writing.restore(place.plan(), place.chapter(), row, viewer);
        return reply.redirect(place.plan().address(chapter) + "?lagret=rad#tabell-" + known.table());
    }

    /** @param retning {@code opp}, or else down */
    @PostMapping(ROW + "/plass")
    ModelAndView move(
            @PathVariable ContributionId id,
            @PathVariable String chapter,
            @PathVariable long row,
            @RequestParam(defaultValue = "") String retning,
            Viewer viewer,
            Reply reply) {
        Place place = place(id, chapter, viewer);
        PlanRow known = require(place, row);
        writing.move(place.plan(), place.chapter(), row, retning.equals("opp"), viewer);
        return reply.redirect(place.plan().address(chapter) + "?rad=" + row + "#tabell-" + known.table());
    }

    private record Place(Plan plan, PlanChapter chapter) {}

    private Place place(ContributionId id, String chapter, Viewer viewer) {
        Plan plan = plans.requireWritable(id, viewer);
        return new Place(plan, chapters.require(id, chapter));
    }

    private PlanRow require(Place place, long row) {
        PlanRow known = rows.require(place.plan().id(), row);
        if (!known.chapter().equals(place.chapter().key())) {
            throw new NotFound();
        }
        return known;
    }

    private ModelAndView again(Place place, RowEdit edit, Viewer viewer) {
        Map<String, Object> model = pages.of(place.plan(), place.chapter().key(), viewer);
        model.put("edit", edit);
        return Reply.invalid(PlanChapterPages.VIEW, model);
    }

    private static void refuse(SentRow row, Table table, Invalid invalid) {
        row.faults()
                .put(
                        table.columns().getFirst().key(),
                        invalid.faults().values().iterator().next());
    }
}
