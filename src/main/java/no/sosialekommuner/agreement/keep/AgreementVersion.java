package no.sosialekommuner.agreement.keep;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import no.sosialekommuner.agreement.Kroner;
import no.sosialekommuner.web.Ui;
import org.jspecify.annotations.Nullable;

/**
 * What an agreement has said.
 *
 * @param setBy name of who wrote it, or null when that is not known any more
 */
public record AgreementVersion(
        int version,
        AgreementDraft terms,
        String reason,
        @Nullable String setBy,
        Instant setAt) {

    /** What is said otherwise here than in an earlier one, as a reader reads it. */
    public List<Change> since(AgreementDraft earlier, Ui ui) {
        return Stream.of(
                        new Change("begins", ui.date(earlier.begins()), ui.date(terms.begins())),
                        new Change("ends", ui.date(earlier.ends()), ui.date(terms.ends())),
                        new Change("quota", ui.number(earlier.quota()), ui.number(terms.quota())),
                        new Change(
                                "price",
                                Kroner.words(ui.language(), earlier.priceOre()),
                                Kroner.words(ui.language(), terms.priceOre())),
                        new Change(
                                "rhythm",
                                ui.text("agreement.rhythm." + earlier.rhythm().code()),
                                ui.text("agreement.rhythm." + terms.rhythm().code())),
                        new Change("contact", earlier.contact(), terms.contact()),
                        new Change("contactEmail", earlier.contactEmail(), terms.contactEmail()),
                        new Change("orderReference", earlier.orderReference(), terms.orderReference()),
                        new Change("endpoint", earlier.endpoint(), terms.endpoint()))
                .filter(it -> !it.before().equals(it.after()))
                .toList();
    }

    /**
     * @param field as in {@link AgreementForm}
     * @param before may be empty, as may be {@code after}
     */
    public record Change(String field, String before, String after) {}
}
