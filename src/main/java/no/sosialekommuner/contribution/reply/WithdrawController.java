package no.sosialekommuner.contribution.reply;

import java.util.Map;
import no.sosialekommuner.contribution.Addresses;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.NotAllowed;
import no.sosialekommuner.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

@Controller
class WithdrawController {

    private final Replies replies;
    private final Withdrawals withdrawals;

    WithdrawController(Replies replies, Withdrawals withdrawals) {
        this.replies = replies;
        this.withdrawals = withdrawals;
    }

    /** Asks once more: what is withdrawn does not come back. */
    @GetMapping("/svar/{id}/trekk-tilbake")
    ModelAndView page(@PathVariable long id, Viewer viewer) {
        StoredReply reply = replies.requireReadable(new ReplyId(id), viewer);
        if (!reply.mayWithdraw(viewer)) {
            throw new NotAllowed();
        }
        return new ModelAndView("contribution/reply/withdraw", Map.of("reply", reply));
    }

    @DeleteMapping("/svar/{id}")
    ModelAndView withdraw(@PathVariable long id, Viewer viewer, Reply answer) {
        StoredReply reply = replies.requireReadable(new ReplyId(id), viewer);
        withdrawals.add(reply, viewer);
        return answer.redirect(Addresses.of(reply.contribution(), reply.title()) + "#svar");
    }
}
