package no.sosialekommuner.editorial.desk;

import java.util.Map;
import no.sosialekommuner.editorial.Themes;
import no.sosialekommuner.editorial.faq.FaqDrafts;
import no.sosialekommuner.member.Role;
import no.sosialekommuner.member.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
class DeskController {

    private static final int FEW = 5;

    private final FaqDrafts faqs;
    private final Themes themes;

    DeskController(FaqDrafts faqs, Themes themes) {
        this.faqs = faqs;
        this.themes = themes;
    }

    @GetMapping("/redaksjon")
    ModelAndView page(Viewer viewer) {
        viewer.requireAny(Role.EDITOR);
        return new ModelAndView(
                "editorial/desk/page",
                Map.of("waiting", faqs.waiting(viewer, FEW), "planned", themes.planned(viewer.language())));
    }
}
