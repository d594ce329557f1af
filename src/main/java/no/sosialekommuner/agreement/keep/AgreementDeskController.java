package no.sosialekommuner.agreement.keep;

import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.Map;
import no.sosialekommuner.calendar.Today;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.organisation.Organisation;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.Reply;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The agreements there are, and new ones. */
@Controller
class AgreementDeskController {

    private static final String ADDRESS = "/redaksjon/avtaler";
    private static final String FORM = "agreement/keep/new";

    private final AgreementList list;
    private final AgreementBook book;
    private final Customers customers;
    private final Today today;

    AgreementDeskController(AgreementList list, AgreementBook book, Customers customers, Today today) {
        this.list = list;
        this.book = book;
        this.customers = customers;
        this.today = today;
    }

    /**
     * @param vis which of them, as in {@link AgreementPart}
     * @param q number or the beginning of the name of a municipality
     */
    @GetMapping(ADDRESS)
    ModelAndView list(
            @RequestParam(defaultValue = "") String vis,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String cursor,
            Viewer viewer) {
        viewer.requireHosting();
        AgreementPart part = AgreementPart.of(vis);
        AgreementList.Page page = list.find(part, q.strip(), cursor);
        Map<String, Object> model = new HashMap<>();
        model.put("part", part.code());
        model.put("words", q.strip());
        model.put("rows", page.items());
        model.put("today", today.date());
        model.put("next", page.next());
        model.put("count", list.count(part, q.strip()));
        return new ModelAndView("agreement/keep/list", model);
    }

    /** @param kommune whom it is with, where that is known already */
    @GetMapping(ADDRESS + "/ny")
    ModelAndView begin(@RequestParam(defaultValue = "") String kommune, Viewer viewer) {
        viewer.requireHosting();
        String named = customers
                .find(kommune.strip())
                .map(it -> it.number() + " " + it.name())
                .orElse("");
        return new ModelAndView(
                FORM, Map.of("form", AgreementForm.blank(named, today.date()), "customers", customers.all()));
    }

    @PostMapping(ADDRESS)
    ModelAndView add(
            @Valid @ModelAttribute("form") AgreementForm form, BindingResult faults, Viewer viewer, Reply reply) {
        viewer.requireHosting();
        Organisation customer = customers.find(form.municipality()).orElse(null);
        if (customer == null) {
            faults.rejectValue("municipality", "agreement.municipality.unknown");
        }
        var draft = form.draft(customer, faults);
        if (draft.isPresent()) {
            try {
                return reply.redirect(ADDRESS + "/" + book.add(draft.get(), viewer.id()));
            } catch (Invalid invalid) {
                invalid.faults().forEach(faults::rejectValue);
            } catch (DataIntegrityViolationException _) {
                // Two were written at the same moment.
                faults.rejectValue("begins", "agreement.overlap");
            }
        }
        return Reply.invalid(FORM, Map.of("customers", customers.all()));
    }
}
