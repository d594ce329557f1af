package no.sosialekommuner.contribution.reply;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.contribution.thread.ThreadPage;
import no.sosialekommuner.contribution.thread.ThreadReply;
import org.jspecify.annotations.Nullable;

/** The replies that one member has begun below one contribution. */
public record BegunReplies(List<BegunReply> all) {

    public static final BegunReplies NONE = new BegunReplies(List.of());

    public BegunReplies {
        all = List.copyOf(all);
    }

    /** The form for an answer to this reply, or to the contribution, with what was begun in it. */
    public ReplyForm form(@Nullable ReplyId parent) {
        return find(parent).map(BegunReply::form).orElseGet(() -> ReplyForm.to(parent));
    }

    public boolean has(@Nullable ReplyId parent) {
        return find(parent).isPresent();
    }

    /** Forms for what was to answer a reply that is withdrawn by now. */
    public List<ReplyForm> homeless() {
        return all.stream().filter(BegunReply::homeless).map(BegunReply::form).toList();
    }

    /** The replies whose begun answers stand on another page of the thread. */
    public List<ReplyId> elsewhere(ThreadPage page) {
        List<ReplyId> here = page.items().stream().map(ThreadReply::id).toList();
        return all.stream()
                .filter(it -> !it.homeless())
                .map(BegunReply::parent)
                .filter(Objects::nonNull)
                .filter(it -> !here.contains(it))
                .toList();
    }

    private Optional<BegunReply> find(@Nullable ReplyId parent) {
        return all.stream()
                .filter(it -> !it.homeless() && Objects.equals(it.parent(), parent))
                .findFirst();
    }
}
