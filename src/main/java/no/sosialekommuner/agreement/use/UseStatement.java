package no.sosialekommuner.agreement.use;

import java.util.List;
import no.sosialekommuner.agreement.BillingPeriod;
import no.sosialekommuner.agreement.use.StatementLine.Outcome;
import no.sosialekommuner.organisation.Organisation;

/**
 * What a municipality has used in a period.
 *
 * @param lines in the order of their days
 */
public record UseStatement(Organisation organisation, BillingPeriod period, List<StatementLine> lines) {

    public UseStatement {
        lines = List.copyOf(lines);
    }

    public int count(Outcome outcome) {
        return (int) lines.stream().filter(it -> it.outcome() == outcome).count();
    }

    /** What it all costs, without VAT. */
    public long ore() {
        return lines.stream().mapToLong(StatementLine::ore).sum();
    }

    public String address() {
        return organisation.address() + "/avtale/" + period.code();
    }
}
