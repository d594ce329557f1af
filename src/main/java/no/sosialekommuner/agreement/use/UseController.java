package no.sosialekommuner.agreement.use;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.sosialekommuner.agreement.Agreement;
import no.sosialekommuner.agreement.AgreementInsight;
import no.sosialekommuner.agreement.AgreementTerms;
import no.sosialekommuner.agreement.Agreements;
import no.sosialekommuner.agreement.BillingPeriod;
import no.sosialekommuner.agreement.Rhythm;
import no.sosialekommuner.agreement.charge.Charges;
import no.sosialekommuner.agreement.charge.QuotaUse;
import no.sosialekommuner.calendar.Today;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.organisation.Organisation;
import no.sosialekommuner.organisation.Organisations;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** A municipality's members see what is agreed, what is used and what it costs; hosts see it too. */
@Controller
class UseController {

    /** Months that are shown at least; an agreement shows all from its first day, and those before it. */
    private static final int MONTHS = 12;

    private final Organisations organisations;
    private final Agreements agreements;
    private final Charges charges;
    private final UseStatements statements;
    private final AgreementTerms terms;
    private final Today today;

    UseController(
            Organisations organisations,
            Agreements agreements,
            Charges charges,
            UseStatements statements,
            AgreementTerms terms,
            Today today) {
        this.organisations = organisations;
        this.agreements = agreements;
        this.charges = charges;
        this.statements = statements;
        this.terms = terms;
        this.today = today;
    }

    @GetMapping("/kommuner/{number}/avtale")
    ModelAndView page(@PathVariable String number, Viewer viewer) {
        Organisation organisation = organisations.require(number);
        AgreementInsight.require(organisation, viewer);
        LocalDate day = today.date();
        List<Agreement> all = agreements.of(organisation.id());
        Agreement agreement =
                all.stream().filter(it -> it.holdsOn(day)).findFirst().orElse(null);
        Map<String, Object> model = new HashMap<>();
        model.put("organisation", organisation);
        model.put("agreement", agreement);
        model.put("host", viewer.hosts());
        model.put("periods", periods(day, agreement == null ? Rhythm.MONTH : agreement.rhythm(), first(day, all)));
        if (agreement == null) {
            model.put("offer", terms.without(viewer.language()));
            model.put("figures", statements.figures(organisation.id(), day.withDayOfYear(1), day));
            model.put(
                    "coming",
                    all.stream()
                            .filter(it -> it.begins().isAfter(day))
                            .reduce((_, earlier) -> earlier)
                            .orElse(null));
        } else {
            model.put("figures", statements.figures(organisation.id(), agreement.begins(), agreement.ends()));
            QuotaUse use = charges.use(agreement);
            model.put("used", use.used());
            model.put("left", use.left());
            model.put("offer", terms.by(agreement, use.left(), viewer.language()));
        }
        return new ModelAndView("agreement/use/page", model);
    }

    private static LocalDate first(LocalDate today, List<Agreement> agreements) {
        LocalDate shown = today.minusMonths(MONTHS - 1L);
        return agreements.stream()
                .map(Agreement::begins)
                .filter(it -> it.isBefore(shown))
                .min(Comparator.naturalOrder())
                .orElse(shown);
    }

    /** The one that goes on and those before, back to the first day, the newest first. */
    private static List<BillingPeriod> periods(LocalDate today, Rhythm rhythm, LocalDate first) {
        return Stream.iterate(
                        BillingPeriod.of(today, rhythm), it -> !it.last().isBefore(first), BillingPeriod::previous)
                .toList();
    }
}
