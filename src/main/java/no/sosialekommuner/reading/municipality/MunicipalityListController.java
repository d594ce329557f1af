package no.sosialekommuner.reading.municipality;

import java.util.Map;
import no.sosialekommuner.organisation.OrganisationFilter;
import no.sosialekommuner.organisation.Organisations;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

@Controller
class MunicipalityListController {

    private final Organisations organisations;
    private final MemberCounts members;

    MunicipalityListController(Organisations organisations, MemberCounts members) {
        this.organisations = organisations;
        this.members = members;
    }

    @GetMapping("/kommuner")
    ModelAndView list(@ModelAttribute("choice") Choice choice) {
        OrganisationFilter filter = choice.filter();
        Organisations.Page page = organisations.page(filter);
        return new ModelAndView(
                "reading/municipality/list",
                Map.of(
                        "page", page,
                        "count", organisations.count(filter),
                        "members", members.of(page.items()),
                        "counties", organisations.counties()));
    }
}
