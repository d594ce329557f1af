package no.sosialekommuner.contribution.follow;

import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Contributions;
import no.sosialekommuner.member.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
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

    @PutMapping("/api/v1/contributions/{id}/follow")
    void follow(@PathVariable long id, Viewer viewer) {
        follows.add(
                viewer.id(),
                contributions.requireReadable(new ContributionId(id), viewer).id());
    }

    @DeleteMapping("/api/v1/contributions/{id}/follow")
    void leave(@PathVariable long id, Viewer viewer) {
        follows.remove(
                viewer.id(),
                contributions.requireReadable(new ContributionId(id), viewer).id());
    }
}
