package no.sosialekommuner.space.group;

import jakarta.validation.Valid;
import java.util.Map;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.space.Groups;
import no.sosialekommuner.space.MailTexts;
import no.sosialekommuner.space.Ownership;
import no.sosialekommuner.space.SpaceCard;
import no.sosialekommuner.text.PlainText;
import no.sosialekommuner.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
class GroupController {

    private static final String NEW = "space/group/new";
    private static final String EDIT = "space/group/edit";

    private final Groups groups;
    private final Ownership ownership;
    private final MailTexts texts;

    GroupController(Groups groups, Ownership ownership, MailTexts texts) {
        this.groups = groups;
        this.ownership = ownership;
        this.texts = texts;
    }

    @GetMapping("/arenaer/ny")
    ModelAndView empty() {
        return new ModelAndView(NEW, Map.of("form", GroupForm.empty()));
    }

    @PostMapping("/arenaer/ny")
    ModelAndView found(
            @Valid @ModelAttribute("form") GroupForm form, BindingResult faults, Viewer viewer, Reply reply) {
        if (faults.hasErrors()) {
            return Reply.invalid(NEW, Map.of());
        }
        String slug = groups.found(PlainText.line(form.name()), form.description(), form.chosen(), viewer.id());
        return reply.redirect("/arenaer/" + slug);
    }

    @GetMapping("/arenaer/{slug}/rediger")
    ModelAndView edit(@PathVariable String slug, Viewer viewer) {
        SpaceCard group = ownership.require(slug, viewer);
        return new ModelAndView(EDIT, Map.of("space", group, "form", GroupForm.of(group, texts.of(group.id()))));
    }

    @PutMapping("/arenaer/{slug}/rediger")
    ModelAndView change(
            @PathVariable String slug,
            @Valid @ModelAttribute("form") GroupForm form,
            BindingResult faults,
            Viewer viewer,
            Reply reply) {
        SpaceCard group = ownership.require(slug, viewer);
        if (faults.hasErrors()) {
            return Reply.invalid(EDIT, Map.of("space", group));
        }
        groups.change(group.id(), PlainText.line(form.name()), form.description(), form.chosen());
        texts.choose(group.id(), form.chosenMail());
        return reply.redirect(group.address());
    }
}
