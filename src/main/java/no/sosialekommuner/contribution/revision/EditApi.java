package no.sosialekommuner.contribution.revision;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import no.sosialekommuner.contribution.Contribution;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Contributions;
import no.sosialekommuner.contribution.Rights;
import no.sosialekommuner.contribution.State;
import no.sosialekommuner.contribution.poll.PollForm;
import no.sosialekommuner.contribution.poll.PollNow;
import no.sosialekommuner.contribution.poll.PollPatch;
import no.sosialekommuner.contribution.poll.PollRows;
import no.sosialekommuner.contribution.read.Reading;
import no.sosialekommuner.contribution.read.Readings;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.text.PlainText;
import no.sosialekommuner.web.Conflict;
import no.sosialekommuner.web.NotAllowed;
import no.sosialekommuner.web.NotFound;
import no.sosialekommuner.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Changing, withdrawing and restoring a contribution, for other systems. */
@RestController
class EditApi {

    private final Contributions contributions;
    private final Changes changes;
    private final Readings readings;
    private final PollRows polls;
    private final Texts texts;

    EditApi(Contributions contributions, Changes changes, Readings readings, PollRows polls, Texts texts) {
        this.contributions = contributions;
        this.changes = changes;
        this.readings = readings;
        this.polls = polls;
        this.texts = texts;
    }

    /** What is left out stays as it is. */
    @PatchMapping("/api/v1/contributions/{id}")
    ResponseEntity<Reading> change(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
            @Valid @RequestBody Patch patch,
            Viewer viewer) {
        Contribution contribution = contributions.requireReadable(new ContributionId(id), viewer);
        requireThat(contribution.rights(viewer).edit() && contribution.state() != State.DRAFT);
        changes.make(contribution, version(match, contribution), patch.change(poll(contribution, patch)), viewer);
        Reading reading = readings.require(contribution.id(), viewer);
        return ResponseEntity.ok().eTag("\"" + reading.version() + "\"").body(reading);
    }

    /** Its poll takes no votes from now on, for good; once more changes nothing. */
    @PutMapping("/api/v1/contributions/{id}/poll/closing")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void closePoll(@PathVariable long id, Viewer viewer) {
        Contribution contribution = contributions.requireReadable(new ContributionId(id), viewer);
        requireThat(contribution.rights(viewer).edit() && contribution.state() == State.PUBLISHED);
        if (polls.find(contribution.id()).isEmpty()) {
            throw new NotFound();
        }
        changes.closePoll(contribution, texts.text(viewer.language(), "contribution.poll.close.reason"), viewer);
    }

    private @Nullable PollForm poll(Contribution contribution, Patch patch) {
        if (patch.poll() == null) {
            return null;
        }
        PollForm now = polls.find(contribution.id()).map(PollNow::form).orElse(PollForm.EMPTY);
        return patch.poll().applied(now);
    }

    @PutMapping("/api/v1/contributions/{id}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable long id, @Valid @RequestBody(required = false) @Nullable Reason reason, Viewer viewer) {
        Contribution contribution = contributions.requireReadable(new ContributionId(id), viewer);
        requireThat(contribution.rights(viewer).withdraw() || contribution.state() == State.WITHDRAWN);
        changes.withdraw(contribution, reason == null ? "" : reason.reason(), viewer);
    }

    @DeleteMapping("/api/v1/contributions/{id}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void restore(@PathVariable long id, Viewer viewer) {
        Contribution contribution = contributions.requireReadable(new ContributionId(id), viewer);
        Rights rights = contribution.rights(viewer);
        requireThat(rights.restore() || (rights.withdraw() && contribution.state() == State.PUBLISHED));
        changes.restore(contribution, "", viewer);
    }

    /** {@code "3"}, {@code W/"3"} or {@code *}, which means whatever version there is. */
    private static int version(@Nullable String match, Contribution contribution) {
        if (match == null || match.isBlank()) {
            throw new ResponseStatusException(
                    HttpStatus.PRECONDITION_REQUIRED, "Send the version that you read as If-Match: \"<version>\"");
        }
        String tag = match.strip().replaceFirst("^W/", "").replace("\"", "");
        if (tag.equals("*")) {
            return contribution.version();
        }
        if (!tag.matches("\\d{1,9}")) {
            throw Conflict.withVersion(contribution.version());
        }
        return Integer.parseInt(tag);
    }

    private static void requireThat(boolean allowed) {
        if (!allowed) {
            throw new NotAllowed();
        }
    }

    /**
     * @param body Markdown
     * @param tags slugs; all of them, not those to be added
     * @param poll what is to be changed of it; see {@link PollPatch}
     * @param reason why, for those who read the versions
     */
    record Patch(
            @Nullable
            @Pattern(regexp = Bounds.SEEN, message = "contribution.write.title.missing")
            @Size(max = Bounds.TITLE, message = "contribution.write.title.long")
            String title,

            @Nullable
            @Pattern(regexp = Bounds.SEEN, message = "contribution.write.body.missing")
            @Size(max = Bounds.BODY, message = "contribution.write.body.long")
            String body,

            @Nullable @Size(max = Bounds.TAGS, message = "contribution.write.tags.many")
            List<String> tags,

            @Nullable Boolean urgent,

            @Nullable PollPatch poll,

            @Nullable @Size(max = Bounds.REASON, message = "contribution.revision.reason.long")
            String reason) {

        Change change(@Nullable PollForm changedPoll) {
            return new Change(
                    title == null ? null : PlainText.line(title),
                    body,
                    tags,
                    urgent,
                    null,
                    changedPoll,
                    reason == null ? "" : PlainText.line(reason));
        }
    }

    record Reason(
            @Size(max = Bounds.REASON, message = "contribution.revision.reason.long")
            String reason) {

        Reason {
            reason = reason == null ? "" : PlainText.line(reason);
        }
    }
}
