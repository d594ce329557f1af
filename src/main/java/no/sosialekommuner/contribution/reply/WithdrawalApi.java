package no.sosialekommuner.contribution.reply;

import jakarta.validation.Valid;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.contribution.revision.ReasonForm;
import no.sosialekommuner.member.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Withdrawing and restoring a reply, for other systems; both repeatable. */
@RestController
@RequestMapping("/api/v1/replies/{id}/withdrawal")
@ResponseStatus(HttpStatus.NO_CONTENT)
class WithdrawalApi {

    private final Replies replies;
    private final Withdrawals withdrawals;

    WithdrawalApi(Replies replies, Withdrawals withdrawals) {
        this.replies = replies;
        this.withdrawals = withdrawals;
    }

    @PutMapping
    void withdraw(
            @PathVariable long id, @Valid @RequestBody(required = false) @Nullable ReasonForm form, Viewer viewer) {
        StoredReply reply = replies.requireReadable(new ReplyId(id), viewer);
        withdrawals.add(reply, form == null ? "" : form.reason(), viewer);
    }

    @DeleteMapping
    void restore(@PathVariable long id, Viewer viewer) {
        withdrawals.remove(replies.requireReadable(new ReplyId(id), viewer), viewer);
    }
}
