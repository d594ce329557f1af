package no.sosialekommuner.correspondence.standing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import no.sosialekommuner.mail.Suspension;
import no.sosialekommuner.member.MemberAddresses;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Reply;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class StandingController {

    static final String ADDRESS = "/min-side/e-post";
    static final String CONFIRM = ADDRESS + "/bekreft";

    private final Confirmations confirmations;
    private final MemberAddresses addresses;

    StandingController(Confirmations confirmations, MemberAddresses addresses) {
        this.confirmations = confirmations;
        this.addresses = addresses;
    }

    @GetMapping(ADDRESS)
    ModelAndView page(@RequestParam(required = false) @Nullable String sagt, Viewer viewer) {
        return page(viewer, sagt, null);
    }

    @PostMapping(ADDRESS)
    ModelAndView send(Viewer viewer, Reply reply) {
        Optional<Suspension> suspension = confirmations.suspension(viewer);
        if (suspension.isEmpty()) {
            return reply.redirect(ADDRESS);
        }
        return reply.redirect(ADDRESS + "?sagt=" + (confirmations.send(viewer, suspension.get()) ? "sendt" : "vent"));
    }

    /** Looking changes nothing: programs that look into mail open links too. */
    @GetMapping(CONFIRM)
    ModelAndView confirm(@RequestParam(defaultValue = "") String kode, Viewer viewer) {
        boolean right = confirmations.isRight(viewer, kode);
        return page(viewer, right ? null : "feil", right ? kode : null);
    }

    @PostMapping(CONFIRM)
    ModelAndView lift(@RequestParam(defaultValue = "") String kode, Viewer viewer, Reply reply) {
        return reply.redirect(ADDRESS + "?sagt=" + (confirmations.lift(viewer, kode) ? "tilbake" : "feil"));
    }

    private ModelAndView page(Viewer viewer, @Nullable String said, @Nullable String code) {
        Map<String, Object> model = new HashMap<>();
        model.put("address", addresses.of(viewer.id()).orElse(""));
        model.put("suspension", confirmations.suspension(viewer).orElse(null));
        model.put("said", said == null ? "" : said);
        model.put("code", code);
        return new ModelAndView("correspondence/standing/page", model);
    }
}
