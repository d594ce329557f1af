package no.sosialekommuner.contribution.revision;

import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.sosialekommuner.contribution.Contribution;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Contributions;
import no.sosialekommuner.contribution.State;
import no.sosialekommuner.contribution.poll.PollText;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.taxonomy.Taxonomy;
import no.sosialekommuner.text.Comparison;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.NotAllowed;
import no.sosialekommuner.web.NotFound;
import no.sosialekommuner.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The versions of a contribution, any two of them side by side, and the way back to an earlier one. */
@Controller
class RevisionController {

    private static final int PAGE = 30;
    private static final String COMPARISON = "contribution/revision/comparison";

    private final Contributions contributions;
    private final Revisions revisions;
    private final Changes changes;
    private final Taxonomy taxonomy;
    private final PollText polls;

    RevisionController(
            Contributions contributions, Revisions revisions, Changes changes, Taxonomy taxonomy, PollText polls) {
        this.contributions = contributions;
        this.revisions = revisions;
        this.changes = changes;
        this.taxonomy = taxonomy;
        this.polls = polls;
    }

    /** @param cursor the number of the version that the page before ended with */
    @GetMapping("/bidrag/{id}/versjoner")
    ModelAndView versions(@PathVariable long id, @RequestParam(defaultValue = "2147483647") int cursor, Viewer viewer) {
        Contribution contribution = requireWithVersions(id, viewer);
        List<Revision> found = revisions.of(contribution.id(), cursor - 1, PAGE + 1);
        Map<String, Object> model = new HashMap<>();
        model.put("contribution", contribution);
        model.put("versions", found.stream().limit(PAGE).toList());
        model.put("more", found.size() > PAGE);
        model.put("editable", contribution.rights(viewer).edit());
        return new ModelAndView("contribution/revision/page", model);
    }

    @GetMapping("/bidrag/{id}/versjoner/forskjeller")
    ModelAndView differences(@PathVariable long id, @RequestParam int fra, @RequestParam int til, Viewer viewer) {
        Contribution contribution = requireWithVersions(id, viewer);
        return new ModelAndView(COMPARISON, comparison(contribution, fra, til, new ReasonForm(""), viewer));
    }

    /** Makes what an earlier version said the newest version. */
    @PostMapping("/bidrag/{id}/versjoner/{version}/gjenoppretting")
    ModelAndView restore(
            @PathVariable long id,
            @PathVariable int version,
            @Valid @ModelAttribute("form") ReasonForm form,
            BindingResult faults,
            Viewer viewer,
            Reply reply) {
        Contribution contribution = requireWithVersions(id, viewer);
        if (!contribution.rights(viewer).edit()) {
            throw new NotAllowed();
        }
        if (!faults.hasErrors()) {
            try {
                changes.restore(contribution, revisions.require(contribution.id(), version), form.reason(), viewer);
                return reply.redirect("/bidrag/" + id + "/versjoner");
            } catch (Invalid invalid) {
                invalid.faults().forEach(faults::rejectValue);
            }
        }
        return Reply.invalid(COMPARISON, comparison(contribution, version, contribution.version(), form, viewer));
    }

    private Map<String, Object> comparison(
            Contribution contribution, int from, int to, ReasonForm form, Viewer viewer) {
        Revision before = revisions.require(contribution.id(), Math.min(from, to));
        Revision after = revisions.require(contribution.id(), Math.max(from, to));
        Map<String, Object> model = new HashMap<>();
        model.put("contribution", contribution);
        model.put("before", before);
        model.put("after", after);
        model.put("title", Comparison.of(before.title(), after.title()));
        model.put("body", Comparison.of(before.body(), after.body()));
        model.put("tags", TagChange.of(before.tags(), after.tags(), taxonomy.names(viewer.language())));
        model.put(
                "poll",
                Comparison.of(polls.of(before.poll(), viewer.language()), polls.of(after.poll(), viewer.language())));
        model.put("form", form);
        model.put("restorable", contribution.rights(viewer).edit() && before.version() < contribution.version());
        model.put("own", contribution.author().equals(viewer.id()));
        return model;
    }

    private Contribution requireWithVersions(long id, Viewer viewer) {
        Contribution contribution = contributions.requireReadable(new ContributionId(id), viewer);
        if (contribution.state() == State.DRAFT) {
            throw new NotFound();
        }
        return contribution;
    }
}
