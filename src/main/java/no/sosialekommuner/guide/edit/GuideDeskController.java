package no.sosialekommuner.guide.edit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.sosialekommuner.guide.Guides;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Conflict;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.NotFound;
import no.sosialekommuner.web.Reply;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.servlet.ModelAndView;

/** The guides that editors keep: all of them, a new one, and what is done with one as a whole. */
@Controller
class GuideDeskController {

    static final String ADDRESS = "/redaksjon/veiledninger";

    private final GuideShelf shelf;
    private final GuideDrafts drafts;
    private final GuideEditing editing;
    private final Guides guides;

    GuideDeskController(GuideShelf shelf, GuideDrafts drafts, GuideEditing editing, Guides guides) {
        this.shelf = shelf;
        this.drafts = drafts;
        this.editing = editing;
        this.guides = guides;
    }

    @GetMapping(ADDRESS)
    ModelAndView list(Viewer viewer) {
        viewer.requireTending();
        List<ShelvedGuide> all = shelf.all();
        List<String> offered = all.stream()
                .filter(it -> editing.offer(it).isPresent())
                .map(ShelvedGuide::key)
                .toList();
        return new ModelAndView("guide/edit/list", Map.of("guides", all, "offered", offered));
    }

    @GetMapping(ADDRESS + "/ny")
    ModelAndView begin(Viewer viewer) {
        viewer.requireTending();
        return fresh(NewGuideForm.EMPTY);
    }

    @PostMapping(ADDRESS)
    ModelAndView create(@ModelAttribute("form") NewGuideForm form, BindingResult faults, Viewer viewer, Reply reply) {
        viewer.requireTending();
        if (form.title().nb().isEmpty()) {
            faults.rejectValue("title.nb", "guide.title.missing");
        } else if (form.title().nb().length() > GuideChapterCheck.NAME
                || form.title().nn().length() > GuideChapterCheck.NAME) {
            faults.rejectValue("title.nb", "guide.name.long");
        } else {
            try {
                return reply.redirect(ADDRESS + "/" + editing.create(form, viewer));
            } catch (Invalid invalid) {
                invalid.faults().forEach(faults::rejectValue);
            } catch (NotFound _) {
                faults.rejectValue("copy", "guide.copy.unknown");
            }
        }
        ModelAndView page = fresh(form);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @GetMapping(ADDRESS + "/{key}")
    ModelAndView page(@PathVariable String key, Viewer viewer) {
        viewer.requireTending();
        ShelvedGuide guide = shelf.require(key);
        Map<String, Object> model = new HashMap<>();
        model.put("guide", guide);
        model.put("editions", guides.editions(key));
        model.put("log", shelf.logged(key));
        editing.offer(guide).ifPresent(it -> model.put("offer", it));
        drafts.find(key).ifPresent(draft -> {
            model.put("draft", draft);
            model.put("takenOut", editing.takenOut(draft));
        });
        return new ModelAndView("guide/edit/page", model);
    }

    @GetMapping(ADDRESS + "/{key}/versjoner/{version}")
    ModelAndView version(@PathVariable String key, @PathVariable int version, Viewer viewer) {
        viewer.requireTending();
        return new ModelAndView(
                "guide/edit/version", Map.of("guide", shelf.require(key), "shown", guides.require(key, version)));
    }

    @PutMapping(ADDRESS + "/{key}/utfaset")
    ModelAndView retire(@PathVariable String key, Viewer viewer, Reply reply) {
        return retire(key, true, viewer, reply);
    }

    @DeleteMapping(ADDRESS + "/{key}/utfaset")
    ModelAndView bringBack(@PathVariable String key, Viewer viewer, Reply reply) {
        return retire(key, false, viewer, reply);
    }

    /** The product's own newer version becomes a draft that editors may change before they publish it. */
    @PutMapping(ADDRESS + "/{key}/tilbud")
    ModelAndView takeUp(@PathVariable String key, Viewer viewer, Reply reply) {
        viewer.requireTending();
        try {
            editing.takeUp(key, viewer);
            return reply.redirect(ADDRESS + "/" + key + "#kladd");
        } catch (Conflict _) {
            return reply.redirect(ADDRESS + "/" + key + "?opptatt#kladd");
        }
    }

    @DeleteMapping(ADDRESS + "/{key}/tilbud")
    ModelAndView decline(@PathVariable String key, Viewer viewer, Reply reply) {
        viewer.requireTending();
        ShelvedGuide guide = shelf.require(key);
        editing.offer(guide).ifPresent(it -> shelf.decline(key, it.version(), viewer.id()));
        return reply.redirect(guide.address());
    }

    private ModelAndView retire(String key, boolean away, Viewer viewer, Reply reply) {
        viewer.requireTending();
        ShelvedGuide guide = shelf.require(key);
        shelf.retire(key, away, viewer.id());
        return reply.redirect(guide.address());
    }

    private ModelAndView fresh(NewGuideForm form) {
        return new ModelAndView(
                "guide/edit/new",
                Map.of(
                        "form",
                        form,
                        "others",
                        shelf.all().stream().filter(ShelvedGuide::published).toList()));
    }
}
