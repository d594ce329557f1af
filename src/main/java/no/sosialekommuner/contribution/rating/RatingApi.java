package no.sosialekommuner.contribution.rating;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Contributions;
import no.sosialekommuner.member.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@ResponseStatus(HttpStatus.NO_CONTENT)
class RatingApi {

    private static final String ADDRESS = "/api/v1/contributions/{id}/rating";

    private final Contributions contributions;
    private final Ratings ratings;

    RatingApi(Contributions contributions, Ratings ratings) {
        this.contributions = contributions;
        this.ratings = ratings;
    }

    @PutMapping(ADDRESS)
    void rate(@PathVariable long id, @Valid @RequestBody Rating rating, Viewer viewer) {
        ratings.put(
                viewer.id(),
                contributions.requireReadable(new ContributionId(id), viewer).id(),
                rating.value());
    }

    @DeleteMapping(ADDRESS)
    void remove(@PathVariable long id, Viewer viewer) {
        ratings.remove(
                viewer.id(),
                contributions.requireReadable(new ContributionId(id), viewer).id());
    }

    /** @param value 1, of no use to me, to 5, just what I needed */
    record Rating(@NotNull @Min(1) @Max(5) Integer value) {}
}
