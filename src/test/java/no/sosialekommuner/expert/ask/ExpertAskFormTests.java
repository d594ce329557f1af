package no.sosialekommuner.expert.ask;

import static org.assertj.core.api.Assertions.assertThat;

import no.sosialekommuner.expert.Offer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.Errors;

/** A municipality without an agreement is told that an answer costs 900 kroner. */
class ExpertAskFormTests {

    private static final Offer COSTS = new Offer(false, 0, 90_000, "900 kroner");
    private static final Offer COVERED = new Offer(true, 3, 50_000, "3 igjen");

    @Test
    void whoHasNotSaidYesToThePriceIsNotLetThrough() {
        assertThat(faults(COSTS, null, 90_000)).isEqualTo("expert.ask.accepted.missing");
    }

    @Test
    void whoHasSaidYesToAnotherPriceSeesTheNewOne() {
        assertThat(faults(COSTS, "on", 80_000)).isEqualTo("expert.ask.accepted.changed");
        assertThat(faults(COSTS, "on", null)).isEqualTo("expert.ask.accepted.changed");
    }

    @Test
    void aYesToTheVeryPriceIsEnough() {
        assertThat(faults(COSTS, "on", 90_000)).isNull();
    }

    @Test
    void whatAnAgreementCoversNeedsNoYes() {
        assertThat(faults(COVERED, null, null)).isNull();
        assertThat(faults(Offer.FREE, null, null)).isNull();
    }

    @Test
    void somebodyHasToBeChosen() {
        var faults = new BeanPropertyBindingResult(new ExpertAskForm(null, null, null), "form");
        new ExpertAskForm(null, null, null).check(Offer.FREE, faults);
        assertThat(faults.getFieldError("panel")).isNotNull();
    }

    private static @Nullable String faults(Offer offer, @Nullable String accepted, @Nullable Integer price) {
        ExpertAskForm form = new ExpertAskForm(7L, accepted, price);
        BeanPropertyBindingResult faults = new BeanPropertyBindingResult(form, "form");
        form.check(offer, faults);
        return code(faults);
    }

    private static @Nullable String code(Errors faults) {
        var fault = faults.getFieldError("accepted");
        return fault == null ? null : fault.getCode();
    }
}
