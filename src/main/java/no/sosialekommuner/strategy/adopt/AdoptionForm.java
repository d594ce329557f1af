package no.sosialekommuner.strategy.adopt;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import no.sosialekommuner.strategy.Cells;
import no.sosialekommuner.text.PlainText;

/**
 * That a plan was adopted.
 *
 * @param version of the document that was adopted, as the page showed it
 * @param adoptedOn a day as it was typed
 * @param evaluateOn a day as it was typed
 */
public record AdoptionForm(
        Integer version,

        @Pattern(regexp = "(?s).*\\S.*", message = "strategy.adopt.by.missing")
        @Size(max = 200, message = "strategy.adopt.by.long")
        String adoptedBy,

        @Size(max = 40, message = "strategy.adopt.case.long")
        String caseNumber,

        String adoptedOn,
        String evaluateOn) {

    /** Most look at their plan again after a year. */
    private static final int USUAL_MONTHS = 12;

    public AdoptionForm {
        version = version == null ? 0 : version;
        adoptedBy = adoptedBy == null ? "" : PlainText.line(adoptedBy);
        caseNumber = caseNumber == null ? "" : PlainText.line(caseNumber);
        adoptedOn = adoptedOn == null ? "" : adoptedOn;
        evaluateOn = evaluateOn == null ? "" : evaluateOn;
    }

    static AdoptionForm on(LocalDate today, int version) {
        return new AdoptionForm(
                version,
                "",
                "",
                today.toString(),
                today.plusMonths(USUAL_MONTHS).toString());
    }

    static AdoptionForm of(Edition it) {
        return new AdoptionForm(
                it.version(),
                it.adoptedBy(),
                it.caseNumber(),
                it.adoptedOn().toString(),
                it.evaluateOn().toString());
    }

    AdoptionForm at(int newer) {
        return new AdoptionForm(newer, adoptedBy, caseNumber, adoptedOn, evaluateOn);
    }

    Optional<LocalDate> adopted() {
        return Cells.date(adoptedOn);
    }

    Optional<LocalDate> evaluated() {
        return Cells.date(evaluateOn);
    }

    /** What is wrong with its days, by the field's name. */
    Map<String, String> faults(LocalDate today) {
        Map<String, String> faults = new LinkedHashMap<>();
        if (adopted().isEmpty()) {
            faults.put("adoptedOn", "strategy.adopt.on.missing");
        } else if (adopted().get().isAfter(today)) {
            faults.put("adoptedOn", "strategy.adopt.on.future");
        }
        if (evaluated().isEmpty()) {
            faults.put("evaluateOn", "strategy.adopt.evaluate.missing");
        } else if (!evaluated().get().isAfter(today)) {
            faults.put("evaluateOn", "strategy.adopt.evaluate.past");
        }
        return faults;
    }
}
