package no.sosialekommuner.contribution.accept;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.ReplyId;
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
class AcceptApi {

    private static final String ADDRESS = "/api/v1/contributions/{id}/accepted";

    private final Acceptances acceptances;

    AcceptApi(Acceptances acceptances) {
        this.acceptances = acceptances;
    }

    @PutMapping(ADDRESS)
    void accept(@PathVariable long id, @Valid @RequestBody Answer answer, Viewer viewer) {
        acceptances.put(new ContributionId(id), new ReplyId(answer.reply()), viewer);
    }

    @DeleteMapping(ADDRESS)
    void undo(@PathVariable long id, Viewer viewer) {
        acceptances.remove(new ContributionId(id), viewer);
    }

    /** @param reply id of the answer */
    record Answer(@NotNull Long reply) {}
}
