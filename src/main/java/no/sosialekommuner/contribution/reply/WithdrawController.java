package no.sosialekommuner.contribution.reply;

import jakarta.validation.Valid;
import java.util.Map;
import no.sosialekommuner.contribution.Addresses;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.contribution.revision.ReasonForm;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.NotAllowed;
import no.sosialekommuner.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

@Controller
class WithdrawController {

    private static final String PAGE = "contribution/reply/withdraw";

    private final Replies replies;
    private final Withdrawals withdrawals;

    WithdrawController(Replies replies, Withdrawals withdrawals) {
        this.replies = replies;
        this.withdrawals = withdrawals;
    }

    /** Asks once more: those who have read it in the meantime wonder where it went. */
    @GetMapping("/svar/{id}/trekk-tilbake")
    ModelAndView page(@PathVariable long id, Viewer viewer) {
        StoredReply reply = replies.requireReadable(new ReplyId(id), viewer);
        if (!reply.mayWithdraw(viewer)) {
            throw new NotAllowed();
        }
        return new ModelAndView(PAGE, model(reply, new ReasonForm(""), viewer));
    }

    /** Leads to where it stood, with a button that undoes it. */
    @DeleteMapping("/svar/{id}")
    ModelAndView withdraw(
            @PathVariable long id,
            @Valid @ModelAttribute("form") ReasonForm form,
            BindingResult faults,
            Viewer viewer,
            Reply answer) {
        StoredReply reply = replies.requireReadable(new ReplyId(id), viewer);
        if (faults.hasErrors()) {
            return Reply.invalid(PAGE, model(reply, form, viewer));
        }
        withdrawals.add(reply, form.reason(), viewer);
        return answer.redirect(Addresses.of(reply.contribution(), reply.title()) + "?trukket=" + id + "#angre");
    }

    @DeleteMapping("/svar/{id}/tilbaketrekking")
    ModelAndView restore(@PathVariable long id, Viewer viewer, Reply answer) {
        StoredReply reply = replies.requireReadable(new ReplyId(id), viewer);
        withdrawals.remove(reply, viewer);
        return answer.redirect(reply.address());
    }

    private static Map<String, Object> model(StoredReply reply, ReasonForm form, Viewer viewer) {
        return Map.of("reply", reply, "form", form, "own", reply.author().equals(viewer.id()));
    }
}
