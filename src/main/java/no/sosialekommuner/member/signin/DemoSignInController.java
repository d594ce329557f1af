package no.sosialekommuner.member.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.web.NotFound;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The sample community lets anybody be any sample member with one click; nowhere else does this route exist. */
@Controller
@ConditionalOnProperty("sk.site.demo")
class DemoSignInController {

    private final JdbcClient db;
    private final SignIn signIn;
    private final WantedPage wanted;

    DemoSignInController(JdbcClient db, SignIn signIn, WantedPage wanted) {
        this.db = db;
        this.signIn = signIn;
        this.wanted = wanted;
    }

    @PostMapping("/demo/logg-inn/{handle}")
    String become(@PathVariable String handle, HttpServletRequest request, HttpServletResponse response) {
        MemberId member = db.sql("select id from member.member where handle = ? and deactivated_at is null")
                .param(handle)
                .query(Long.class)
                .optional()
                .map(MemberId::new)
                .orElseThrow(NotFound::new);
        signIn.begin(member, request, response);
        return "redirect:" + wanted.take(request, response);
    }
}
