package no.sosialekommuner.correspondence.inbox;

import no.sosialekommuner.correspondence.arrival.Pile;
import no.sosialekommuner.correspondence.arrival.SetAsideMails;
import no.sosialekommuner.member.Role;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What an administrator does with a mail that could not be read. */
@Controller
class SetAsideController {

    private final SetAsideMails mails;

    SetAsideController(SetAsideMails mails) {
        this.mails = mails;
    }

    @PostMapping(InboxController.ADDRESS + "/{id}/forsok")
    ModelAndView retry(@PathVariable long id, Viewer viewer, Reply reply) {
        viewer.requireAny(Role.ADMINISTRATOR);
        mails.retry(id, viewer);
        return back(reply);
    }

    @DeleteMapping(InboxController.ADDRESS + "/{id}")
    ModelAndView dismiss(@PathVariable long id, Viewer viewer, Reply reply) {
        viewer.requireAny(Role.ADMINISTRATOR);
        mails.dismiss(id, viewer);
        return back(reply);
    }

    private static ModelAndView back(Reply reply) {
        return reply.redirect(InboxController.ADDRESS + "?vis=" + Pile.SET_ASIDE.code());
    }
}
