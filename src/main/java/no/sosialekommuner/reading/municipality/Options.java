package no.sosialekommuner.reading.municipality;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.sosialekommuner.organisation.LanguageForm;
import no.sosialekommuner.organisation.Organisation;
import no.sosialekommuner.organisation.OrganisationFilter.Order;
import no.sosialekommuner.organisation.Size;
import no.sosialekommuner.web.Ui;

/** What can be chosen on the list's form: values and their words, in the order shown. */
public final class Options {

    private static final String ANY = "reading.municipality.any.";

    private Options() {}

    public static Map<String, String> kinds(Ui ui) {
        Map<String, String> options = new LinkedHashMap<>();
        Arrays.stream(Choice.Kinds.values())
                .forEach(one ->
                        options.put(Choice.said(one.code()), ui.text("reading.municipality.kinds." + one.code())));
        return options;
    }

    public static Map<String, String> counties(Ui ui, List<Organisation> counties) {
        Map<String, String> options = any(ui, "county");
        counties.forEach(county -> options.put(county.number(), county.name()));
        return options;
    }

    public static Map<String, String> sizes(Ui ui) {
        Map<String, String> options = any(ui, "size");
        Arrays.stream(Size.values())
                .forEach(size -> options.put(size.code(), ui.text("organisation.size." + size.code())));
        return options;
    }

    public static Map<String, String> languages(Ui ui) {
        Map<String, String> options = any(ui, "language");
        Arrays.stream(LanguageForm.values())
                .forEach(form -> options.put(form.code(), ui.text("organisation.language." + form.code())));
        return options;
    }

    public static Map<String, String> orders(Ui ui) {
        Map<String, String> options = new LinkedHashMap<>();
        Arrays.stream(Order.values())
                .forEach(order ->
                        options.put(Choice.said(order.code()), ui.text("reading.municipality.order." + order.code())));
        return options;
    }

    private static Map<String, String> any(Ui ui, String what) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("", ui.text(ANY + what));
        return options;
    }
}
