package no.sosialekommuner.expert.confidential;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import no.sosialekommuner.expert.Offer;
import no.sosialekommuner.expert.PanelId;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * A question that is asked in confidence, as it is written.
 *
 * @param tags slugs of topics, by which it finds those who know them
 * @param panel number of a panel, or 0 for the hosts
 * @param accepted whether the asker says yes to the price, which is {@code price} in øre as it was shown
 */
public record ConfidentialForm(
        @NotBlank(message = "contribution.write.title.missing")
        @Size(max = 200, message = "contribution.write.title.long")
        String title,

        @NotBlank(message = "contribution.write.body.missing")
        @Size(max = 200_000, message = "contribution.write.body.long")
        String body,

        List<String> tags,

        @NotNull(message = "expert.confidential.panel.missing") @Nullable
        Long panel,

        @Nullable String accepted,
        @Nullable Integer price,
        @Nullable UUID key) {

    public ConfidentialForm {
        title = title == null ? "" : title;
        body = body == null ? "" : body;
        tags = tags == null ? List.of() : List.copyOf(tags);
        key = key == null ? UUID.randomUUID() : key;
    }

    static ConfidentialForm begun(String title, @Nullable Long panel) {
        return new ConfidentialForm(title, "", List.of(), panel, null, null, null);
    }

    ConfidentialForm to(long desk) {
        return new ConfidentialForm(title, body, tags, desk, accepted, price, key);
    }

    public boolean isAccepted() {
        return accepted != null;
    }

    @Nullable
    PanelId panelId() {
        return panel == null || panel == ConfidentialDesk.HOSTS ? null : new PanelId(panel);
    }

    /** Whoever pays has said yes to the very price that holds now. */
    void check(Offer offer, BindingResult faults) {
        if (!offer.costs()) {
            return;
        }
        if (!isAccepted()) {
            faults.rejectValue("accepted", "expert.confidential.accepted.missing");
        } else if (price == null || !price.equals(offer.priceOere())) {
            faults.rejectValue("accepted", "expert.confidential.accepted.changed");
        }
    }
}
