package no.sosialekommuner.space.mail;

import jakarta.validation.Valid;
import java.util.Map;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.space.MailText;
import no.sosialekommuner.space.MailTexts;
import no.sosialekommuner.space.SpaceCard;
import no.sosialekommuner.space.SpaceCards;
import no.sosialekommuner.web.NotFound;
import no.sosialekommuner.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.servlet.ModelAndView;

/** Of the spaces that are there by themselves, for editors who read them; owners of groups choose on their group's page. */
@Controller
class MailTextController {

    private static final String ADDRESS = "/arenaer/{slug}/e-post";
    private static final String PAGE = "space/mail/page";

    private final SpaceCards spaces;
    private final MailTexts texts;

    MailTextController(SpaceCards spaces, MailTexts texts) {
        this.spaces = spaces;
        this.texts = texts;
    }

    @GetMapping(ADDRESS)
    ModelAndView page(@PathVariable String slug, Viewer viewer) {
        return new ModelAndView(PAGE, model(requireTended(slug, viewer)));
    }

    @PutMapping(ADDRESS)
    ModelAndView choose(
            @PathVariable String slug,
            @Valid @ModelAttribute("form") MailTextForm form,
            BindingResult faults,
            Viewer viewer,
            Reply reply) {
        SpaceCard space = requireTended(slug, viewer);
        if (faults.hasErrors()) {
            return Reply.invalid(PAGE, model(space));
        }
        texts.choose(space.id(), MailText.valueOf(form.mail()));
        return reply.redirect(space.address());
    }

    private SpaceCard requireTended(String slug, Viewer viewer) {
        SpaceCard space = spaces.require(slug, viewer);
        if (!space.readable() || space.isGroup() || space.isCounsel()) {
            throw new NotFound();
        }
        viewer.requireTending();
        return space;
    }

    private Map<String, Object> model(SpaceCard space) {
        return Map.of("space", space, "mail", texts.of(space.id()));
    }
}
