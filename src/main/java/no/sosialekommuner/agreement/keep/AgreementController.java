package no.sosialekommuner.agreement.keep;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import no.sosialekommuner.agreement.Agreement;
import no.sosialekommuner.agreement.AgreementId;
import no.sosialekommuner.agreement.Agreements;
import no.sosialekommuner.agreement.BillingPeriod;
import no.sosialekommuner.agreement.charge.Charges;
import no.sosialekommuner.agreement.charge.QuotaUse;
import no.sosialekommuner.calendar.Today;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.organisation.Organisations;
import no.sosialekommuner.web.Conflict;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.Reply;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.servlet.ModelAndView;

/** One agreement: what it says and has said, changing and ending it. Whoever came second sees what there is now, and loses nothing. */
@Controller
class AgreementController {

    private static final String ADDRESS = "/redaksjon/avtaler/{id}";
    private static final String PAGE = "agreement/keep/page";
    private static final String FORM = "agreement/keep/edit";

    private final Agreements agreements;
    private final AgreementBook book;
    private final Charges charges;
    private final Organisations organisations;
    private final Today today;

    AgreementController(
            Agreements agreements, AgreementBook book, Charges charges, Organisations organisations, Today today) {
        this.agreements = agreements;
        this.book = book;
        this.charges = charges;
        this.organisations = organisations;
        this.today = today;
    }

    @GetMapping(ADDRESS)
    ModelAndView page(@PathVariable AgreementId id, Viewer viewer) {
        viewer.requireHosting();
        return new ModelAndView(PAGE, model(agreements.require(id)));
    }

    @GetMapping(ADDRESS + "/endre")
    ModelAndView edit(@PathVariable AgreementId id, Viewer viewer) {
        viewer.requireHosting();
        Agreement agreement = agreements.require(id);
        return new ModelAndView(FORM, Map.of("agreement", agreement, "form", AgreementForm.of(agreement)));
    }

    @PutMapping(ADDRESS)
    ModelAndView change(
            @PathVariable AgreementId id,
            @Valid @ModelAttribute("form") AgreementForm form,
            BindingResult faults,
            Viewer viewer,
            Reply reply) {
        viewer.requireHosting();
        Agreement agreement = agreements.require(id);
        Optional<AgreementDraft> draft = form.draft(organisations.require(agreement.number()), faults);
        if (draft.isPresent()) {
            try {
                book.change(agreement, draft.get(), form.version(), form.reason(), viewer.id());
                return reply.redirect(agreement.desk());
            } catch (Invalid invalid) {
                invalid.faults().forEach(faults::rejectValue);
            } catch (DataIntegrityViolationException _) {
                faults.rejectValue("begins", "agreement.overlap");
            } catch (Conflict _) {
                Agreement there = agreements.require(id);
                ModelAndView page = new ModelAndView(FORM, Map.of("agreement", there, "overtaken", true));
                page.setStatus(HttpStatus.CONFLICT);
                return page;
            }
        }
        return Reply.invalid(FORM, Map.of("agreement", agreement));
    }

    /** Ends it before its time. */
    @PutMapping(ADDRESS + "/slutt")
    ModelAndView end(
            @PathVariable AgreementId id,
            @Valid @ModelAttribute("end") EndForm form,
            BindingResult faults,
            Viewer viewer,
            Reply reply) {
        viewer.requireHosting();
        Agreement agreement = agreements.require(id);
        LocalDate last = AgreementForm.day("last", form.last(), faults);
        if (last != null && !faults.hasErrors()) {
            try {
                book.end(agreement, last, form.version(), form.endReason(), viewer.id());
                return reply.redirect(agreement.desk());
            } catch (Invalid invalid) {
                invalid.faults().forEach(faults::rejectValue);
            } catch (Conflict _) {
                faults.rejectValue("last", "agreement.end.conflict");
            }
        }
        return Reply.invalid(PAGE, model(agreements.require(id)));
    }

    private Map<String, Object> model(Agreement agreement) {
        Map<String, Object> model = new HashMap<>();
        model.put("agreement", agreement);
        model.put("today", today.date());
        QuotaUse use = charges.use(agreement);
        model.put("left", use.left());
        model.put("used", use.used());
        model.put("history", book.history(agreement.id()));
        model.put("period", BillingPeriod.of(today.date(), agreement.rhythm()).code());
        return model;
    }
}
