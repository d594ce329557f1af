package no.sosialekommuner.agreement.invoice;

import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Download;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.Reply;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One invoice or credit note: what it says, its file, and taking answers back. */
@Controller
class InvoiceController {

    private static final String ADDRESS = "/redaksjon/avtaler/fakturaer/{number}";
    private static final String PAGE = "agreement/invoice/page";

    private final Invoices invoices;
    private final InvoiceIssuing issuing;

    InvoiceController(Invoices invoices, InvoiceIssuing issuing) {
        this.invoices = invoices;
        this.issuing = issuing;
    }

    @GetMapping(ADDRESS)
    ModelAndView page(@PathVariable long number, Viewer viewer) {
        viewer.requireHosting();
        return new ModelAndView(PAGE, model(number));
    }

    /** The file to send, byte for byte the same each time. */
    @GetMapping(ADDRESS + "/ehf.xml")
    ResponseEntity<byte[]> file(@PathVariable long number, Viewer viewer) {
        viewer.requireHosting();
        return Download.of("ehf-" + number + ".xml", MediaType.APPLICATION_XML_VALUE, invoices.file(number));
    }

    @PostMapping(ADDRESS + "/kreditnota")
    ModelAndView credit(
            @PathVariable long number,
            @Valid @ModelAttribute("form") CreditForm form,
            BindingResult faults,
            Viewer viewer,
            Reply reply) {
        viewer.requireHosting();
        invoices.require(number);
        if (!faults.hasErrors()) {
            try {
                List<ContributionId> chosen =
                        form.lines().stream().map(ContributionId::new).toList();
                long note = issuing.credit(number, chosen, form.reason(), viewer.id());
                return reply.redirect("/redaksjon/avtaler/fakturaer/" + note);
            } catch (Invalid invalid) {
                invalid.faults().forEach(faults::rejectValue);
            }
        }
        return Reply.invalid(PAGE, model(number));
    }

    private Map<String, Object> model(long number) {
        Map<String, Object> model = new HashMap<>();
        model.put("invoice", invoices.require(number));
        model.put("lines", invoices.lines(number));
        return model;
    }
}
