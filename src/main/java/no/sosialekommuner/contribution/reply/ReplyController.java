package no.sosialekommuner.contribution.reply;

import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.Map;
import no.sosialekommuner.contribution.Addresses;
import no.sosialekommuner.contribution.Contribution;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Contributions;
import no.sosialekommuner.contribution.Kind;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.contribution.thread.Branch;
import no.sosialekommuner.contribution.thread.ThreadReader;
import no.sosialekommuner.contribution.thread.ThreadReply;
import no.sosialekommuner.contribution.thread.ThreadTopic;
import no.sosialekommuner.contribution.thread.Threads;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.NotAllowed;
import no.sosialekommuner.web.Reply;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
class ReplyController {

    private static final String FORM = "contribution/reply/form";

    private final Contributions contributions;
    private final Replies replies;
    private final NewReplies newReplies;
    private final ReplyDrafts drafts;
    private final Threads threads;

    ReplyController(
            Contributions contributions, Replies replies, NewReplies newReplies, ReplyDrafts drafts, Threads threads) {
        this.contributions = contributions;
        this.replies = replies;
        this.newReplies = newReplies;
        this.drafts = drafts;
        this.threads = threads;
    }

    /** A reply's own address leads to the page of the thread that holds it. */
    @GetMapping("/svar/{id}")
    ModelAndView find(@PathVariable long id, Viewer viewer, Reply reply) {
        return reply.redirect(replies.requireReadable(new ReplyId(id), viewer).address());
    }

    /** The form below a reply; without a script, on the page of the thread that holds it. */
    @GetMapping("/svar/{id}/svar")
    ModelAndView form(@PathVariable long id, Viewer viewer, Reply reply) {
        StoredReply parent = replies.requireReadable(new ReplyId(id), viewer);
        if (!parent.isOpen()) {
            throw new NotAllowed();
        }
        Contribution contribution = contributions.requireWritable(parent.contribution(), viewer);
        String page = contribution.address() + "?svar-pa=" + id + "#svar-pa-" + id;
        BegunReplies begun = drafts.of(contribution.id(), viewer);
        Map<String, Object> model = model(contribution, parent, begun.form(parent.id()));
        model.put("found", begun.has(parent.id()));
        return reply.fragmentOr(page, FORM, model);
    }

    @PostMapping("/bidrag/{id}/svar")
    ModelAndView publish(
            @PathVariable long id,
            @Valid @ModelAttribute("form") ReplyForm form,
            BindingResult faults,
            Viewer viewer,
            Reply reply) {
        Contribution contribution = contributions.requireWritable(new ContributionId(id), viewer);
        if (faults.hasErrors()) {
            return again(contribution, form, false, viewer, reply);
        }
        try {
            ReplyId added = newReplies.add(
                    contribution.id(), form.parentId(), form.body(), form.quote(), form.before(), form.key(), viewer);
            drafts.forget(contribution.id(), form, viewer);
            return published(contribution, added, form, viewer, reply);
        } catch (Invalid fault) {
            if (fault.faults().containsKey("quote")) {
                faults.rejectValue("quote", fault.faults().get("quote"));
                return again(contribution, form, false, viewer, reply);
            }
            return again(contribution, form.toContribution(), true, viewer, reply);
        }
    }

    private ModelAndView again(Contribution contribution, ReplyForm form, boolean gone, Viewer viewer, Reply reply) {
        StoredReply parent = form.parentId() == null ? null : replies.requireReadable(form.parentId(), viewer);
        Map<String, Object> model = model(contribution, parent, form);
        model.put("gone", gone);
        return reply.invalidFragmentOr("contribution/reply/page", FORM, model);
    }

    private ModelAndView published(
            Contribution contribution, ReplyId added, ReplyForm form, Viewer viewer, Reply reply) {
        boolean question = contribution.kind() == Kind.QUESTION;
        ThreadReply parent = form.parentId() == null ? null : threads.require(form.parentId(), viewer);
        Map<String, Object> model = new HashMap<>();
        model.put("topic", new ThreadTopic(contribution.id(), contribution.address(), question, null));
        model.put("reader", ThreadReader.of(viewer, true, false, null));
        model.put("branch", Branch.of(threads.require(added, viewer), parent));
        model.put("next", form.begunFor() == null ? ReplyForm.to(null) : null);
        return reply.fragmentOr(
                Addresses.of(contribution.id(), contribution.title(), added), "contribution/reply/published", model);
    }

    private static Map<String, Object> model(Contribution contribution, @Nullable StoredReply parent, ReplyForm form) {
        Map<String, Object> model = new HashMap<>();
        model.put("contribution", contribution.id());
        model.put("question", contribution.kind() == Kind.QUESTION);
        model.put("title", contribution.title());
        model.put("address", contribution.address());
        model.put("parent", parent);
        model.put("to", parent == null ? null : parent.authorName());
        model.put("form", form);
        model.put("focus", true);
        return model;
    }
}
