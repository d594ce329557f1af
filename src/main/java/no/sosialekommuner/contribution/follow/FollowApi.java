package no.sosialekommuner.contribution.follow;

import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Contributions;
import no.sosialekommuner.contribution.FollowLevel;
import no.sosialekommuner.contribution.Follows;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Invalid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@ResponseStatus(HttpStatus.NO_CONTENT)
class FollowApi {

    private final Contributions contributions;
    private final Follows follows;

    FollowApi(Contributions contributions, Follows follows) {
        this.contributions = contributions;
        this.follows = follows;
    }

    /** @param level all, first (the first answer only) or none (nothing, whatever else leads there); left out: all */
    @PutMapping("/api/v1/contributions/{id}/follow")
    void follow(@PathVariable long id, @RequestParam(defaultValue = "") String level, Viewer viewer) {
        ContributionId followed =
                contributions.requireReadable(new ContributionId(id), viewer).id();
        if (level.isEmpty()) {
            follows.add(viewer.id(), followed);
        } else {
            follows.put(
                    viewer.id(),
                    followed,
                    FollowLevel.of(level).orElseThrow(() -> new Invalid("level", "web.fault.typeMismatch")));
        }
    }

    @DeleteMapping("/api/v1/contributions/{id}/follow")
    void leave(@PathVariable long id, Viewer viewer) {
        follows.remove(
                viewer.id(),
                contributions.requireReadable(new ContributionId(id), viewer).id());
    }
}
