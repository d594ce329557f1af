package no.sosialekommuner.contribution.like;

import java.util.Map;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.contribution.reply.Replies;
import no.sosialekommuner.contribution.reply.StoredReply;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
class ReplyLikeController {

    private static final String ADDRESS = "/svar/{id}/liker";

    private final Replies replies;
    private final Likes likes;

    ReplyLikeController(Replies replies, Likes likes) {
        this.replies = replies;
        this.likes = likes;
    }

    @PostMapping(ADDRESS)
    ModelAndView add(@PathVariable long id, Viewer viewer, Reply reply) {
        StoredReply liked = replies.requireReadable(new ReplyId(id), viewer);
        return button(liked, true, likes.add(viewer.id(), liked.id()), reply);
    }

    @DeleteMapping(ADDRESS)
    ModelAndView remove(@PathVariable long id, Viewer viewer, Reply reply) {
        StoredReply liked = replies.requireReadable(new ReplyId(id), viewer);
        return button(liked, false, likes.remove(viewer.id(), liked.id()), reply);
    }

    private static ModelAndView button(StoredReply stored, boolean liked, int count, Reply reply) {
        Map<String, Object> model = Map.of("id", stored.id(), "liked", liked, "count", count);
        return reply.fragmentOr(stored.address(), "contribution/like/small", model);
    }
}
