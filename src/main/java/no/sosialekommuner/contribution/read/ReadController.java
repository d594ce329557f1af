package no.sosialekommuner.contribution.read;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import no.sosialekommuner.contribution.Checks;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Marking;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.contribution.attachment.Attachment;
import no.sosialekommuner.contribution.attachment.Attachments;
import no.sosialekommuner.contribution.passage.Marked;
import no.sosialekommuner.contribution.passage.Passages;
import no.sosialekommuner.contribution.passage.QuotedText;
import no.sosialekommuner.contribution.passage.Tied;
import no.sosialekommuner.contribution.poll.Polls;
import no.sosialekommuner.contribution.rating.Usefulness;
import no.sosialekommuner.contribution.reply.BegunReplies;
import no.sosialekommuner.contribution.reply.Replies;
import no.sosialekommuner.contribution.reply.ReplyDrafts;
import no.sosialekommuner.contribution.reply.StoredReply;
import no.sosialekommuner.contribution.thread.ThreadOrder;
import no.sosialekommuner.contribution.thread.ThreadPage;
import no.sosialekommuner.contribution.thread.ThreadPlace;
import no.sosialekommuner.contribution.thread.ThreadReply;
import no.sosialekommuner.contribution.thread.ThreadView;
import no.sosialekommuner.contribution.thread.Threads;
import no.sosialekommuner.contribution.visit.Visits;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page of a contribution. */
@Controller
class ReadController {

    private final ContributionPages pages;
    private final Threads threads;
    private final Replies replies;
    private final ReplyDrafts drafts;
    private final Usefulness usefulness;
    private final Visits visits;
    private final Attachments attachments;
    private final List<Marking> markings;
    private final Polls polls;
    private final Passages passages;
    private final Checks checks;
    private final Texts texts;

    ReadController(
            ContributionPages pages,
            Threads threads,
            Replies replies,
            ReplyDrafts drafts,
            Usefulness usefulness,
            Visits visits,
            Attachments attachments,
            List<Marking> markings,
            Polls polls,
            Passages passages,
            Checks checks,
            Texts texts) {
        this.pages = pages;
        this.threads = threads;
        this.replies = replies;
        this.drafts = drafts;
        this.usefulness = usefulness;
        this.visits = visits;
        this.attachments = attachments;
        this.markings = markings;
        this.polls = polls;
        this.passages = passages;
        this.checks = checks;
        this.texts = texts;
    }

    /** The words of the title belong to the address: with others, or none, one is sent on for good. */
    @GetMapping({"/bidrag/{id}", "/bidrag/{id}/{words}"})
    ModelAndView page(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long svar,
            @RequestParam(name = "svar-pa", required = false) @Nullable Long answering,
            @RequestParam(required = false) @Nullable Long etter,
            @RequestParam(required = false) @Nullable Long foer,
            @RequestParam(required = false) @Nullable String rekkefolge,
            @RequestParam(required = false) @Nullable Long trukket,
            Viewer viewer,
            HttpServletRequest request) {
        ContributionPage page = pages.require(new ContributionId(id), viewer);
        if (!request.getRequestURI().equals(page.address())) {
            return moved(page, request.getQueryString());
        }
        Long around = Stream.of(svar, answering, trukket)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        ThreadPlace place = ThreadPlace.of(around, etter, foer);
        ThreadOrder order = page.question() && "likt".equals(rekkefolge) && place.takesAnyOrder()
                ? ThreadOrder.LIKES
                : ThreadOrder.TIME;
        ThreadPage thread = threads.page(page.id(), place, order, page.accepted(), viewer);
        if (page.published()) {
            visits.add(viewer.id(), page.id());
        }
        boolean start = place instanceof ThreadPlace.Start;
        ReplyId answered = answering == null ? null : new ReplyId(answering);
        BegunReplies begun = page.mine().replying() ? drafts.of(page.id(), viewer) : BegunReplies.NONE;
        Marked marked = marked(page, thread, viewer);
        ThreadView view = new ThreadView(
                page.topic().below(marked),
                page.reader(viewer),
                thread,
                page.replies(),
                page.news(),
                order,
                start,
                restorable(trukket, page, viewer),
                begun,
                answered);
        Map<String, Object> model = new HashMap<>();
        model.put("page", page);
        model.put("marked", marked);
        model.put("thread", view);
        model.put("soundness", checks.complete(page.soundness(), page.id(), viewer));
        model.put("files", files(page));
        model.put(
                "marks",
                markings.stream().flatMap(it -> it.of(page.id()).stream()).toList());
        if (page.hasPoll()) {
            polls.find(page.id(), page.published(), viewer).ifPresent(poll -> model.put("poll", poll));
        }
        model.put("usefulness", usefulness.of(page.ratingCount(), page.ratingSum()));
        return new ModelAndView("contribution/read/page", model);
    }

    /** Only of this page, and only while the viewer can still bring it back. */
    private @Nullable ReplyId restorable(@Nullable Long withdrawn, ContributionPage page, Viewer viewer) {
        return Optional.ofNullable(withdrawn)
                .flatMap(id -> replies.find(new ReplyId(id), viewer))
                .filter(reply -> reply.contribution().equals(page.id()) && reply.mayRestore(viewer))
                .map(StoredReply::id)
                .orElse(null);
    }

    /** The text as it is stored, but where somebody has commented on a place in it. */
    private Marked marked(ContributionPage page, ThreadPage thread, Viewer viewer) {
        if (!page.hasPassages()) {
            return Marked.none(page.html());
        }
        List<ReplyId> shown = Stream.of(thread.items(), thread.above())
                .flatMap(List::stream)
                .map(ThreadReply::id)
                .toList();
        List<Tied> tied = passages.of(page.id(), shown);
        return QuotedText.of(page.html())
                .mark(tied, number -> texts.text(viewer.language(), "contribution.passage.mark", number));
    }

    /** Pictures stand in the text; the others are listed below it. */
    private List<Attachment> files(ContributionPage page) {
        return page.hasFiles()
                ? attachments.of(page.id()).stream()
                        .filter(file -> !file.picture())
                        .toList()
                : List.of();
    }

    private static ModelAndView moved(ContributionPage page, @Nullable String query) {
        ModelAndView moved = new ModelAndView("redirect:" + page.address() + (query == null ? "" : "?" + query));
        moved.setStatus(HttpStatus.MOVED_PERMANENTLY);
        return moved;
    }
}
