package no.sosialekommuner.member.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import no.sosialekommuner.member.EmailAddress;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.ott.OneTimeToken;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where a sign-in link leads. Opening it shows a button and changes nothing, because programs that look for malice in mail
 * open every link before the person does; pressing the button uses the link up.
 */
@Controller
class LinkController {

    private static final String ADDRESS = "/logg-inn/lenke";

    private final SignInTokens tokens;
    private final Admissions admissions;
    private final Administrators administrators;
    private final SignIn signIn;
    private final WantedPage wanted;

    LinkController(
            SignInTokens tokens,
            Admissions admissions,
            Administrators administrators,
            SignIn signIn,
            WantedPage wanted) {
        this.tokens = tokens;
        this.admissions = admissions;
        this.administrators = administrators;
        this.signIn = signIn;
        this.wanted = wanted;
    }

    @GetMapping(ADDRESS)
    ModelAndView show(@RequestParam(defaultValue = "") String token) {
        return tokens.isUsable(token) ? new ModelAndView("member/signin/link", Map.of("token", token)) : spent();
    }

    @PostMapping(ADDRESS)
    ModelAndView use(
            @RequestParam(defaultValue = "") String token, HttpServletRequest request, HttpServletResponse response) {
        OneTimeToken used = tokens.consume(OneTimeTokenAuthenticationToken.unauthenticated(token));
        if (used == null) {
            return spent();
        }
        if (used.getUsername().equals(SignInTokens.FIRST_ADMINISTRATOR)) {
            return administrators.areThere() ? spent() : welcome(Newcomer.firstAdministrator(), request);
        }
        Optional<Admission> admission = EmailAddress.of(used.getUsername()).flatMap(admissions::find);
        if (admission.isEmpty()) {
            return spent();
        }
        return switch (admission.get()) {
            case Admission.Returning returning -> {
                signIn.begin(returning.member(), request, response);
                yield redirect(wanted.take(request, response));
            }
            case Admission.New newcomer -> welcome(Newcomer.of(newcomer.email()), request);
        };
    }

    private static ModelAndView welcome(Newcomer newcomer, HttpServletRequest request) {
        newcomer.enter(request);
        return redirect("/velkommen");
    }

    private static ModelAndView redirect(String address) {
        ModelAndView redirect = new ModelAndView("redirect:" + address);
        redirect.setStatus(HttpStatus.SEE_OTHER);
        return redirect;
    }

    private static ModelAndView spent() {
        ModelAndView page = new ModelAndView("member/signin/spent");
        page.setStatus(HttpStatus.GONE);
        return page;
    }
}
