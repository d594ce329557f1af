package no.sosialekommuner.agreement.use;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.sosialekommuner.agreement.Kroner;
import no.sosialekommuner.agreement.use.StatementLine.Outcome;
import no.sosialekommuner.calendar.Today;
import no.sosialekommuner.document.Imprint;
import no.sosialekommuner.document.Owners;
import no.sosialekommuner.web.Language;
import no.sosialekommuner.web.Texts;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** A statement as a document: sums first, and the answers in a table. */
@Component
class StatementPaper {

    private final Texts texts;
    private final Owners owners;
    private final Today today;

    StatementPaper(Texts texts, Owners owners, Today today) {
        this.texts = texts;
        this.owners = owners;
        this.today = today;
    }

    String title(UseStatement statement, Language language) {
        return texts.text(language, "agreement.statement.of", statement.period().words(texts, language));
    }

    Imprint imprint(UseStatement statement, Language language) {
        return new Imprint(
                owners.name(statement.organisation().id(), language),
                null,
                null,
                texts.text(language, "agreement.statement.made", texts.date(language, today.date())),
                statement.period().isOver(today.date()) ? null : texts.text(language, "agreement.statement.so-far"),
                language);
    }

    String html(UseStatement statement, Language language) {
        String sums = Stream.of(
                        texts.text(language, "agreement.sum.kept", statement.count(Outcome.KEPT)),
                        texts.text(language, "agreement.sum.broken", statement.count(Outcome.BROKEN)),
                        texts.text(language, "agreement.sum.credit", statement.count(Outcome.CREDIT)),
                        texts.text(language, "agreement.sum.total", Kroner.exact(language, statement.ore())))
                .map(it -> "<li>" + HtmlUtils.htmlEscape(it) + "</li>")
                .collect(Collectors.joining("", "<ul>", "</ul>"));
        if (statement.lines().isEmpty()) {
            return sums;
        }
        return sums + "<h2>" + HtmlUtils.htmlEscape(texts.text(language, "agreement.statement.answers")) + "</h2>"
                + table(statement, language);
    }

    private String table(UseStatement statement, Language language) {
        String head = row("th", headings(language));
        String body = statement.lines().stream()
                .map(it -> row("td", cells(it, language)))
                .collect(Collectors.joining());
        return "<table><thead>" + head + "</thead><tbody>" + body + "</tbody></table>";
    }

    private List<String> headings(Language language) {
        return Stream.of("day", "title", "panel", "outcome", "amount")
                .map(it -> texts.text(language, "agreement.column." + it))
                .toList();
    }

    private List<String> cells(StatementLine line, Language language) {
        return List.of(
                texts.date(language, line.day()),
                line.title() == null
                        ? texts.text(
                                language, "agreement.question", line.question().toString())
                        : line.title(),
                line.panel(),
                texts.text(language, "agreement.outcome." + line.outcome().code()),
                Kroner.exact(language, line.ore()));
    }

    /** The last column holds amounts. */
    private static String row(String cell, List<String> words) {
        StringBuilder row = new StringBuilder("<tr>");
        for (int at = 0; at < words.size(); at++) {
            row.append('<').append(cell).append(at == words.size() - 1 ? " align=\"right\">" : ">");
            row.append(HtmlUtils.htmlEscape(words.get(at)))
                    .append("</")
                    .append(cell)
                    .append('>');
        }
        return row.append("</tr>").toString();
    }
}
