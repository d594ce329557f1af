package no.sosialekommuner.contribution;

import java.time.Instant;
import java.util.List;
import no.sosialekommuner.contribution.intake.ReactionRows;
import no.sosialekommuner.member.MemberId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what members have done with contributions elsewhere; what is there already is left as it is. */
@Component
public class ReactionIntake {

    private final ReactionRows rows;

    ReactionIntake(ReactionRows rows) {
        this.rows = rows;
    }

    /** That somebody read a contribution, the first and the last time. */
    public record Visited(ContributionId contribution, MemberId member, Instant firstAt, Instant lastAt) {}

    /** @param value how useful it was found, 1 to 5 */
    public record Rated(ContributionId contribution, MemberId member, int value, Instant at) {}

    /** @param folder empty for none */
    public record Bookmarked(ContributionId contribution, MemberId member, String folder, String note, Instant at) {}

    public record Followed(ContributionId contribution, MemberId member, Instant at) {}

    @Transactional
    public void visits(List<Visited> visits) {
        rows.visits(visits);
    }

    @Transactional
    public void ratings(List<Rated> ratings) {
        rows.ratings(ratings);
    }

    @Transactional
    public void bookmarks(List<Bookmarked> bookmarks) {
        rows.bookmarks(bookmarks);
    }

    @Transactional
    public void follows(List<Followed> follows) {
        rows.follows(follows);
    }
}
