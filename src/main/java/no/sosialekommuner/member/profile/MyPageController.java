package no.sosialekommuner.member.profile;

import java.util.Map;
import no.sosialekommuner.member.Profiles;
import no.sosialekommuner.member.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where one finds what is one's own. */
@Controller
class MyPageController {

    private final Profiles profiles;

    MyPageController(Profiles profiles) {
        this.profiles = profiles;
    }

    @GetMapping("/min-side")
    ModelAndView page(Viewer viewer) {
        return new ModelAndView(
                "member/profile/mine", Map.of("profile", profiles.require(viewer.handle(), viewer.language())));
    }
}
