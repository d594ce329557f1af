package no.sosialekommuner.member.signin;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class SignInController {

    @GetMapping("/logg-inn")
    String page() {
        return "member/signin/page";
    }
}
