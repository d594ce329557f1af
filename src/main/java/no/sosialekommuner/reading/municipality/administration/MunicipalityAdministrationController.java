package no.sosialekommuner.reading.municipality.administration;

import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.Map;
import no.sosialekommuner.member.Role;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.organisation.EmailDomains;
import no.sosialekommuner.organisation.Organisation;
import no.sosialekommuner.organisation.Organisations;
import no.sosialekommuner.space.MailText;
import no.sosialekommuner.space.MailTexts;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.NotFound;
import no.sosialekommuner.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
class MunicipalityAdministrationController {

    private static final String ADDRESS = "/admin/kommuner/{number}";
    private static final String PAGE = "reading/municipality/administration/page";

    private final Organisations organisations;
    private final EmailDomains domains;
    private final MailTexts texts;

    MunicipalityAdministrationController(Organisations organisations, EmailDomains domains, MailTexts texts) {
        this.organisations = organisations;
        this.domains = domains;
        this.texts = texts;
    }

    @GetMapping(ADDRESS)
    ModelAndView page(@PathVariable String number, Viewer viewer) {
        return new ModelAndView(PAGE, model(require(number, viewer)));
    }

    @PostMapping(ADDRESS + "/domener")
    ModelAndView add(
            @PathVariable String number,
            @Valid @ModelAttribute("domain") DomainForm form,
            BindingResult faults,
            Viewer viewer,
            Reply reply) {
        Organisation one = require(number, viewer);
        if (!faults.hasErrors()) {
            add(one, form, faults);
        }
        return faults.hasErrors() ? Reply.invalid(PAGE, model(one)) : reply.redirect(address(one));
    }

    @DeleteMapping(ADDRESS + "/domener/{domain}")
    ModelAndView remove(@PathVariable String number, @PathVariable String domain, Viewer viewer, Reply reply) {
        Organisation one = require(number, viewer);
        domains.remove(one.id(), domain);
        return reply.fragmentOr(address(one), "reading/municipality/administration/domains", model(one));
    }

    @PutMapping(ADDRESS + "/omtale")
    ModelAndView introduce(
            @PathVariable String number,
            @Valid @ModelAttribute("introduction") IntroductionForm form,
            BindingResult faults,
            Viewer viewer,
            Reply reply) {
        Organisation one = require(number, viewer);
        if (faults.hasErrors()) {
            return Reply.invalid(PAGE, model(one));
        }
        organisations.introduce(one.id(), form.introduction().strip());
        return reply.redirect(one.address());
    }

    /** What lies in the space is not shown for that: no role opens it. */
    @PutMapping(ADDRESS + "/e-post")
    ModelAndView mail(
            @PathVariable String number,
            @Valid @ModelAttribute("mail") MailForm form,
            BindingResult faults,
            Viewer viewer,
            Reply reply) {
        Organisation one = require(number, viewer);
        if (faults.hasErrors()) {
            return Reply.invalid(PAGE, model(one));
        }
        texts.choose(texts.ofBody(number).orElseThrow(NotFound::new).space(), MailText.valueOf(form.mail()));
        return reply.redirect(address(one));
    }

    private Organisation require(String number, Viewer viewer) {
        viewer.requireAny(Role.ADMINISTRATOR);
        return organisations.require(number);
    }

    private void add(Organisation one, DomainForm form, BindingResult faults) {
        try {
            domains.add(one.id(), form.domain());
        } catch (Invalid invalid) {
            invalid.faults().forEach(faults::rejectValue);
        }
    }

    private Map<String, Object> model(Organisation one) {
        Map<String, Object> model = new HashMap<>();
        model.put("organisation", one);
        model.put("domains", domains.of(one.id()));
        model.put("space", texts.ofBody(one.number()).orElse(null));
        return model;
    }

    private static String address(Organisation one) {
        return "/admin" + one.address();
    }
}
