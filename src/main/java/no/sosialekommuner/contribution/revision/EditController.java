package no.sosialekommuner.contribution.revision;

import jakarta.validation.Valid;
import java.util.Map;
import java.util.Optional;
import no.sosialekommuner.contribution.Addresses;
import no.sosialekommuner.contribution.Contribution;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Contributions;
import no.sosialekommuner.contribution.State;
import no.sosialekommuner.contribution.attachment.Enclosures;
import no.sosialekommuner.contribution.poll.PollForm;
import no.sosialekommuner.contribution.poll.PollView;
import no.sosialekommuner.contribution.poll.Polls;
import no.sosialekommuner.contribution.propose.ProposalForm;
import no.sosialekommuner.contribution.propose.TagProposals;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.taxonomy.Tag;
import no.sosialekommuner.web.Conflict;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.NotAllowed;
import no.sosialekommuner.web.NotFound;
import no.sosialekommuner.web.Reply;
import no.sosialekommuner.web.Texts;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.servlet.ModelAndView;

/** Changing a contribution. Whoever was overtaken by somebody else sees both texts and loses nothing. */
@Controller
class EditController {

    private final Contributions contributions;
    private final Changes changes;
    private final UnfinishedChanges unfinished;
    private final EditPages pages;
    private final Enclosures enclosures;
    private final Polls polls;
    private final TagProposals proposals;
    private final Texts texts;

    EditController(
            Contributions contributions,
            Changes changes,
            UnfinishedChanges unfinished,
            EditPages pages,
            Enclosures enclosures,
            Polls polls,
            TagProposals proposals,
            Texts texts) {
        this.contributions = contributions;
        this.changes = changes;
        this.unfinished = unfinished;
        this.pages = pages;
        this.enclosures = enclosures;
        this.polls = polls;
        this.proposals = proposals;
        this.texts = texts;
    }

    @GetMapping("/bidrag/{id}/rediger")
    ModelAndView page(@PathVariable long id, Viewer viewer, Reply reply) {
        Contribution contribution = contributions.requireReadable(new ContributionId(id), viewer);
        if (!contribution.kind().isWritten()) {
            return reply.redirect(Addresses.of(contribution.kind()) + "/" + id);
        }
        requireEdit(contribution, viewer);
        if (contribution.state() == State.DRAFT) {
            return reply.redirect("/ny?kladd=" + id);
        }
        return new ModelAndView(
                EditPages.VIEW,
                unfinished
                        .find(contribution.id(), viewer)
                        .map(found -> pages.found(contribution, found, viewer))
                        .orElseGet(() -> pages.fresh(contribution, viewer)));
    }

    @PostMapping("/bidrag/{id}/rediger")
    ModelAndView save(
            @PathVariable long id,
            @Valid @ModelAttribute("form") EditForm sent,
            BindingResult faults,
            @Valid @ModelAttribute("proposal") ProposalForm proposal,
            BindingResult proposalFaults,
            Viewer viewer,
            Reply reply) {
        Contribution contribution = requireEditable(id, viewer);
        EditForm form = enclosed(sent, faults, viewer);
        Optional<Tag> existing = proposals.existing(proposal, proposalFaults, viewer);
        proposals.sayDeclined(contribution.id(), proposal, proposalFaults);
        if (!faults.hasErrors() && !proposalFaults.hasErrors() && form.version() != null) {
            try {
                changes.make(contribution, form.version(), form.change(), viewer);
                proposals.keep(contribution.id(), proposal, viewer);
                unfinished.forget(contribution.id(), viewer);
                return reply.redirect(
                        contributions.requireReadable(contribution.id(), viewer).address());
            } catch (Conflict _) {
                return pages.overtaken(contribution, form, viewer);
            } catch (Invalid invalid) {
                invalid.faults().forEach(faults::rejectValue);
            }
        }
        return Reply.invalid(EditPages.VIEW, pages.of(contribution, form, faults, existing, viewer));
    }

    @PostMapping("/bidrag/{id}/forhandsvis")
    ModelAndView preview(
            @PathVariable long id,
            @ModelAttribute("form") EditForm sent,
            BindingResult faults,
            @ModelAttribute("proposal") ProposalForm proposal,
            BindingResult proposalFaults,
            Viewer viewer) {
        Contribution contribution = requireEditable(id, viewer);
        EditForm form = enclosed(sent, faults, viewer);
        return new ModelAndView(EditPages.VIEW, pages.preview(contribution, form, faults, viewer));
    }

    /** One more field for a choice of its poll, where no script adds it. */
    @PostMapping("/bidrag/{id}/rediger/avstemning")
    ModelAndView oneMoreChoice(
            @PathVariable long id,
            @ModelAttribute("form") EditForm sent,
            BindingResult faults,
            @ModelAttribute("proposal") ProposalForm proposal,
            BindingResult proposalFaults,
            Viewer viewer) {
        Contribution contribution = requireEditable(id, viewer);
        EditForm form = enclosed(sent, faults, viewer);
        PollForm poll = form.poll() == null ? PollForm.EMPTY : form.poll();
        Map<String, Object> model = pages.of(contribution, form.withPoll(poll.withOneMore()), faults, viewer);
        model.put("grown", true);
        return new ModelAndView(EditPages.VIEW, model);
    }

    /** Its poll takes no votes from now on. */
    @PutMapping("/bidrag/{id}/avstemning/stenging")
    ModelAndView closePoll(@PathVariable long id, Viewer viewer, Reply reply) {
        Contribution contribution = requireEditable(id, viewer);
        if (contribution.state() != State.PUBLISHED) {
            throw new NotAllowed();
        }
        String reason = texts.text(viewer.language(), "contribution.poll.close.reason");
        changes.closePoll(contribution, reason, viewer);
        PollView poll = polls.find(contribution.id(), true, viewer).orElseThrow(NotFound::new);
        return reply.fragmentOr(
                contribution.address() + "#avstemning",
                "contribution/poll/poll",
                Map.of("poll", poll, "done", "contribution.poll.close.done"));
    }

    /** From the script of the editor, each time one pauses. */
    @PostMapping("/bidrag/{id}/kladd")
    ResponseEntity<Void> keep(
            @PathVariable long id,
            @ModelAttribute("form") EditForm form,
            BindingResult faults,
            @ModelAttribute("proposal") ProposalForm proposal,
            BindingResult proposalFaults,
            Viewer viewer) {
        Contribution contribution = requireEditable(id, viewer);
        boolean tooLong = form.title().length() > Bounds.TITLE
                || form.body().length() > Bounds.BODY
                || form.reason().length() > Bounds.REASON;
        if (tooLong || form.version() == null) {
            throw new Invalid("body", "contribution.write.body.long");
        }
        unfinished.keep(contribution.id(), form, proposal, viewer);
        return ResponseEntity.noContent().build();
    }

    private EditForm enclosed(EditForm sent, BindingResult faults, Viewer viewer) {
        return sent.withBody(enclosures.enclosed(sent.body(), sent.file(), sent.description(), faults, viewer));
    }

    private Contribution requireEditable(long id, Viewer viewer) {
        Contribution contribution = contributions.requireReadable(new ContributionId(id), viewer);
        requireEdit(contribution, viewer);
        return contribution;
    }

    private static void requireEdit(Contribution contribution, Viewer viewer) {
        if (!contribution.rights(viewer).edit()) {
            throw new NotAllowed();
        }
    }
}
