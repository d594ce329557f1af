package no.sosialekommuner.member.welcome;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.sosialekommuner.member.EmailAddress;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Role;
import no.sosialekommuner.member.SpeaksAs;
import no.sosialekommuner.member.Workplaces;
import no.sosialekommuner.member.profile.MemberTags;
import no.sosialekommuner.member.signin.Admission;
import no.sosialekommuner.member.signin.Admissions;
import no.sosialekommuner.member.signin.Newcomer;
import no.sosialekommuner.member.signin.SignIn;
import no.sosialekommuner.member.signin.WantedPage;
import no.sosialekommuner.organisation.OrganisationId;
import no.sosialekommuner.web.ReaderLanguage;
import no.sosialekommuner.web.Reply;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Asks a newcomer for a name and lets him or her in. Others who come here are sent to where one signs in. */
@Controller
class WelcomeController {

    private static final String PAGE = "member/welcome/page";

    private final Admissions admissions;
    private final Newcomers newcomers;
    private final Workplaces workplaces;
    private final MemberTags tags;
    private final SignIn signIn;
    private final WantedPage wanted;

    WelcomeController(
            Admissions admissions,
            Newcomers newcomers,
            Workplaces workplaces,
            MemberTags tags,
            SignIn signIn,
            WantedPage wanted) {
        this.admissions = admissions;
        this.newcomers = newcomers;
        this.workplaces = workplaces;
        this.tags = tags;
        this.signIn = signIn;
        this.wanted = wanted;
    }

    @GetMapping("/velkommen")
    ModelAndView page(HttpServletRequest request, Reply reply) {
        Optional<Newcomer> newcomer = Newcomer.in(request);
        if (newcomer.isEmpty()) {
            return reply.redirect("/logg-inn");
        }
        Admission.@Nullable New admission = admission(newcomer.get());
        String language = admission == null
                ? "NB"
                : workplaces.language(admission.organisation()).name();
        ModelAndView page = new ModelAndView(PAGE, model(newcomer.get(), request));
        return page.addObject("form", new WelcomeForm("", "", language, List.of(), "", ""));
    }

    @PostMapping("/velkommen")
    ModelAndView join(
            @Valid @ModelAttribute("form") WelcomeForm form,
            BindingResult faults,
            HttpServletRequest request,
            HttpServletResponse response,
            Reply reply) {
        Optional<Newcomer> newcomer = Newcomer.in(request);
        if (newcomer.isEmpty()) {
            return reply.redirect("/logg-inn");
        }
        Optional<MemberId> member = newcomer.get().email().isPresent()
                ? joined(newcomer.get().email().get(), form, faults)
                : founded(form, faults);
        if (faults.hasErrors()) {
            return Reply.invalid(PAGE, model(newcomer.get(), request));
        }
        if (member.isEmpty()) {
            Newcomer.leave(request);
            return reply.redirect("/logg-inn");
        }
        signIn.begin(member.get(), request, response);
        return reply.redirect(wanted.take(request, response));
    }

    /** Nothing when the address may no longer come in. One who sends the form twice is a member already. */
    private Optional<MemberId> joined(EmailAddress email, WelcomeForm form, BindingResult faults) {
        if (faults.hasErrors()) {
            return Optional.empty();
        }
        return admissions.find(email).map(admission -> switch (admission) {
            case Admission.Returning returning -> returning.member();
            case Admission.New mayJoin -> newcomers.add(mayJoin, form);
        });
    }

    private Optional<MemberId> founded(WelcomeForm form, BindingResult faults) {
        Optional<EmailAddress> email = EmailAddress.of(form.email());
        Optional<OrganisationId> organisation = workplaces.find(form.organisation());
        if (email.isEmpty() && !faults.hasFieldErrors("email")) {
            faults.rejectValue("email", "web.fault.NotBlank");
        }
        if (organisation.isEmpty()) {
            faults.rejectValue("organisation", "web.fault.NotNull");
        }
        return faults.hasErrors()
                ? Optional.empty()
                : newcomers.addFirstAdministrator(
                        new Admission.New(
                                email.orElseThrow(), organisation.orElseThrow(), Role.ADMINISTRATOR, SpeaksAs.EMPLOYEE),
                        form);
    }

    private Map<String, Object> model(Newcomer newcomer, HttpServletRequest request) {
        Map<String, Object> model = new HashMap<>();
        Admission.@Nullable New admission = admission(newcomer);
        if (admission == null) {
            model.put("workplaces", workplaces.names());
        } else {
            model.put("email", admission.email().value());
            model.put("workplace", workplaces.name(admission.organisation()).orElse(""));
        }
        model.put("facets", tags.choices(ReaderLanguage.of(request), List.of()));
        return model;
    }

    private Admission.@Nullable New admission(Newcomer newcomer) {
        return newcomer.email()
                .flatMap(admissions::find)
                .filter(Admission.New.class::isInstance)
                .map(Admission.New.class::cast)
                .orElse(null);
    }
}
