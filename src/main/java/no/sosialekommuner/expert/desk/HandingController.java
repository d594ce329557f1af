package no.sosialekommuner.expert.desk;

import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.expert.desk.DeskAccess.Opened;
import no.sosialekommuner.expert.request.DeskWork;
import no.sosialekommuner.expert.request.ExpertRequest;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Conflict;
import no.sosialekommuner.web.NotAllowed;
import no.sosialekommuner.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who sees to a request, and who is asked what he or she thinks. */
@Controller
class HandingController {

    private final DeskAccess access;
    private final DeskWork work;
    private final Receivers receivers;
    private final SecondOpinions opinions;
    private final RequestPages pages;

    HandingController(
            DeskAccess access, DeskWork work, Receivers receivers, SecondOpinions opinions, RequestPages pages) {
        this.access = access;
        this.work = work;
        this.receivers = receivers;
        this.opinions = opinions;
        this.pages = pages;
    }

    /** Taken by the viewer, where nobody is named; where another one has taken it since the viewer saw it, that is said. */
    @PutMapping("/ekspert/{id}/innehaver")
    ModelAndView hand(
            @PathVariable ContributionId id,
            @ModelAttribute("form") DeskForm form,
            BindingResult faults,
            Viewer viewer,
            Reply reply) {
        Opened opened = access.requireWorking(id, viewer);
        form.checkWords(faults);
        if (isThereAlready(form.to(), opened.request())) {
            return reply.redirect("/ekspert");
        }
        if (!form.to().isEmpty() && !receivers.of(opened.request(), viewer).containsKey(form.to())) {
            faults.rejectValue("to", "expert.desk.to.gone");
        }
        if (faults.hasErrors()) {
            return pages.invalid(opened, form, viewer);
        }
        MemberId member = Receivers.member(form.to());
        if (form.to().isEmpty()) {
            return take(opened, form, viewer, reply);
        } else if (member == null) {
            work.move(id, Receivers.panel(form.to()), form.note().strip(), viewer);
        } else {
            work.hand(id, member, form.note().strip(), viewer);
        }
        return reply.redirect("/ekspert");
    }

    /** Sent twice: it is where it was to go. */
    private static boolean isThereAlready(String to, ExpertRequest request) {
        return switch (to) {
            case "" -> false;
            case "h" -> request.panel() == null;
            default -> to.equals("m-" + request.holder()) || to.equals("p-" + request.panel());
        };
    }

    private ModelAndView take(Opened opened, DeskForm form, Viewer viewer, Reply reply) {
        ContributionId id = opened.request().question();
        try {
            if (form.from() == null) {
                work.take(id, viewer);
            } else {
                work.take(id, form.seen(), viewer);
            }
            return reply.redirect(opened.request().address());
        } catch (Conflict _) {
            return pages.overtaken(access.requireReading(id, viewer), form, viewer);
        }
    }

    @PostMapping("/ekspert/{id}/vurderinger")
    ModelAndView ask(
            @PathVariable ContributionId id,
            @ModelAttribute("form") DeskForm form,
            BindingResult faults,
            Viewer viewer,
            Reply reply) {
        Opened opened = access.requireWorking(id, viewer);
        form.checkWords(faults);
        MemberId of = form.of() == null ? null : new MemberId(form.of());
        if (of == null
                || opinions.candidates(id, viewer).stream()
                        .noneMatch(it -> it.id().equals(of))) {
            faults.rejectValue("of", "expert.desk.opinion.of.missing");
        }
        if (faults.hasErrors() || of == null) {
            return pages.invalid(opened, form, viewer);
        }
        opinions.ask(id, of, form.about().strip(), viewer);
        return reply.redirect(opened.request().address() + "#vurderinger");
    }

    /** Given by whoever was asked; it can be changed. */
    @PutMapping("/ekspert/{id}/vurderinger")
    ModelAndView give(
            @PathVariable ContributionId id,
            @ModelAttribute("form") DeskForm form,
            BindingResult faults,
            Viewer viewer,
            Reply reply) {
        Opened opened = access.requireReading(id, viewer);
        form.checkOpinion(faults);
        if (!opened.asked()) {
            throw new NotAllowed();
        }
        if (faults.hasErrors()) {
            return pages.invalid(opened, form, viewer);
        }
        opinions.give(id, form.opinion(), viewer);
        return reply.redirect(opened.request().address() + "#vurderinger");
    }
}
