package no.sosialekommuner.agreement.price;

import jakarta.validation.Valid;
import java.util.Map;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Conflict;
import no.sosialekommuner.web.Reply;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Hosts say what an answer costs those who have no agreement. */
@Controller
class ListPriceController {

    private static final String ADDRESS = "/redaksjon/avtaler/pris";
    private static final String PAGE = "agreement/price/page";

    private final ListPrices prices;

    ListPriceController(ListPrices prices) {
        this.prices = prices;
    }

    @GetMapping(ADDRESS)
    ModelAndView page(Viewer viewer) {
        viewer.requireHosting();
        var history = prices.history();
        return new ModelAndView(
                PAGE, Map.of("form", ListPriceForm.of(history.stream().findFirst()), "history", history));
    }

    @PostMapping(ADDRESS)
    ModelAndView set(
            @Valid @ModelAttribute("form") ListPriceForm form, BindingResult faults, Viewer viewer, Reply reply) {
        viewer.requireHosting();
        Integer price = form.ore(faults);
        if (faults.hasErrors()) {
            return Reply.invalid(PAGE, Map.of("history", prices.history()));
        }
        try {
            prices.set(form.seen(), price, form.reason(), viewer.id());
            return reply.redirect(ADDRESS);
        } catch (Conflict _) {
            faults.rejectValue("price", "agreement.price.conflict");
            var history = prices.history();
            ModelAndView page = Reply.invalid(
                    PAGE,
                    Map.of("history", history, "version", history.getFirst().version()));
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
    }
}
