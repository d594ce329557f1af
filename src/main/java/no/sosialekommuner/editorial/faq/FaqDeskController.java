package no.sosialekommuner.editorial.faq;

import java.util.Map;
import no.sosialekommuner.contribution.Contribution;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Contributions;
import no.sosialekommuner.editorial.FaqId;
import no.sosialekommuner.editorial.FaqProposals;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Reply;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** All entries, made and ordered by editors. */
@Controller
class FaqDeskController {

    private static final String ADDRESS = "/redaksjon/ofte-spurt";

    private final FaqList entries;
    private final FaqDrafts drafts;
    private final FaqEditing editing;
    private final FaqOrder order;
    private final FaqProposals proposals;
    private final Contributions contributions;

    FaqDeskController(
            FaqList entries,
            FaqDrafts drafts,
            FaqEditing editing,
            FaqOrder order,
            FaqProposals proposals,
            Contributions contributions) {
        this.entries = entries;
        this.drafts = drafts;
        this.editing = editing;
        this.order = order;
        this.proposals = proposals;
        this.contributions = contributions;
    }

    /** @param ved an entry that is to be on the page */
    @GetMapping(ADDRESS)
    ModelAndView list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Long ved,
            Viewer viewer) {
        viewer.requireTending();
        FaqList.Page page =
                ved == null || cursor != null ? entries.page(cursor, viewer) : entries.with(new FaqId(ved), viewer);
        return new ModelAndView("editorial/faq/desk", Map.of("page", page, "count", entries.count(viewer)));
    }

    /** The one step from an answered question to an entry; once more leads to the same entry. */
    @PostMapping(ADDRESS)
    ModelAndView make(@RequestParam long bidrag, Viewer viewer, Reply reply) {
        viewer.requireTending();
        Contribution question = contributions.requireReadable(new ContributionId(bidrag), viewer);
        return reply.redirect(ADDRESS + "/" + editing.make(question, viewer) + "?laget");
    }

    /** Says no to what an expert has proposed. */
    @DeleteMapping(ADDRESS + "/forslag/{question}")
    ModelAndView decline(@PathVariable ContributionId question, Viewer viewer, Reply reply) {
        viewer.requireTending();
        proposals.decline(contributions.requireReadable(question, viewer).id());
        return reply.redirect("/redaksjon");
    }

    @PostMapping(ADDRESS + "/{id}/plass")
    ModelAndView move(@PathVariable long id, @RequestParam String retning, Viewer viewer, Reply reply) {
        viewer.requireTending();
        FaqDraft draft = drafts.require(new FaqId(id), viewer);
        order.move(draft.id(), retning.equals("opp"), viewer);
        return reply.redirect(draft.inList());
    }

    /** Takes the source's words over. */
    @PutMapping(ADDRESS + "/{id}/kilde")
    ModelAndView takeOver(@PathVariable long id, Viewer viewer, Reply reply) {
        viewer.requireTending();
        FaqDraft draft = drafts.require(new FaqId(id), viewer);
        editing.takeOver(draft);
        return reply.redirect(draft.address());
    }

    /** Keeps the entry's words, whatever the source says now. */
    @DeleteMapping(ADDRESS + "/{id}/kilde")
    ModelAndView keep(@PathVariable long id, Viewer viewer, Reply reply) {
        viewer.requireTending();
        FaqDraft draft = drafts.require(new FaqId(id), viewer);
        editing.keep(draft);
        return reply.redirect(draft.address());
    }

    @DeleteMapping(ADDRESS + "/{id}")
    ModelAndView remove(@PathVariable long id, Viewer viewer, Reply reply) {
        viewer.requireTending();
        FaqDraft draft = drafts.require(new FaqId(id), viewer);
        editing.remove(draft);
        return reply.redirect(draft.inList());
    }

    @PostMapping(ADDRESS + "/{id}/tilbake")
    ModelAndView putBack(@PathVariable long id, Viewer viewer, Reply reply) {
        viewer.requireTending();
        FaqDraft draft = drafts.require(new FaqId(id), viewer);
        editing.putBack(draft.id());
        return reply.redirect(draft.inList());
    }
}
