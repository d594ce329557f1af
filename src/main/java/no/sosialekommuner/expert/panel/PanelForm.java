package no.sosialekommuner.expert.panel;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.sosialekommuner.expert.Opening;
import no.sosialekommuner.text.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * A panel as it is written.
 *
 * @param promise hours of working time, with a comma or a point
 * @param lead handle, or the empty text for none
 * @param members handles, one a line
 * @param hours of each day of the week, from Monday on; see {@link WeekHours}
 * @param tags slugs
 */
public record PanelForm(
        @NotBlank(message = "expert.panel.name.missing") @Size(max = 80)
        String nb,

        @Size(max = 80) String nn,
        @Size(max = 80) String en,
        @Size(max = 1000) String aboutNb,
        @Size(max = 1000) String aboutNn,
        @Size(max = 1000) String aboutEn,
        String promise,
        String lead,
        @Size(max = 5000) String members,
        List<String> hours,
        List<String> tags) {

    public PanelForm {
        nb = line(nb);
        nn = line(nn);
        en = line(en);
        aboutNb = text(aboutNb);
        aboutNn = text(aboutNn);
        aboutEn = text(aboutEn);
        promise = text(promise);
        lead = text(lead);
        members = text(members);
        hours = PromisedTime.week(hours);
        tags = tags == null ? List.of() : tags.stream().distinct().toList();
    }

    static PanelForm empty() {
        List<String> office = new ArrayList<>(Collections.nCopies(5, "08.00–15.30"));
        office.addAll(List.of("", ""));
        return new PanelForm("", "", "", "", "", "", "4", "", "", office, List.of());
    }

    public String nnOrNb() {
        return nn.isEmpty() ? nb : nn;
    }

    public String enOrNb() {
        return en.isEmpty() ? nb : en;
    }

    /** Each once, without the sign that mentions begin with. */
    Set<String> handles() {
        Set<String> handles = new LinkedHashSet<>();
        Arrays.stream(members.split("[\\r\\n,;]+"))
                .map(it -> it.strip().replaceFirst("^@", ""))
                .filter(it -> !it.isEmpty())
                .forEach(handles::add);
        return handles;
    }

    Optional<Duration> promised(BindingResult faults) {
        return PromisedTime.promised(promise, faults);
    }

    List<Opening> openings(BindingResult faults) {
        return PromisedTime.openings(hours, faults);
    }

    private static String line(@Nullable String typed) {
        return typed == null ? "" : PlainText.line(typed);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
