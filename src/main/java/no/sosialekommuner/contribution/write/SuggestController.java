package no.sosialekommuner.contribution.write;

import java.util.List;
import java.util.Map;
import no.sosialekommuner.contribution.propose.ProposalForm;
import no.sosialekommuner.contribution.suggest.TagSuggestions;
import no.sosialekommuner.member.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Which tags fit what has been typed so far. */
@Controller
class SuggestController {

    private final TagSuggestions suggestions;
    private final WritePages pages;

    SuggestController(TagSuggestions suggestions, WritePages pages) {
        this.suggestions = suggestions;
        this.pages = pages;
    }

    /** From the script, each time one pauses; also from the form for changes, so it takes only what it needs. */
    @PostMapping("/ny/emneforslag/liste")
    ModelAndView list(
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") List<String> tags,
            Viewer viewer) {
        return new ModelAndView(
                "contribution/suggest/list", Map.of("suggested", suggestions.of(title, body, tags, viewer)));
    }

    /** From the button where no script runs. */
    @PostMapping("/ny/emneforslag")
    ModelAndView page(
            @ModelAttribute("form") WriteForm form,
            BindingResult faults,
            @ModelAttribute("proposal") ProposalForm proposal,
            BindingResult proposalFaults,
            Viewer viewer) {
        Map<String, Object> model = pages.of(form, faults, viewer);
        model.put("suggested", suggestions.of(form.title(), form.body(), form.tags(), viewer));
        return new ModelAndView(WritePages.VIEW, model);
    }
}
