package no.sosialekommuner.guide.register;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import no.sosialekommuner.text.Comparison;
import no.sosialekommuner.web.Ui;

/**
 * Something that two versions say differently of a law or another source.
 *
 * @param label text key of what it is
 */
public record LawDifference(String label, Comparison words) {

    /** From the first to the second, in the order of the form. */
    public static List<LawDifference> between(LawText before, LawText after, Ui ui) {
        return Stream.of(
                        one(
                                "guide.register.name.nb",
                                before.name().nb(),
                                after.name().nb()),
                        one(
                                "guide.register.name.nn",
                                before.name().nn(),
                                after.name().nn()),
                        one("guide.register.full", before.title(), after.title()),
                        one("guide.register.address", before.address(), after.address()),
                        one("guide.register.unit", unit(before, ui), unit(after, ui)),
                        one("guide.register.in-force", inForce(before, ui), inForce(after, ui)),
                        one(
                                "guide.register.force.nb",
                                before.force().nb(),
                                after.force().nb()),
                        one(
                                "guide.register.force.nn",
                                before.force().nn(),
                                after.force().nn()),
                        one("guide.register.checked", day(before, ui), day(after, ui)),
                        one("guide.register.known", known(before, ui), known(after, ui)))
                .filter(it -> !it.words().isEmpty())
                .toList();
    }

    private static LawDifference one(String label, String before, String after) {
        return new LawDifference(label, Comparison.of(before, after));
    }

    private static String unit(LawText it, Ui ui) {
        return ui.text(it.articles() ? "guide.register.unit.articles" : "guide.register.unit.sections");
    }

    private static String inForce(LawText it, Ui ui) {
        return ui.text(it.inForce() ? "guide.register.in-force.yes" : "guide.register.in-force.no");
    }

    private static String day(LawText it, Ui ui) {
        return it.checked() == null ? "" : ui.date(Objects.requireNonNull(it.checked()));
    }

    private static String known(LawText it, Ui ui) {
        return it.known() == null
                ? ""
                : ui.text("guide.register.known."
                        + Objects.requireNonNull(it.known()).name().toLowerCase(Locale.ROOT));
    }
}
