package no.sosialekommuner.contribution.reply;

import no.sosialekommuner.contribution.Contribution;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Contributions;
import no.sosialekommuner.contribution.revision.Bounds;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Invalid;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class ReplyDraftController {

    private final Contributions contributions;
    private final ReplyDrafts drafts;

    ReplyDraftController(Contributions contributions, ReplyDrafts drafts) {
        this.contributions = contributions;
        this.drafts = drafts;
    }

    /** From the script of the editor, each time one pauses. */
    @PostMapping("/bidrag/{id}/svar/kladd")
    ResponseEntity<Void> keep(
            @PathVariable long id, @ModelAttribute("form") ReplyForm form, BindingResult faults, Viewer viewer) {
        Contribution contribution = contributions.requireWritable(new ContributionId(id), viewer);
        if (faults.hasErrors() || form.body().length() > Bounds.BODY) {
            throw new Invalid("body", "contribution.write.body.long");
        }
        drafts.keep(contribution.id(), form, viewer);
        return ResponseEntity.noContent().build();
    }
}
