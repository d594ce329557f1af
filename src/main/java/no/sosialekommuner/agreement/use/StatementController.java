package no.sosialekommuner.agreement.use;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import no.sosialekommuner.agreement.AgreementInsight;
import no.sosialekommuner.agreement.BillingPeriod;
import no.sosialekommuner.calendar.Today;
import no.sosialekommuner.document.Handouts;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.organisation.Organisation;
import no.sosialekommuner.organisation.Organisations;
import no.sosialekommuner.web.Download;
import no.sosialekommuner.web.Texts;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What a municipality has used in a month or a quarter: to look at, to count on with, and to file. */
@Controller
class StatementController {

    private static final String ADDRESS = "/kommuner/{number}/avtale/{period}";

    private final Organisations organisations;
    private final UseStatements statements;
    private final StatementPaper paper;
    private final Handouts handouts;
    private final Today today;
    private final Texts texts;

    StatementController(
            Organisations organisations,
            UseStatements statements,
            StatementPaper paper,
            Handouts handouts,
            Today today,
            Texts texts) {
        this.organisations = organisations;
        this.statements = statements;
        this.paper = paper;
        this.handouts = handouts;
        this.today = today;
        this.texts = texts;
    }

    @GetMapping(ADDRESS)
    ModelAndView page(@PathVariable String number, @PathVariable String period, Viewer viewer) {
        UseStatement statement = require(number, period, viewer);
        return new ModelAndView(
                "agreement/use/statement",
                Map.of(
                        "statement",
                        statement,
                        "over",
                        statement.period().isOver(today.date()),
                        "host",
                        viewer.hosts()));
    }

    @GetMapping(ADDRESS + "/oversikt.csv")
    ResponseEntity<byte[]> csv(@PathVariable String number, @PathVariable String period, Viewer viewer) {
        UseStatement statement = require(number, period, viewer);
        return Download.of(
                "ekspertsvar-" + number + "-" + period + ".csv",
                "text/csv;charset=UTF-8",
                StatementCsv.write(statement, texts, viewer.language()).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping(ADDRESS + "/oversikt.pdf")
    void pdf(@PathVariable String number, @PathVariable String period, Viewer viewer, HttpServletResponse response)
            throws IOException {
        UseStatement statement = require(number, period, viewer);
        handouts.pdf(
                paper.title(statement, viewer.language()),
                paper.html(statement, viewer.language()),
                paper.imprint(statement, viewer.language()),
                viewer,
                response);
    }

    private UseStatement require(String number, String period, Viewer viewer) {
        Organisation organisation = organisations.require(number);
        AgreementInsight.require(organisation, viewer);
        return statements.of(organisation, BillingPeriod.require(period), viewer);
    }
}
