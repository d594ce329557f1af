package no.sosialekommuner.agreement.invoice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.sosialekommuner.agreement.AgreementHosts;
import no.sosialekommuner.agreement.BillingPeriod;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.Reply;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The invoices there are, and those that can be made now. */
@Controller
class InvoiceDeskController {

    private static final String ADDRESS = "/redaksjon/avtaler/fakturaer";
    private static final String PAGE = "agreement/invoice/list";

    private final Invoices invoices;
    private final ReadyInvoices ready;
    private final InvoiceIssuing issuing;
    private final Seller seller;

    InvoiceDeskController(Invoices invoices, ReadyInvoices ready, InvoiceIssuing issuing, Seller seller) {
        this.invoices = invoices;
        this.ready = ready;
        this.issuing = issuing;
        this.seller = seller;
    }

    /**
     * @param kommune number of the municipality; empty for all
     * @param cursor the number at which the page before ended
     */
    @GetMapping(ADDRESS)
    ModelAndView list(
            @RequestParam(defaultValue = "") String kommune,
            @RequestParam(required = false) @Nullable Long cursor,
            Viewer viewer) {
        AgreementHosts.require(viewer);
        return new ModelAndView(PAGE, model(kommune.strip(), cursor));
    }

    /** Makes one invoice, or all that can be made. */
    @PostMapping(ADDRESS)
    ModelAndView make(@ModelAttribute("form") InvoiceForm form, BindingResult faults, Viewer viewer, Reply reply) {
        AgreementHosts.require(viewer);
        try {
            if (form.meansAll()) {
                return all(faults, viewer, reply);
            }
            BillingPeriod period = BillingPeriod.of(form.periode())
                    .orElseThrow(() -> new Invalid("periode", "agreement.period.unknown"));
            return reply.redirect(ADDRESS + "/" + issuing.issue(form.kommune(), period, viewer.id()));
        } catch (Invalid invalid) {
            invalid.faults().forEach(faults::rejectValue);
            return Reply.invalid(PAGE, model("", null));
        }
    }

    /** One that cannot be made does not hold the others up. */
    private ModelAndView all(BindingResult faults, Viewer viewer, Reply reply) {
        List<ReadyInvoice> wanted = ready.all();
        for (ReadyInvoice it : wanted) {
            try {
                issuing.issue(it.municipality(), it.period(), viewer.id());
            } catch (Invalid invalid) {
                invalid.faults().forEach(faults::rejectValue);
            }
        }
        return faults.hasErrors() ? Reply.invalid(PAGE, model("", null)) : reply.redirect(ADDRESS);
    }

    private Map<String, Object> model(String municipality, @Nullable Long cursor) {
        Invoices.Page page = invoices.page(municipality, cursor);
        Map<String, Object> model = new HashMap<>();
        model.put("invoices", page.items());
        model.put("next", page.next());
        model.put("municipality", municipality);
        model.put(
                "ready",
                ready.all().stream()
                        .filter(it ->
                                municipality.isEmpty() || it.municipality().equals(municipality))
                        .toList());
        model.put("sellerKnown", seller.isKnown());
        return model;
    }
}
