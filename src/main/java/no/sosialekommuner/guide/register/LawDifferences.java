package no.sosialekommuner.guide.register;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import no.sosialekommuner.guide.TextDifference;
import no.sosialekommuner.web.Ui;

/** What two versions say differently of a law or another source. */
public final class LawDifferences {

    private LawDifferences() {}

    /** From the first to the second, in the order of the form. */
    public static List<TextDifference> between(LawText before, LawText after, Ui ui) {
        return Stream.of(
                        TextDifference.of(
                                "guide.register.name.nb",
                                before.name().nb(),
                                after.name().nb()),
                        TextDifference.of(
                                "guide.register.name.nn",
                                before.name().nn(),
                                after.name().nn()),
                        TextDifference.of("guide.register.full", before.title(), after.title()),
                        TextDifference.of("guide.register.address", before.address(), after.address()),
                        TextDifference.of("guide.register.unit", unit(before, ui), unit(after, ui)),
                        TextDifference.of("guide.register.in-force", inForce(before, ui), inForce(after, ui)),
                        TextDifference.of(
                                "guide.register.force.nb",
                                before.force().nb(),
                                after.force().nb()),
                        TextDifference.of(
                                "guide.register.force.nn",
                                before.force().nn(),
                                after.force().nn()),
                        TextDifference.of("guide.register.checked", day(before, ui), day(after, ui)),
                        TextDifference.of("guide.register.known", known(before, ui), known(after, ui)))
                .filter(TextDifference::differs)
                .toList();
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
