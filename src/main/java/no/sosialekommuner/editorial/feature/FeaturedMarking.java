package no.sosialekommuner.editorial.feature;

import java.util.List;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Mark;
import no.sosialekommuner.contribution.Marking;
import no.sosialekommuner.editorial.Highlights;
import org.springframework.stereotype.Component;

/** Says on a contribution that it is featured. */
@Component
class FeaturedMarking implements Marking {

    private final Highlights highlights;

    FeaturedMarking(Highlights highlights) {
        this.highlights = highlights;
    }

    @Override
    public List<Mark> of(ContributionId contribution) {
        return highlights.isFeatured(contribution)
                ? List.of(new Mark("featured", "editorial.feature.mark", null))
                : List.of();
    }
}
