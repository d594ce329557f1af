package no.sosialekommuner.contribution.like;

import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Contributions;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.contribution.reply.Replies;
import no.sosialekommuner.member.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@ResponseStatus(HttpStatus.NO_CONTENT)
class LikeApi {

    private final Contributions contributions;
    private final Replies replies;
    private final Likes likes;

    LikeApi(Contributions contributions, Replies replies, Likes likes) {
        this.contributions = contributions;
        this.replies = replies;
        this.likes = likes;
    }

    @PutMapping("/api/v1/contributions/{id}/like")
    void add(@PathVariable long id, Viewer viewer) {
        likes.add(
                viewer.id(),
                contributions.requireReadable(new ContributionId(id), viewer).id());
    }

    @DeleteMapping("/api/v1/contributions/{id}/like")
    void remove(@PathVariable long id, Viewer viewer) {
        likes.remove(
                viewer.id(),
                contributions.requireReadable(new ContributionId(id), viewer).id());
    }

    @PutMapping("/api/v1/replies/{id}/like")
    void addToReply(@PathVariable long id, Viewer viewer) {
        likes.add(viewer.id(), replies.requireReadable(new ReplyId(id), viewer).id());
    }

    @DeleteMapping("/api/v1/replies/{id}/like")
    void removeFromReply(@PathVariable long id, Viewer viewer) {
        likes.remove(
                viewer.id(), replies.requireReadable(new ReplyId(id), viewer).id());
    }
}
