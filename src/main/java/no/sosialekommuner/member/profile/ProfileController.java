package no.sosialekommuner.member.profile;

import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.Map;
import no.sosialekommuner.member.Profile;
import no.sosialekommuner.member.Profiles;
import no.sosialekommuner.member.SpeaksAs;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
class ProfileController {

    static final String ADDRESS = "/min-side/profil";
    static final String PAGE = "member/profile/page";

    private final Accounts accounts;
    private final Profiles profiles;
    private final MemberTags tags;

    ProfileController(Accounts accounts, Profiles profiles, MemberTags tags) {
        this.accounts = accounts;
        this.profiles = profiles;
        this.tags = tags;
    }

    @GetMapping(ADDRESS)
    ModelAndView page(Viewer viewer) {
        ModelAndView page = new ModelAndView(PAGE, model(viewer));
        return page.addObject(
                "form", ProfileForm.of(profiles.require(viewer.handle(), viewer.language()), tags.of(viewer.id())));
    }

    @PutMapping(ADDRESS)
    ModelAndView save(
            @Valid @ModelAttribute("form") ProfileForm form, BindingResult faults, Viewer viewer, Reply reply) {
        if (!faults.hasFieldErrors("speaksAs")
                && !accounts.choices(viewer).contains(SpeaksAs.valueOf(form.speaksAs()))) {
            faults.rejectValue("speaksAs", "member.speaks.refused");
        }
        if (faults.hasErrors()) {
            return Reply.invalid(PAGE, model(viewer));
        }
        accounts.change(viewer.id(), form);
        return reply.redirect("/medlemmer/" + viewer.handle());
    }

    private Map<String, Object> model(Viewer viewer) {
        Profile profile = profiles.require(viewer.handle(), viewer.language());
        Map<String, Object> model = new HashMap<>();
        model.put("profile", profile);
        model.put("facets", tags.choices(viewer.language(), tags.of(viewer.id())));
        model.put("capacities", accounts.choices(viewer));
        return model;
    }
}
