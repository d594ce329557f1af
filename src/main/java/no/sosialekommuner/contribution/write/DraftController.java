package no.sosialekommuner.contribution.write;

import jakarta.validation.Valid;
import java.util.Map;
import no.sosialekommuner.contribution.Contribution;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Contributions;
import no.sosialekommuner.contribution.State;
import no.sosialekommuner.contribution.attachment.Enclosures;
import no.sosialekommuner.contribution.propose.ProposalForm;
import no.sosialekommuner.contribution.propose.TagProposals;
import no.sosialekommuner.contribution.revision.Bounds;
import no.sosialekommuner.contribution.revision.UnfinishedChanges;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.Reply;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Drafts: kept by the editor as one writes or by a button, and listed for their author. */
@Controller
class DraftController {

    private static final String LIST = "/min-side/kladder";

    private final Drafts drafts;
    private final NewContributions contributions;
    private final WritePages pages;
    private final Enclosures enclosures;
    private final Contributions all;
    private final UnfinishedChanges changes;
    private final Publications publications;
    private final TagProposals proposals;

    DraftController(
            Drafts drafts,
            NewContributions contributions,
            WritePages pages,
            Enclosures enclosures,
            Contributions all,
            UnfinishedChanges changes,
            Publications publications,
            TagProposals proposals) {
        this.drafts = drafts;
        this.contributions = contributions;
        this.pages = pages;
        this.enclosures = enclosures;
        this.all = all;
        this.changes = changes;
        this.publications = publications;
        this.proposals = proposals;
    }

    /** From the script of the editor, each time one pauses: nothing is shown but that it went well. */
    @PostMapping(path = "/ny/kladd", params = "!vis")
    ResponseEntity<Void> keep(
            @ModelAttribute("form") WriteForm form,
            BindingResult faults,
            @Valid @ModelAttribute("proposal") ProposalForm proposal,
            BindingResult proposalFaults,
            Viewer viewer) {
        if (form.title().length() > Bounds.TITLE || form.body().length() > Bounds.BODY) {
            throw new Invalid("body", "contribution.write.body.long");
        }
        if (!form.isEmpty()) {
            drafts.keep(form, contributions.spaceOfDraft(form, viewer), viewer);
            keep(proposal, proposalFaults, form, viewer);
        }
        return ResponseEntity.noContent().build();
    }

    /** From the button. */
    @PostMapping(path = "/ny/kladd", params = "vis")
    ModelAndView keepAndLeave(
            @ModelAttribute("form") WriteForm sent,
            BindingResult faults,
            @Valid @ModelAttribute("proposal") ProposalForm proposal,
            BindingResult proposalFaults,
            Viewer viewer,
            Reply reply) {
        WriteForm form =
                sent.withBody(enclosures.enclosed(sent.body(), sent.file(), sent.description(), faults, viewer));
        reject(form.title().length() > Bounds.TITLE, "title", "contribution.write.title.long", faults);
        reject(form.body().length() > Bounds.BODY, "body", "contribution.write.body.long", faults);
        reject(form.isEmpty(), "title", "contribution.write.draft.empty", faults);
        if (faults.hasErrors()) {
            return Reply.invalid(WritePages.VIEW, pages.of(form, faults, viewer));
        }
        drafts.keep(form, contributions.spaceOfDraft(form, viewer), viewer);
        keep(proposal, proposalFaults, form, viewer);
        return reply.redirect(LIST);
    }

    @GetMapping(LIST)
    ModelAndView list(Viewer viewer) {
        return new ModelAndView("contribution/write/drafts", Map.of("drafts", drafts.of(viewer)));
    }

    /** Deletes a draft; of what is published, forgets the change that one has begun. */
    @DeleteMapping("/bidrag/{id}/kladd")
    ModelAndView delete(@PathVariable long id, Viewer viewer, Reply reply) {
        Contribution contribution = all.requireReadable(new ContributionId(id), viewer);
        if (contribution.state() == State.DRAFT) {
            drafts.delete(contribution.id(), viewer);
            return reply.fragmentOr(LIST, "contribution/write/draftlist", Map.of("drafts", drafts.of(viewer)));
        }
        changes.forget(contribution.id(), viewer);
        return reply.redirect("/bidrag/" + id + "/rediger");
    }

    private void keep(ProposalForm proposal, BindingResult faults, WriteForm form, Viewer viewer) {
        if (!faults.hasErrors()) {
            publications.of(form.formKey(), viewer).ifPresent(id -> proposals.keep(id, proposal, viewer));
        }
    }

    private static void reject(boolean wrong, String field, String key, BindingResult faults) {
        if (wrong) {
            faults.rejectValue(field, key);
        }
    }
}
