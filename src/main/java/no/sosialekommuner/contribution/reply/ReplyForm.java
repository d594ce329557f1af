package no.sosialekommuner.contribution.reply;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.contribution.passage.Passage;
import org.jspecify.annotations.Nullable;

/**
 * What is written in answer to a contribution or to a reply.
 *
 * @param parent the reply that is answered, or null for the contribution itself
 * @param begun the reply that this was to answer, where that is gone now: the draft is kept under it
 * @param quote words of the contribution that this is about, or the empty text
 * @param before what stands before them, where that is known
 * @param key made with the form, so that sending it twice gives one reply
 */
public record ReplyForm(
        @NotBlank(message = "contribution.reply.body-missing") @Size(max = 200_000)
        String body,

        @Nullable Long parent,
        @Nullable Long begun,

        @Size(max = Passage.LONGEST, message = "contribution.passage.long")
        String quote,

        String before,
        @Nullable UUID key) {

    private static final int MOST_BEFORE = 200;

    public ReplyForm {
        body = body == null ? "" : body;
        quote = quote == null ? "" : quote;
        before = before == null ? "" : before.substring(Math.max(0, before.length() - MOST_BEFORE));
    }

    /** A form that nobody has written in yet. */
    public static ReplyForm to(@Nullable ReplyId parent) {
        return new ReplyForm("", parent == null ? null : parent.value(), null, "", "", UUID.randomUUID());
    }

    @Nullable
    ReplyId parentId() {
        return parent == null ? null : new ReplyId(parent);
    }

    /** The reply under which the draft is kept, or null where it is kept for the contribution itself. */
    @Nullable
    ReplyId begunFor() {
        return begun == null ? parentId() : new ReplyId(begun);
    }

    ReplyForm with(String text, String words, String wordsBefore) {
        return new ReplyForm(text, parent, begun, words, wordsBefore, key);
    }

    /** The same words, where the reply they were meant for is gone. */
    ReplyForm toContribution() {
        return new ReplyForm(body, null, parent == null ? begun : parent, quote, before, key);
    }

    /** The ids of its parts end so, where several stand on a page. */
    public String suffix() {
        ReplyId place = begunFor();
        return place == null ? "" : "-" + place;
    }
}
