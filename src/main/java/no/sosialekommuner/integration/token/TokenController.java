package no.sosialekommuner.integration.token;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import no.sosialekommuner.integration.Scope;
import no.sosialekommuner.integration.Token;
import no.sosialekommuner.integration.Tokens;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Reply;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
class TokenController {

    private static final String ADDRESS = "/min-side/tilgang";
    private static final String PAGE = "integration/token/page";

    private final Tokens tokens;

    TokenController(Tokens tokens) {
        this.tokens = tokens;
    }

    @GetMapping(ADDRESS)
    ModelAndView page(Viewer viewer) {
        return new ModelAndView(PAGE, Map.of("form", TokenForm.empty(), "tokens", tokensOf(viewer)));
    }

    /** Answered by the page itself and not by a redirect: the secret must not be stored anywhere on its way there. */
    @PostMapping(ADDRESS)
    ModelAndView make(@Valid @ModelAttribute("form") TokenForm form, BindingResult faults, Viewer viewer) {
        if (faults.hasErrors()) {
            return Reply.invalid(PAGE, Map.of("tokens", tokensOf(viewer)));
        }
        String secret = tokens.make(viewer.id(), form.name().strip(), Scope.valueOf(form.scope()));
        ModelAndView page = new ModelAndView(PAGE, Map.of("tokens", tokensOf(viewer), "secret", secret));
        page.addObject("form", TokenForm.empty());
        page.setStatus(HttpStatus.CREATED);
        return page;
    }

    @DeleteMapping(ADDRESS + "/{token}")
    ModelAndView revoke(@PathVariable long token, Viewer viewer, Reply reply) {
        tokens.revoke(viewer.id(), token);
        return reply.fragmentOr(ADDRESS, "integration/token/list", Map.of("tokens", tokensOf(viewer)));
    }

    private List<Token> tokensOf(Viewer viewer) {
        return tokens.of(viewer.id());
    }
}
