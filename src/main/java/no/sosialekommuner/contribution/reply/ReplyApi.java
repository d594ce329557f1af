package no.sosialekommuner.contribution.reply;

import jakarta.validation.Valid;
import java.net.URI;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.contribution.read.Reading;
import no.sosialekommuner.contribution.thread.Threads;
import no.sosialekommuner.member.Viewer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ReplyApi {

    private final NewReplies newReplies;
    private final Threads threads;

    ReplyApi(NewReplies newReplies, Threads threads) {
        this.newReplies = newReplies;
        this.threads = threads;
    }

    @PostMapping("/api/v1/contributions/{id}/replies")
    ResponseEntity<Reading.Reply> publish(@PathVariable long id, @Valid @RequestBody ReplyForm form, Viewer viewer) {
        ReplyId added = newReplies.add(
                new ContributionId(id), form.parentId(), form.body(), form.quote(), form.before(), form.key(), viewer);
        return ResponseEntity.created(URI.create("/svar/" + added))
                .body(Reading.Reply.of(threads.require(added, viewer)));
    }
}
