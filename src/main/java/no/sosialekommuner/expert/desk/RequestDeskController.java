package no.sosialekommuner.expert.desk;

import java.util.Optional;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.submission.Submissions;
import no.sosialekommuner.expert.desk.DeskAccess.Opened;
import no.sosialekommuner.expert.request.DeskWork;
import no.sosialekommuner.expert.request.RequestState;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Conflict;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.Reply;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.servlet.ModelAndView;

/** One request: answered, asked back, given back. Whoever writes something has taken it. */
@Controller
class RequestDeskController {

    private final DeskAccess access;
    private final DeskWork work;
    private final ExpertDrafts drafts;
    private final RequestPages pages;
    private final Submissions submissions;

    RequestDeskController(
            DeskAccess access, DeskWork work, ExpertDrafts drafts, RequestPages pages, Submissions submissions) {
        this.access = access;
        this.work = work;
        this.drafts = drafts;
        this.pages = pages;
        this.submissions = submissions;
    }

    @GetMapping("/ekspert/{id}")
    ModelAndView page(@PathVariable ContributionId id, Viewer viewer) {
        return pages.of(access.requireReading(id, viewer), null, viewer);
    }

    /** An ordinary reply to the question; that it is the answer is found out where replies are. */
    @PostMapping("/ekspert/{id}/svar")
    ModelAndView answer(
            @PathVariable ContributionId id,
            @ModelAttribute("form") DeskForm form,
            BindingResult faults,
            Viewer viewer,
            Reply reply) {
        Opened opened = access.requireWorking(id, viewer);
        form.checkBody(faults);
        return done(opened, form, faults, viewer, reply, opened.question().address(), () -> {
            if (opened.request().isUnderWay() && opened.request().holder() == null) {
                work.take(id, viewer);
            } else if (!opened.request().isUnderWay() && !opened.request().isHeldBy(viewer.id())) {
                throw Conflict.withState("Somebody else has answered");
            }
            submissions.reply(id, null, form.plainBody(), form.key(), viewer);
        });
    }

    /** Kept for the panel; nobody else reads it. */
    @PostMapping("/ekspert/{id}/utkast")
    ModelAndView draft(
            @PathVariable ContributionId id,
            @ModelAttribute("form") DeskForm form,
            BindingResult faults,
            Viewer viewer,
            Reply reply) {
        Opened opened = access.requireWorking(id, viewer);
        try {
            drafts.save(id, form.base(), form.plainBody(), viewer);
            return reply.redirect(opened.request().address() + "#svar");
        } catch (Conflict _) {
            ModelAndView both = pages.of(opened, form.on(drafts.of(id).body()), viewer);
            both.addObject("overtaken", true);
            both.setStatus(HttpStatus.CONFLICT);
            return both;
        }
    }

    @PostMapping("/ekspert/{id}/sporsmal")
    ModelAndView askBack(
            @PathVariable ContributionId id,
            @ModelAttribute("form") DeskForm form,
            BindingResult faults,
            Viewer viewer,
            Reply reply) {
        Opened opened = access.requireWorking(id, viewer);
        form.checkAskback(faults);
        return done(
                opened,
                form,
                faults,
                viewer,
                reply,
                opened.request().address(),
                () -> work.askBack(id, form.askback(), form.key(), viewer));
    }

    @DeleteMapping("/ekspert/{id}/sporsmal")
    ModelAndView resume(@PathVariable ContributionId id, Viewer viewer, Reply reply) {
        Opened opened = access.requireWorking(id, viewer);
        work.resume(id, viewer.id());
        return reply.redirect(opened.request().address());
    }

    @PutMapping("/ekspert/{id}/retur")
    ModelAndView giveBack(
            @PathVariable ContributionId id,
            @ModelAttribute("form") DeskForm form,
            BindingResult faults,
            Viewer viewer,
            Reply reply) {
        Opened opened = access.requireWorking(id, viewer);
        form.checkWhy(faults);
        return done(opened, form, faults, viewer, reply, opened.request().address(), () -> {
            if (opened.request().state() != RequestState.RETURNED) {
                work.giveBack(id, form.why().strip(), viewer);
            }
        });
    }

    /** Does it, unless something is missing or somebody else was first: then all that was typed comes back. */
    private ModelAndView done(
            Opened opened,
            DeskForm form,
            BindingResult faults,
            Viewer viewer,
            Reply reply,
            String then,
            Runnable action) {
        if (!faults.hasErrors()) {
            try {
                action.run();
                return reply.redirect(then);
            } catch (Invalid invalid) {
                Optional.ofNullable(invalid.faults().get("parent")).ifPresent(it -> faults.reject(it));
            } catch (Conflict _) {
                return pages.overtaken(access.requireReading(opened.request().question(), viewer), form, viewer);
            }
        }
        return pages.invalid(opened, form, viewer);
    }
}
