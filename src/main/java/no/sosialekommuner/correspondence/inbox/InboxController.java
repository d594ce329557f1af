package no.sosialekommuner.correspondence.inbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.sosialekommuner.correspondence.arrival.MailReading;
import no.sosialekommuner.correspondence.arrival.Pile;
import no.sosialekommuner.correspondence.arrival.ReceivedMail;
import no.sosialekommuner.correspondence.arrival.ReceivedMails;
import no.sosialekommuner.correspondence.arrival.Turn;
import no.sosialekommuner.mail.MailDomain;
import no.sosialekommuner.mail.Suspensions;
import no.sosialekommuner.member.Role;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Reply;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What came in and what became of it; and to whom nothing is sent. */
@Controller
class InboxController {

    static final String ADDRESS = "/admin/post-inn";
    private static final int MOST = 40;

    private final ReceivedMails received;
    private final Suspensions suspensions;
    private final MailReading reading;
    private final MailDomain domain;
    private final Turn turn;
    private final Duration kept;

    InboxController(
            ReceivedMails received,
            Suspensions suspensions,
            MailReading reading,
            MailDomain domain,
            Turn turn,
            @Value("${sk.mail.kept}") Duration kept) {
        this.received = received;
        this.suspensions = suspensions;
        this.reading = reading;
        this.domain = domain;
        this.turn = turn;
        this.kept = kept;
    }

    @GetMapping(ADDRESS)
    ModelAndView page(
            @RequestParam(defaultValue = "") String vis,
            @RequestParam(required = false) @Nullable Long cursor,
            Viewer viewer) {
        viewer.requireAny(Role.ADMINISTRATOR);
        Pile pile = Pile.of(vis).orElse(null);
        List<ReceivedMail> mails = received.list(pile, cursor, MOST + 1);
        boolean more = mails.size() > MOST;
        Map<String, Object> model = new HashMap<>();
        model.put("mails", more ? mails.subList(0, MOST) : mails);
        model.put("next", more ? String.valueOf(mails.get(MOST - 1).id()) : null);
        model.put("pile", pile);
        model.put("suspended", suspensions.all());
        model.put("named", domain.isNamed());
        model.put("on", reading.isOn());
        model.put("state", turn.state());
        model.put("days", kept.toDays());
        return new ModelAndView("correspondence/inbox/page", model);
    }

    @DeleteMapping(ADDRESS + "/stans")
    ModelAndView lift(@RequestParam String address, Viewer viewer, Reply reply) {
        viewer.requireAny(Role.ADMINISTRATOR);
        suspensions.lift(address);
        return reply.redirect(ADDRESS);
    }
}
