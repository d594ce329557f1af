package no.sosialekommuner.member.admin;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.sosialekommuner.member.Memberships;
import no.sosialekommuner.member.Profile;
import no.sosialekommuner.member.Profiles;
import no.sosialekommuner.member.Role;
import no.sosialekommuner.member.SpeaksAs;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Conflict;
import no.sosialekommuner.web.Reply;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What an administrator decides about one member. */
@Controller
class AdminMemberController {

    private static final String ADDRESS = "/admin/medlemmer/{handle}";

    private final Profiles profiles;
    private final Memberships memberships;

    AdminMemberController(Profiles profiles, Memberships memberships) {
        this.profiles = profiles;
        this.memberships = memberships;
    }

    @GetMapping(ADDRESS)
    ModelAndView page(@PathVariable String handle, Viewer viewer) {
        return page(required(handle, viewer), false);
    }

    @PutMapping(ADDRESS)
    ModelAndView assign(
            @PathVariable String handle,
            @RequestParam(required = false) List<Role> roles,
            @RequestParam SpeaksAs speaksAs,
            Viewer viewer,
            Reply reply) {
        Profile profile = required(handle, viewer);
        Set<Role> given = EnumSet.of(Role.MEMBER);
        given.addAll(roles == null ? List.of() : roles);
        return decided(profile, reply, () -> memberships.assign(profile.person().id(), given, speaksAs));
    }

    @DeleteMapping(ADDRESS)
    ModelAndView deactivate(@PathVariable String handle, Viewer viewer, Reply reply) {
        Profile profile = required(handle, viewer);
        return decided(profile, reply, () -> memberships.end(profile.person().id()));
    }

    @PutMapping(ADDRESS + "/medlemskap")
    ModelAndView reactivate(@PathVariable String handle, Viewer viewer, Reply reply) {
        Profile profile = required(handle, viewer);
        return decided(profile, reply, () -> memberships.resume(profile.person().id()));
    }

    private Profile required(String handle, Viewer viewer) {
        viewer.requireAny(Role.ADMINISTRATOR);
        return profiles.require(handle, viewer.language());
    }

    private static ModelAndView decided(Profile profile, Reply reply, Runnable decision) {
        try {
            decision.run();
            return reply.redirect("/admin/medlemmer/" + profile.person().handle());
        } catch (Conflict _) {
            ModelAndView page = page(profile, true);
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
    }

    private static ModelAndView page(Profile profile, boolean refused) {
        Map<String, Object> model = new HashMap<>();
        model.put("profile", profile);
        model.put("refused", refused);
        return new ModelAndView("member/admin/member", model);
    }
}
