package no.sosialekommuner.contribution.reply;

import jakarta.validation.Valid;
import java.util.Map;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.NotAllowed;
import no.sosialekommuner.web.Reply;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
class CorrectionController {

    private static final String PAGE = "contribution/reply/correct";

    private final Replies replies;
    private final Corrections corrections;

    CorrectionController(Replies replies, Corrections corrections) {
        this.replies = replies;
        this.corrections = corrections;
    }

    @GetMapping("/svar/{id}/rediger")
    ModelAndView page(@PathVariable long id, Viewer viewer) {
        StoredReply reply = requireEditable(id, viewer);
        return new ModelAndView(PAGE, Map.of("reply", reply, "form", CorrectionForm.of(reply)));
    }

    /** Where somebody else was first, both texts are shown (409): the writer decides, and sends again from the new version. */
    @PutMapping("/svar/{id}")
    ModelAndView change(
            @PathVariable long id,
            @Valid @ModelAttribute("form") CorrectionForm form,
            BindingResult faults,
            Viewer viewer,
            Reply answer) {
        StoredReply reply = requireEditable(id, viewer);
        if (faults.hasErrors()) {
            return Reply.invalid(PAGE, Map.of("reply", reply));
        }
        try {
            if (corrections.make(reply, form.version(), form.body(), viewer)) {
                return answer.redirect(reply.address());
            }
        } catch (Invalid invalid) {
            invalid.faults().forEach(faults::rejectValue);
            return Reply.invalid(PAGE, Map.of("reply", reply));
        }
        StoredReply current = requireEditable(id, viewer);
        CorrectionForm again = new CorrectionForm(form.body(), current.version());
        ModelAndView page = new ModelAndView(PAGE, Map.of("reply", current, "form", again, "conflict", true));
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private StoredReply requireEditable(long id, Viewer viewer) {
        StoredReply reply = replies.requireReadable(new ReplyId(id), viewer);
        if (!reply.mayEdit(viewer)) {
            throw new NotAllowed();
        }
        return reply;
    }
}
