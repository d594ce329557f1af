package no.sosialekommuner.strategy.table;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.guide.Table;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.strategy.PlanGuides;
import no.sosialekommuner.strategy.PlanRow;
import no.sosialekommuner.strategy.PlanRows;
import no.sosialekommuner.strategy.chapter.Alongside;
import no.sosialekommuner.strategy.chapter.Alongside.Place;
import no.sosialekommuner.strategy.chapter.Kept;
import no.sosialekommuner.strategy.chapter.PlanChapterPages;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.NotFound;
import no.sosialekommuner.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The rows of a chapter's tables, each saved by itself. */
@Controller
class RowController {

    private static final String CHAPTER = "/planer/{id}/kapittel/{chapter}";
    private static final String ROW = CHAPTER + "/rader/{row}";

    private final PlanGuides guides;
    private final PlanRows rows;
    private final RowWriting writing;
    private final Alongside alongside;

    RowController(PlanGuides guides, PlanRows rows, RowWriting writing, Alongside alongside) {
        this.guides = guides;
        this.rows = rows;
        this.writing = writing;
        this.alongside = alongside;
    }

    /** @param tabell which table it belongs to */
    @PostMapping(CHAPTER + "/rader")
    ModelAndView add(
            @PathVariable ContributionId id,
            @PathVariable String chapter,
            @RequestParam(defaultValue = "") String tabell,
            @RequestParam MultiValueMap<String, String> sent,
            Viewer viewer,
            Reply reply) {
        Place place = alongside.place(id, chapter, sent, viewer);
        Table table = guides.table(place.plan(), place.chapter(), tabell);
        Map<String, String> fields = sent.toSingleValueMap();
        Kept kept = alongside.keep(place, sent, viewer).but(RowEdit.id(tabell, null));
        SentRow row = SentRow.of(table, null, fields);
        if (row.isWell()) {
            try {
                UUID key = SentRow.key(tabell, fields);
                writing.add(place.plan(), place.chapter(), tabell, row.cells(), key, viewer);
                return saved(place, kept, tabell, viewer, reply);
            } catch (Invalid invalid) {
                refuse(row, table, invalid);
            }
        }
        RowEdit edit = new RowEdit(tabell, null, row.typed(), Map.of(), row.faults(), Map.of(), false);
        return again(place, kept, edit, viewer);
    }

    @PutMapping(ROW)
    ModelAndView change(
            @PathVariable ContributionId id,
            @PathVariable String chapter,
            @PathVariable long row,
            @RequestParam MultiValueMap<String, String> sent,
            Viewer viewer,
            Reply reply) {
        Place place = alongside.place(id, chapter, sent, viewer);
        PlanRow known = require(place, row);
        Table table = guides.table(place.plan(), place.chapter(), known.table());
        Kept kept = keep(place, known, sent, viewer);
        SentRow typed = SentRow.of(table, row, sent.toSingleValueMap());
        Map<String, String> theirs = Map.of();
        if (typed.isWell()) {
            try {
                theirs = writing.change(place.plan(), place.chapter(), row, typed.was(), typed.cells(), viewer);
                if (theirs.isEmpty()) {
                    return saved(place, kept, known.table(), viewer, reply);
                }
            } catch (Invalid invalid) {
                refuse(typed, table, invalid);
            }
        }
        Map<String, String> seen = new HashMap<>(typed.was());
        seen.putAll(theirs);
        RowEdit edit = new RowEdit(known.table(), row, typed.typed(), seen, typed.faults(), theirs, false);
        return again(place, kept, edit, viewer);
    }

    @DeleteMapping(ROW)
    ModelAndView remove(
            @PathVariable ContributionId id,
            @PathVariable String chapter,
            @PathVariable long row,
            @RequestParam MultiValueMap<String, String> sent,
            Viewer viewer,
            Reply reply) {
        Place place = alongside.place(id, chapter, sent, viewer);
        PlanRow known = require(place, row);
        Kept kept = keep(place, known, sent, viewer);
        writing.remove(place.plan(), place.chapter(), row, viewer);
        String address = place.address() + "?fjernet=" + row + "#tabell-" + known.table();
        ModelAndView next = alongside.then(place, kept, address, "", viewer, reply);
        return kept.isAll() ? next : next.addObject("removed", row);
    }

    /** What was removed is there again. */
    @PostMapping(ROW + "/gjenoppretting")
    ModelAndView restore(
            @PathVariable ContributionId id,
            @PathVariable String chapter,
            @PathVariable long row,
            @RequestParam MultiValueMap<String, String> sent,
            Viewer viewer,
            Reply reply) {
        Place place = alongside.place(id, chapter, sent, viewer);
        PlanRow known = require(place, row);
        Kept kept = alongside.keep(place, sent, viewer);
        writing.restore(place.plan(), place.chapter(), row, viewer);
        return saved(place, kept, known.table(), viewer, reply);
    }

    /** @param retning {@code opp}, or else down */
    @PostMapping(ROW + "/plass")
    ModelAndView move(
            @PathVariable ContributionId id,
            @PathVariable String chapter,
            @PathVariable long row,
            @RequestParam(defaultValue = "") String retning,
            @RequestParam MultiValueMap<String, String> sent,
            Viewer viewer,
            Reply reply) {
        Place place = alongside.place(id, chapter, sent, viewer);
        PlanRow known = require(place, row);
        Kept kept = alongside.keep(place, sent, viewer);
        writing.move(place.plan(), place.chapter(), row, retning.equals("opp"), viewer);
        String address = place.address() + "?rad=" + row + "#tabell-" + known.table();
        return alongside.then(place, kept, address, "", viewer, reply);
    }

    private Kept keep(Place place, PlanRow row, MultiValueMap<String, String> sent, Viewer viewer) {
        return alongside.keep(place, sent, viewer).but(RowEdit.id(row.table(), row.id()));
    }

    private ModelAndView saved(Place place, Kept kept, String table, Viewer viewer, Reply reply) {
        return alongside.then(place, kept, place.address() + "?lagret=rad#tabell-" + table, "rad", viewer, reply);
    }

    private PlanRow require(Place place, long row) {
        PlanRow known = rows.require(place.plan().id(), row);
        if (!known.chapter().equals(place.chapter().key())) {
            throw new NotFound();
        }
        return known;
    }

    private ModelAndView again(Place place, Kept kept, RowEdit edit, Viewer viewer) {
        Map<String, Object> model = alongside.model(place, kept, viewer);
        model.put("edits", Stream.concat(Stream.of(edit), kept.rows().stream()).toList());
        return Reply.invalid(PlanChapterPages.VIEW, model);
    }

    private static void refuse(SentRow row, Table table, Invalid invalid) {
        row.faults()
                .put(
                        table.columns().getFirst().key(),
                        invalid.faults().values().iterator().next());
    }
}
