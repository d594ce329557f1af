package no.sosialekommuner.member.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.Map;
import no.sosialekommuner.member.EmailAddress;
import no.sosialekommuner.web.ReaderLanguage;
import no.sosialekommuner.web.Reply;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The way in: one tells an address and is sent a link. The answer never tells whether the address is known. */
@Controller
class SignInController {

    private static final String PAGE = "member/signin/page";

    private final SignInLinks links;
    private final SignInLimits limits;
    private final ObjectProvider<SampleMembers> samples;

    SignInController(SignInLinks links, SignInLimits limits, ObjectProvider<SampleMembers> samples) {
        this.links = links;
        this.limits = limits;
        this.samples = samples;
    }

    @GetMapping("/logg-inn")
    ModelAndView page(@RequestParam(defaultValue = "") String navn) {
        ModelAndView page = new ModelAndView(PAGE, model(navn));
        return page.addObject("form", SignInForm.empty());
    }

    @PostMapping("/logg-inn")
    ModelAndView send(
            @Valid @ModelAttribute("form") SignInForm form, BindingResult faults, HttpServletRequest request) {
        if (faults.hasErrors()) {
            return Reply.invalid(PAGE, model(""));
        }
        EmailAddress email = EmailAddress.of(form.email()).orElseThrow();
        if (!limits.allow(email, request.getRemoteAddr())) {
            faults.rejectValue("email", "member.signin.too-often");
            ModelAndView later = new ModelAndView(PAGE, model(""));
            later.setStatus(HttpStatus.TOO_MANY_REQUESTS);
            return later;
        }
        links.send(email, ReaderLanguage.of(request));
        return new ModelAndView("member/signin/sent", Map.of("email", email.value()));
    }

    private Map<String, Object> model(String name) {
        Map<String, Object> model = new HashMap<>();
        samples.ifAvailable(members -> model.put("samples", members.named(name)));
        return model;
    }
}
