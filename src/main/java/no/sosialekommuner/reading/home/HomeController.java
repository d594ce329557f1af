package no.sosialekommuner.reading.home;

import no.sosialekommuner.member.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class HomeController {

    @GetMapping("/")
    String home(Viewer viewer, Model model) {
        model.addAttribute("name", viewer.name());
        return "reading/home/page";
    }
}
