package no.sosialekommuner.contribution.revision;

import jakarta.validation.Valid;
import java.util.Map;
import no.sosialekommuner.contribution.Contribution;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Contributions;
import no.sosialekommuner.contribution.Rights;
import no.sosialekommuner.contribution.State;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.NotAllowed;
import no.sosialekommuner.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Withdrawing a contribution and bringing it back, on a page that says what happens. */
@Controller
class WithdrawalController {

    private static final String PATH = "/bidrag/{id}/tilbaketrekking";
    private static final String VIEW = "contribution/revision/withdrawal";

    private final Contributions contributions;
    private final Changes changes;

    WithdrawalController(Contributions contributions, Changes changes) {
        this.contributions = contributions;
        this.changes = changes;
    }

    @GetMapping(PATH)
    ModelAndView page(@PathVariable long id, Viewer viewer) {
        Contribution contribution = contributions.requireReadable(new ContributionId(id), viewer);
        Rights rights = contribution.rights(viewer);
        requireThat(rights.withdraw() || rights.restore());
        return new ModelAndView(VIEW, model(contribution, new ReasonForm(""), viewer));
    }

    @PostMapping(PATH)
    ModelAndView withdraw(
            @PathVariable long id,
            @Valid @ModelAttribute("form") ReasonForm form,
            BindingResult faults,
            Viewer viewer,
            Reply reply) {
        Contribution contribution = contributions.requireReadable(new ContributionId(id), viewer);
        requireThat(contribution.rights(viewer).withdraw() || contribution.state() == State.WITHDRAWN);
        if (!faults.hasErrors()) {
            try {
                changes.withdraw(contribution, form.reason(), viewer);
                return reply.redirect(contribution.address());
            } catch (Invalid invalid) {
                invalid.faults().forEach(faults::rejectValue);
            }
        }
        return Reply.invalid(VIEW, model(contribution, form, viewer));
    }

    @DeleteMapping(PATH)
    ModelAndView restore(
            @PathVariable long id,
            @Valid @ModelAttribute("form") ReasonForm form,
            BindingResult faults,
            Viewer viewer,
            Reply reply) {
        Contribution contribution = contributions.requireReadable(new ContributionId(id), viewer);
        requireThat(contribution.rights(viewer).restore());
        if (faults.hasErrors()) {
            return Reply.invalid(VIEW, model(contribution, form, viewer));
        }
        changes.restore(contribution, form.reason(), viewer);
        return reply.redirect(contribution.address());
    }

    private static Map<String, Object> model(Contribution contribution, ReasonForm form, Viewer viewer) {
        boolean own = contribution.author().equals(viewer.id());
        return Map.of("contribution", contribution, "form", form, "own", own);
    }

    private static void requireThat(boolean allowed) {
        if (!allowed) {
            throw new NotAllowed();
        }
    }
}
