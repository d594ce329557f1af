package no.sosialekommuner.contribution.revision;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import no.sosialekommuner.contribution.poll.PollForm;
import no.sosialekommuner.text.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * A contribution as it is being changed.
 *
 * @param version the version that was on the screen when one began
 * @param blog as in the form for a new one; empty where it is not asked
 * @param poll null where it is not asked and stays as it is
 * @param reason why, for those who read the versions
 */
public record EditForm(
        @NotNull @Nullable Integer version,

        @Pattern(regexp = Bounds.SEEN, message = "contribution.write.title.missing")
        @Size(max = Bounds.TITLE, message = "contribution.write.title.long")
        String title,

        @Pattern(regexp = Bounds.SEEN, message = "contribution.write.body.missing")
        @Size(max = Bounds.BODY, message = "contribution.write.body.long")
        String body,

        @Size(max = Bounds.TAGS, message = "contribution.write.tags.many")
        List<String> tags,

        Boolean urgent,
        String blog,
        @Nullable PollForm poll,

        @Size(max = Bounds.REASON, message = "contribution.revision.reason.long")
        String reason,

        List<MultipartFile> file,
        String description) {

    public EditForm {
        title = title == null ? "" : PlainText.line(title);
        body = body == null ? "" : body;
        tags = tags == null ? List.of() : tags.stream().distinct().toList();
        urgent = urgent != null && urgent;
        blog = blog == null ? "" : blog;
        reason = reason == null ? "" : PlainText.line(reason);
        file = file == null
                ? List.of()
                : file.stream().filter(it -> !it.isEmpty()).toList();
        description = description == null ? "" : PlainText.line(description);
    }

    static EditForm of(Current now, PollForm poll) {
        return new EditForm(
                now.version(),
                now.title(),
                now.body(),
                now.tags(),
                now.urgent(),
                now.inOrganisation() ? "organisation" : "own",
                poll,
                "",
                List.of(),
                "");
    }

    EditForm withBody(String text) {
        return new EditForm(version, title, text, tags, urgent, blog, poll, reason, List.of(), "");
    }

    EditForm at(int newVersion) {
        return new EditForm(newVersion, title, body, tags, urgent, blog, poll, reason, List.of(), "");
    }

    EditForm withPoll(PollForm other) {
        return new EditForm(version, title, body, tags, urgent, blog, other, reason, List.of(), "");
    }

    Change change() {
        return new Change(title, body, tags, urgent, blog.isEmpty() ? null : blog.equals("organisation"), poll, reason);
    }
}
