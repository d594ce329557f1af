package no.sosialekommuner.agreement.invoice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.sosialekommuner.agreement.BillingPeriod;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.organisation.Organisation;
import no.sosialekommuner.organisation.Organisations;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.Reply;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
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
    private final Organisations organisations;
    private final Seller seller;

    InvoiceDeskController(
            Invoices invoices,
            ReadyInvoices ready,
            InvoiceIssuing issuing,
            Organisations organisations,
            Seller seller) {
        this.invoices = invoices;
        this.ready = ready;
        this.issuing = issuing;
        this.organisations = organisations;
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
        viewer.requireHosting();
        return new ModelAndView(PAGE, model(kommune.strip(), cursor));
    }

    /** Makes one invoice, or all that can be made. One that cannot be made does not hold the others up. */
    @PostMapping(ADDRESS)
    ModelAndView make(InvoiceForm form, Viewer viewer, Reply reply) {
        viewer.requireHosting();
        List<NotInvoiced> failed = new ArrayList<>();
        String made = form.meansAll() ? all(viewer, failed) : one(form, viewer, failed);
        if (failed.isEmpty()) {
            return reply.redirect(made);
        }
        Map<String, Object> model = model("", null);
        model.put("failed", failed);
        return Reply.invalid(PAGE, model);
    }

    private String one(InvoiceForm form, Viewer viewer, List<NotInvoiced> failed) {
        BillingPeriod period = BillingPeriod.of(form.periode()).orElse(null);
        if (period == null) {
            failed.add(new NotInvoiced(form.kommune(), null, "agreement.period.unknown"));
            return ADDRESS;
        }
        Organisation municipality = organisations.require(form.kommune());
        try {
            return ADDRESS + "/" + issuing.issue(municipality.number(), period, viewer.id());
        } catch (Invalid invalid) {
            failed.add(NotInvoiced.of(municipality.name(), period, invalid));
            return ADDRESS;
        }
    }

    private String all(Viewer viewer, List<NotInvoiced> failed) {
        for (ReadyInvoice it : ready.all()) {
            try {
                issuing.issue(it.municipality(), it.period(), viewer.id());
            } catch (Invalid invalid) {
                failed.add(NotInvoiced.of(it.name(), it.period(), invalid));
            }
        }
        return ADDRESS;
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
