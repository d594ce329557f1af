package no.sosialekommuner.notification.digest;

import java.util.Map;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.notification.MailPlan;
import no.sosialekommuner.notification.mail.MailLinks;
import no.sosialekommuner.web.NotFound;
import no.sosialekommuner.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How often the digest comes, chosen on the page of notices, and the way back to it from its farewell. */
@Controller
class DigestController {

    private static final String AGAIN = "/brev-igjen/{token}";

    private final Digests digests;
    private final MailLinks links;

    DigestController(Digests digests, MailLinks links) {
        this.digests = digests;
        this.links = links;
    }

    @PutMapping("/min-side/varsler/brev")
    ModelAndView choose(@RequestParam(defaultValue = "") String plan, Viewer viewer, Reply reply) {
        digests.plan(
                viewer.id(),
                MailPlan.of(plan).filter(it -> it != MailPlan.AT_ONCE).orElse(MailPlan.WEEKLY));
        return reply.redirect("/min-side/varsler?lagret=ja");
    }

    /** A page with a button: programs that look for danger follow every link of a mail. */
    @GetMapping(AGAIN)
    ModelAndView page(@PathVariable String token) {
        return page(token, open(token));
    }

    @PostMapping(AGAIN)
    ModelAndView again(@PathVariable String token) {
        MemberId member = open(token);
        digests.goOn(member);
        return page(token, member);
    }

    private ModelAndView page(String token, MemberId member) {
        return new ModelAndView(
                "notification/digest/again",
                Map.of("token", token, "stopped", digests.of(member).isStopped()));
    }

    private MemberId open(String token) {
        return links.open(token)
                .filter(it -> it.matter().equals("digest"))
                .map(MailLinks.Opened::member)
                .orElseThrow(NotFound::new);
    }
}
