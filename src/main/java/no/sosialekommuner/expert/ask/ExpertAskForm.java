package no.sosialekommuner.expert.ask;

import no.sosialekommuner.expert.Offer;
import no.sosialekommuner.expert.PanelId;
import no.sosialekommuner.expert.request.Desks.Desk;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * @param panel number of a panel, or {@code 0} for the hosts
 * @param accepted whether the asker says yes to the price, which is {@code price} in øre as it was shown
 */
public record ExpertAskForm(
        @Nullable Long panel,
        @Nullable String accepted,
        @Nullable Integer price) {

    static ExpertAskForm on(Desk desk) {
        return new ExpertAskForm(number(desk), null, null);
    }

    static long number(Desk desk) {
        return desk.panel() == null ? 0 : desk.panel().value();
    }

    public boolean isAccepted() {
        return accepted != null;
    }

    @Nullable
    PanelId panelId() {
        return panel == null || panel == 0 ? null : new PanelId(panel);
    }

    /** Whoever pays has said yes to the very price that holds now. */
    void check(Offer offer, BindingResult faults) {
        if (panel == null) {
            faults.rejectValue("panel", "expert.ask.panel.missing");
        }
        if (!offer.costs()) {
            return;
        }
        if (!isAccepted()) {
            faults.rejectValue("accepted", "expert.ask.accepted.missing");
        } else if (price == null || !price.equals(offer.priceOere())) {
            faults.rejectValue("accepted", "expert.ask.accepted.changed");
        }
    }
}
