package no.sosialekommuner.contribution.write;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.sosialekommuner.contribution.Contribution;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Contributions;
import no.sosialekommuner.contribution.Kind;
import no.sosialekommuner.contribution.State;
import no.sosialekommuner.contribution.attachment.Enclosures;
import no.sosialekommuner.contribution.propose.ProposalForm;
import no.sosialekommuner.contribution.propose.TagProposals;
import no.sosialekommuner.contribution.revision.EditPages;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.taxonomy.Tag;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.Reply;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page where one writes: empty, or with a draft, a preview or faults in it. */
@Controller
class WriteController {

    private final WritePages pages;
    private final NewContributions contributions;
    private final Publications publications;
    private final Drafts drafts;
    private final Enclosures enclosures;
    private final Contributions all;
    private final EditPages edits;
    private final TagProposals proposals;

    WriteController(
            WritePages pages,
            NewContributions contributions,
            Publications publications,
            Drafts drafts,
            Enclosures enclosures,
            Contributions all,
            EditPages edits,
            TagProposals proposals) {
        this.pages = pages;
        this.contributions = contributions;
        this.publications = publications;
        this.drafts = drafts;
        this.enclosures = enclosures;
        this.all = all;
        this.edits = edits;
        this.proposals = proposals;
    }

    @GetMapping("/ny")
    ModelAndView page(
            @RequestParam(defaultValue = "question") String kind,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "nettverk") String space,
            @RequestParam(defaultValue = "") List<String> tag,
            @RequestParam(required = false) @Nullable Long kladd,
            Viewer viewer) {
        if (kladd != null) {
            WriteForm draft = drafts.require(new ContributionId(kladd), viewer).form();
            return new ModelAndView(WritePages.VIEW, pages.of(draft, viewer))
                    .addObject("proposal", proposals.of(new ContributionId(kladd), viewer));
        }
        WriteForm form = WriteForm.empty(Kind.of(kind).orElse(Kind.QUESTION), title, space, tag);
        return new ModelAndView(WritePages.VIEW, pages.fresh(form, viewer));
    }

    @PostMapping("/ny")
    ModelAndView publish(
            @Valid @ModelAttribute("form") WriteForm sent,
            BindingResult faults,
            @Valid @ModelAttribute("proposal") ProposalForm proposal,
            BindingResult proposalFaults,
            Viewer viewer,
            Reply reply) {
        WriteForm form = enclosed(sent, faults, viewer);
        Optional<Tag> existing = proposals.existing(proposal, proposalFaults, viewer);
        if (!faults.hasErrors() && !proposalFaults.hasErrors()) {
            try {
                Optional<ContributionId> published = publications.publish(contributions.require(form, viewer), viewer);
                published.ifPresent(id -> proposals.keep(id, proposal, viewer));
                return published.isPresent()
                        ? reply.redirect(
                                all.requireReadable(published.get(), viewer).address())
                        : again(form, viewer, reply);
            } catch (Invalid invalid) {
                invalid.faults().forEach(faults::rejectValue);
            }
        }
        return Reply.invalid(WritePages.VIEW, pages.of(form, faults, existing, viewer));
    }

    @PostMapping("/ny/forhandsvis")
    ModelAndView preview(
            @ModelAttribute("form") WriteForm sent,
            BindingResult faults,
            @ModelAttribute("proposal") ProposalForm proposal,
            BindingResult proposalFaults,
            Viewer viewer) {
        WriteForm form = enclosed(sent, faults, viewer);
        return new ModelAndView(WritePages.VIEW, pages.preview(form, faults, viewer));
    }

    /** One more field for a choice, where no script adds it. */
    @PostMapping("/ny/avstemning")
    ModelAndView oneMoreChoice(@ModelAttribute("form") WriteForm sent, BindingResult faults, Viewer viewer) {
        WriteForm form = enclosed(sent, faults, viewer);
        Map<String, Object> model = pages.of(form.withPoll(form.poll().withOneMore()), faults, viewer);
        model.put("grown", true);
        return new ModelAndView(WritePages.VIEW, model);
    }

    private WriteForm enclosed(WriteForm sent, BindingResult faults, Viewer viewer) {
        return sent.withBody(enclosures.enclosed(sent.body(), sent.file(), sent.description(), faults, viewer));
    }

    /**
     * The form was published before: sent twice, it leads to the same place; with another text, as when one went back in
     * the browser and wrote on, that text is offered as a change.
     */
    private ModelAndView again(WriteForm form, Viewer viewer, Reply reply) {
        ContributionId id = publications.of(form.formKey(), viewer).orElseThrow();
        Contribution published = all.requireReadable(id, viewer);
        return published.state() != State.DRAFT && edits.differs(id, form.title(), form.body())
                ? edits.overtaken(published, form.title(), form.body(), form.tags(), viewer)
                : reply.redirect(published.address());
    }
}
