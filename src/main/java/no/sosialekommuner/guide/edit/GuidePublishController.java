package no.sosialekommuner.guide.edit;

import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.sosialekommuner.guide.GuideComparison;
import no.sosialekommuner.guide.GuideText;
import no.sosialekommuner.guide.Guides;
import no.sosialekommuner.guide.ShippedGuides;
import no.sosialekommuner.guide.Wording;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Conflict;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.NotFound;
import no.sosialekommuner.web.Reply;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What differs between two versions of a guide, and making the draft the newest. */
@Controller
class GuidePublishController {

    private static final String ADDRESS = GuideDeskController.ADDRESS + "/{key}";
    private static final String VIEW = "guide/edit/publish";
    private static final String DRAFT = "kladd";
    private static final String PRODUCT = "produkt";

    private final GuideShelf shelf;
    private final GuideDrafts drafts;
    private final GuideEditing editing;
    private final Guides guides;
    private final ShippedGuides shipped;

    GuidePublishController(
            GuideShelf shelf, GuideDrafts drafts, GuideEditing editing, Guides guides, ShippedGuides shipped) {
        this.shelf = shelf;
        this.drafts = drafts;
        this.editing = editing;
        this.guides = guides;
        this.shipped = shipped;
    }

    /** Each side is a number, {@code kladd}, or {@code produkt} for what the product has. */
    @GetMapping(ADDRESS + "/forskjeller")
    ModelAndView differences(
            @PathVariable String key,
            @RequestParam(defaultValue = "1") String fra,
            @RequestParam(defaultValue = "") String til,
            Viewer viewer) {
        viewer.requireTending();
        ShelvedGuide guide = shelf.require(key);
        String to = til.isEmpty() ? String.valueOf(guide.number()) : til;
        Map<String, Object> model = new HashMap<>();
        model.put("guide", guide);
        model.put("editions", guides.editions(key));
        model.put("from", fra);
        model.put("to", to);
        model.put("changes", GuideComparison.between(side(guide, fra), side(guide, to)));
        model.put("drafted", guide.drafted());
        model.put("product", shipped.find(key).isPresent());
        return new ModelAndView("guide/edit/differences", model);
    }

    @GetMapping(ADDRESS + "/kladd/publisering")
    ModelAndView page(@PathVariable String key, Viewer viewer) {
        viewer.requireTending();
        GuideDraft draft = drafts.require(key);
        return new ModelAndView(VIEW, model(draft, new PublishGuideForm(draft.stand(), "", false)));
    }

    @PostMapping(ADDRESS + "/kladd/publisering")
    ModelAndView publish(
            @PathVariable String key,
            @Valid @ModelAttribute("form") PublishGuideForm form,
            BindingResult faults,
            Viewer viewer,
            Reply reply) {
        viewer.requireTending();
        ShelvedGuide guide = shelf.require(key);
        if (!guide.drafted() && guide.published()) {
            return reply.redirect(guide.address());
        }
        if (!faults.hasErrors()) {
            try {
                editing.publish(key, form, viewer);
                return reply.redirect(guide.address() + "?publisert");
            } catch (Conflict _) {
                return overtaken(drafts.require(key), form);
            } catch (Invalid invalid) {
                invalid.faults().forEach(faults::rejectValue);
            }
        }
        return Reply.invalid(VIEW, model(drafts.require(key), form));
    }

    private ModelAndView overtaken(GuideDraft draft, PublishGuideForm form) {
        Map<String, Object> model = model(draft, form.at(draft.stand()));
        model.put("overtaken", true);
        ModelAndView page = new ModelAndView(VIEW, model);
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private Map<String, Object> model(GuideDraft draft, PublishGuideForm form) {
        ShelvedGuide guide = shelf.require(draft.key());
        Map<String, Object> model = new HashMap<>();
        model.put("guide", guide);
        model.put("draft", draft);
        model.put("form", form);
        model.put("changes", GuideComparison.between(side(guide, String.valueOf(guide.number())), draft.text()));
        return model;
    }

    /** What nobody has published yet says nothing. */
    private GuideText side(ShelvedGuide guide, String name) {
        return switch (name) {
            case DRAFT -> drafts.require(guide.key()).text();
            case PRODUCT -> GuideText.of(shipped.find(guide.key()).orElseThrow(NotFound::new));
            case "0" -> new GuideText(Wording.NONE, Wording.NONE, Wording.NONE, List.of());
            default -> GuideText.of(guides.require(guide.key(), number(name)));
        };
    }

    private static int number(String name) {
        try {
            return Integer.parseInt(name);
        } catch (NumberFormatException _) {
            throw new NotFound();
        }
    }
}
