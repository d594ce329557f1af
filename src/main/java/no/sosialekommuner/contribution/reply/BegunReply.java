package no.sosialekommuner.contribution.reply;

import no.sosialekommuner.contribution.ReplyId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has begun to write and not sent.
 *
 * @param parent the reply that is to be answered, or null for the contribution itself
 * @param homeless whether that reply cannot be answered any more
 */
record BegunReply(@Nullable ReplyId parent, boolean homeless, String body, String quote, String before) {

    /** What can no longer be an answer to a reply goes to the contribution, if its writer still wants it. */
    ReplyForm form() {
        ReplyForm form = ReplyForm.to(parent).with(body, quote, before);
        return homeless ? form.toContribution() : form;
    }
}
