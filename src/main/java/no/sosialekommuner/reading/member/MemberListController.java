package no.sosialekommuner.reading.member;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.sosialekommuner.member.ProfileFilter;
import no.sosialekommuner.member.Profiles;
import no.sosialekommuner.member.Role;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.member.Workplaces;
import no.sosialekommuner.taxonomy.Facet;
import no.sosialekommuner.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Finding each other: by name, by where one works, and by what one has been through. */
@Controller
class MemberListController {

    private final Profiles profiles;
    private final Taxonomy taxonomy;
    private final Workplaces workplaces;

    MemberListController(Profiles profiles, Taxonomy taxonomy, Workplaces workplaces) {
        this.profiles = profiles;
        this.taxonomy = taxonomy;
        this.workplaces = workplaces;
    }

    @GetMapping("/medlemmer")
    ModelAndView list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String emne,
            @RequestParam(defaultValue = "") String kommune,
            @RequestParam(defaultValue = "") String rolle,
            @RequestParam(required = false) @Nullable String cursor,
            Viewer viewer) {
        ProfileFilter filter =
                ProfileFilter.all().named(q).tagged(emne).from(kommune).with(role(rolle));
        Map<String, Object> model = new HashMap<>();
        model.put("filter", filter);
        model.put("count", profiles.count(filter));
        model.put("page", profiles.find(filter.after(cursor), viewer.language()));
        model.put("facets", facets(viewer));
        model.put("workplaces", workplaces.namesWithMembers());
        return new ModelAndView("reading/member/list", model);
    }

    /** What members say of themselves are tags of these two facets, experience first. */
    private List<Facet> facets(Viewer viewer) {
        List<Facet> all = taxonomy.facets(viewer.language());
        return List.of("erfaring", "fagomrade").stream()
                .flatMap(slug -> all.stream().filter(facet -> facet.slug().equals(slug)))
                .toList();
    }

    private static @Nullable Role role(String code) {
        return Arrays.stream(Role.values())
                .filter(role -> role.code().equals(code))
                .findFirst()
                .orElse(null);
    }
}
