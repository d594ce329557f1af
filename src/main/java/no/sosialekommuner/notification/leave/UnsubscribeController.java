package no.sosialekommuner.notification.leave;

import java.util.Map;
import no.sosialekommuner.notification.mail.MailLinks;
import no.sosialekommuner.web.NotFound;
import no.sosialekommuner.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * A mail program posts here (RFC 8058), without a session and without asking; a person gets a page with a button first,
 * because programs that look for danger follow every link of a mail.
 */
@Controller
class UnsubscribeController {

    private static final String ADDRESS = "/avmeld/{token}";

    private final MailLinks links;
    private final Unsubscribing unsubscribing;

    UnsubscribeController(MailLinks links, Unsubscribing unsubscribing) {
        this.links = links;
        this.unsubscribing = unsubscribing;
    }

    @GetMapping(ADDRESS)
    ModelAndView page(@PathVariable String token) {
        return page(token, open(token));
    }

    /** Answered at once: mail programs follow no redirect here. */
    @PostMapping(ADDRESS)
    ModelAndView leave(@PathVariable String token) {
        MailLinks.Opened opened = open(token);
        unsubscribing.leave(opened.member(), opened.matter());
        return page(token, opened);
    }

    @DeleteMapping(ADDRESS)
    ModelAndView comeBack(@PathVariable String token, Reply reply) {
        MailLinks.Opened opened = open(token);
        unsubscribing.comeBack(opened.member(), opened.matter());
        return reply.redirect("/avmeld/" + token);
    }

    private ModelAndView page(String token, MailLinks.Opened opened) {
        return new ModelAndView(
                "notification/leave/page",
                Map.of(
                        "token",
                        token,
                        "matter",
                        opened.matter(),
                        "left",
                        unsubscribing.isLeft(opened.member(), opened.matter())));
    }

    private MailLinks.Opened open(String token) {
        return links.open(token)
                .filter(it -> Unsubscribing.isMatter(it.matter()))
                .orElseThrow(NotFound::new);
    }
}
