package no.sosialekommuner.agreement.price;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.OptionalInt;
import no.sosialekommuner.agreement.Kroner;
import no.sosialekommuner.text.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * @param price in kroner as it is typed; empty where an answer costs nothing
 * @param version the newest when the form was opened
 */
public record ListPriceForm(
        String price,

        @NotBlank(message = "agreement.price.reason.missing") @Size(max = 300)
        String reason,

        @Nullable Integer version) {

    public ListPriceForm {
        price = price == null ? "" : PlainText.line(price);
        reason = reason == null ? "" : PlainText.line(reason);
    }

    static ListPriceForm of(Optional<ListPrice> newest) {
        Integer now = newest.flatMap(it -> Optional.ofNullable(it.priceOre())).orElse(null);
        return new ListPriceForm(
                now == null ? "" : Kroner.typed(now),
                "",
                newest.map(ListPrice::version).orElse(0));
    }

    public int seen() {
        return version == null ? 0 : version;
    }

    /** In øre, or null where it costs nothing; what cannot be used is said beside the field. */
    @Nullable
    Integer ore(BindingResult faults) {
        if (price.isBlank()) {
            return null;
        }
        OptionalInt ore = Kroner.ore(price);
        if (ore.isEmpty() || ore.getAsInt() == 0 || ore.getAsInt() > Kroner.MOST) {
            faults.rejectValue("price", "agreement.price.unusable");
            return null;
        }
        return ore.getAsInt();
    }
}
