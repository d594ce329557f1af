package no.sosialekommuner.expert.anonymous;

import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.sosialekommuner.contribution.Contribution;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Contributions;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.text.Markdown;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.NotAllowed;
import no.sosialekommuner.web.NotFound;
import no.sosialekommuner.web.Reply;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page on which an expert writes it without names, and on which the asker reads that and says yes or no. */
@Controller
class AnonymousController {

    private static final String ADDRESS = "/bidrag/{id}/anonymt";
    private static final String PAGE = "expert/anonymous/page";

    private final Contributions contributions;
    private final Originals originals;
    private final AnonymousVersions versions;
    private final Approvals approvals;
    private final AnonymousWork work;
    private final AnonymousLog log;
    private final Markdown markdown;

    AnonymousController(
            Contributions contributions,
            Originals originals,
            AnonymousVersions versions,
            Approvals approvals,
            AnonymousWork work,
            AnonymousLog log,
            Markdown markdown) {
        this.contributions = contributions;
        this.originals = originals;
        this.versions = versions;
        this.approvals = approvals;
        this.work = work;
        this.log = log;
        this.markdown = markdown;
    }

    /** Of what was published it says what it is, and leads back those who may read where it came from. */
    @GetMapping(ADDRESS)
    ModelAndView page(@PathVariable ContributionId id, Viewer viewer) {
        Contribution contribution = contributions.requireReadable(id, viewer);
        Optional<ContributionId> original = approvals.original(id);
        if (original.isPresent()) {
            Map<String, Object> model = new HashMap<>();
            model.put("published", contribution);
            readable(original.get(), viewer).ifPresent(it -> model.put("original", it));
            return new ModelAndView("expert/anonymous/about", model);
        }
        return new ModelAndView(PAGE, model(originals.require(contribution, viewer), null));
    }

    @PutMapping(ADDRESS)
    ModelAndView write(
            @PathVariable ContributionId id,
            @Valid @ModelAttribute("form") AnonymousForm form,
            BindingResult faults,
            Viewer viewer,
            Reply reply) {
        Original original = original(id, viewer);
        boolean open = versions.find(id).map(AnonymousVersion::isOpen).orElse(true);
        if (!original.mayDraft() || !open) {
            throw new NotAllowed();
        }
        if (!faults.hasErrors() && form.isSent()) {
            List<Giveaway> giveaways = originals.giveaways(original).in(form.whole());
            if (!giveaways.isEmpty() && !form.isSureOf(giveaways)) {
                faults.rejectValue("sure", "expert.anonymous.sure.missing");
            }
        }
        if (faults.hasErrors()) {
            return Reply.invalid(PAGE, model(original, form));
        }
        if (!work.write(original, form, viewer)) {
            int version = versions.find(id).map(AnonymousVersion::version).orElse(0);
            return overtaken(original, form.upon(version));
        }
        return reply.redirect(original.address());
    }

    @PostMapping(ADDRESS + "/svar")
    ModelAndView judge(
            @PathVariable ContributionId id,
            @Valid @ModelAttribute("verdict") VerdictForm verdict,
            BindingResult faults,
            Viewer viewer,
            Reply reply) {
        Original original = original(id, viewer);
        if (!original.own()) {
            throw new NotAllowed();
        }
        if (!faults.hasErrors() && verdict.lacksNote()) {
            faults.rejectValue("note", "expert.anonymous.note.missing");
        }
        if (!faults.hasErrors()) {
            try {
                return work.judge(original, verdict, viewer)
                        ? reply.redirect(original.address())
                        : judgedAlready(original, verdict, reply);
            } catch (Invalid invalid) {
                invalid.faults().forEach(faults::rejectValue);
            }
        }
        return Reply.invalid(PAGE, model(original, null));
    }

    /** Sent twice, it leads to the same page; other words than were read must be read first. */
    private ModelAndView judgedAlready(Original original, VerdictForm verdict, Reply reply) {
        boolean same = versions.find(original.question().id())
                .map(it -> it.version() == verdict.version() && it.state() != AnonymousState.DRAFT)
                .orElse(false);
        return same ? reply.redirect(original.address()) : overtaken(original, null);
    }

    private ModelAndView overtaken(Original original, @Nullable AnonymousForm form) {
        ModelAndView page = new ModelAndView(PAGE, model(original, form));
        page.addObject("overtaken", true);
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private Original original(ContributionId id, Viewer viewer) {
        return originals.require(contributions.requireReadable(id, viewer), viewer);
    }

    private Optional<Contribution> readable(ContributionId id, Viewer viewer) {
        try {
            return Optional.of(contributions.requireReadable(id, viewer));
        } catch (NotFound _) {
            return Optional.empty();
        }
    }

    private Map<String, Object> model(Original original, @Nullable AnonymousForm typed) {
        ContributionId question = original.question().id();
        AnonymousVersion version = versions.find(question)
                .filter(it -> it.isShown() || original.expert() && !original.own())
                .orElse(null);
        AnonymousForm form = typed == null ? AnonymousForm.of(version) : typed;
        Map<String, Object> model = new HashMap<>();
        model.put("original", original);
        model.put("log", log.of(question));
        if (version != null) {
            model.put("version", version);
            model.put("text", markdown.html(version.text()));
            model.put("answer", markdown.html(version.answer()));
        }
        if (original.mayDraft()) {
            model.put("form", form);
        }
        if (original.mayDraft() || version != null && version.waits() && original.own()) {
            model.put("giveaways", originals.giveaways(original).in(form.whole()));
        }
        return model;
    }
}
