package no.sosialekommuner.document.download;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.document.Handouts;
import no.sosialekommuner.member.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A contribution to take along, for whoever may read it. */
@Controller
class DocumentController {

    private final Handouts handouts;

    DocumentController(Handouts handouts) {
        this.handouts = handouts;
    }

    @GetMapping("/bidrag/{id}/dokument.pdf")
    void pdf(@PathVariable long id, Viewer viewer, HttpServletResponse response) throws IOException {
        handouts.pdf(new ContributionId(id), viewer, response);
    }

    @GetMapping("/bidrag/{id}/dokument.docx")
    void word(@PathVariable long id, Viewer viewer, HttpServletResponse response) throws IOException {
        handouts.word(new ContributionId(id), viewer, response);
    }
}
