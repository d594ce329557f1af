package no.sosialekommuner.member.admin;

import java.util.HashMap;
import java.util.Map;
import no.sosialekommuner.member.ProfileFilter;
import no.sosialekommuner.member.Profiles;
import no.sosialekommuner.member.Role;
import no.sosialekommuner.member.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** All members as administrators look for them, the deactivated too. */
@Controller
class AdminMembersController {

    private final Profiles profiles;

    AdminMembersController(Profiles profiles) {
        this.profiles = profiles;
    }

    @GetMapping("/admin/medlemmer")
    ModelAndView list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "alle") String vis,
            @RequestParam(required = false) @Nullable String cursor,
            Viewer viewer) {
        viewer.requireAny(Role.ADMINISTRATOR);
        Show show = Show.of(vis);
        ProfileFilter filter = show.applied(ProfileFilter.all().named(q));
        Map<String, Object> model = new HashMap<>();
        model.put("page", profiles.find(filter.after(cursor), viewer.language()));
        model.put("count", profiles.count(filter));
        model.put("words", q);
        model.put("show", show);
        return new ModelAndView("member/admin/members", model);
    }
}
