package no.sosialekommuner.freshness.page;

import java.util.List;
import no.sosialekommuner.contribution.Contribution;
import no.sosialekommuner.contribution.Soundness;
import no.sosialekommuner.freshness.review.Deed;
import no.sosialekommuner.freshness.review.Opinion;
import no.sosialekommuner.freshness.review.Review;
import org.jspecify.annotations.Nullable;

/**
 * Whether a contribution still holds, as one viewer sees it.
 *
 * @param due whether it is to be looked at now
 * @param tends whether the viewer settles it
 * @param author whether the viewer wrote it
 * @param opinions what readers say, for those who settle it
 * @param own what the viewer has said, or null
 */
public record Holding(
        Contribution contribution,
        Soundness soundness,
        Review review,
        boolean due,
        boolean tends,
        boolean author,
        List<Opinion> opinions,
        @Nullable Opinion own,
        List<Deed> deeds) {

    public String address() {
        return "/bidrag/" + contribution.id() + "/holdbarhet";
    }
}
