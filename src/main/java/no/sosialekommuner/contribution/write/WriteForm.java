package no.sosialekommuner.contribution.write;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import no.sosialekommuner.contribution.Kind;
import no.sosialekommuner.contribution.poll.PollForm;
import no.sosialekommuner.contribution.revision.Bounds;
import no.sosialekommuner.text.PlainText;
import org.springframework.web.multipart.MultipartFile;

/**
 * A contribution as it is being written. Everything but a draft's limits is asked for only when it is published.
 *
 * @param key names this form, so that it makes one contribution however often it is sent
 * @param kind name of a {@link Kind}; a text, so that the page can be shown again whatever was sent
 * @param space slug of the space it will lie in
 * @param tags slugs
 * @param blog {@code organisation} for an article in the organisation's blog, else in one's own
 * @param poll empty where there is to be none
 * @param file sent along where no script runs
 * @param description of the picture that is sent along
 */
public record WriteForm(
        String key,
        String kind,

        @Pattern(regexp = Bounds.SEEN, message = "contribution.write.title.missing")
        @Size(max = Bounds.TITLE, message = "contribution.write.title.long")
        String title,

        @Pattern(regexp = Bounds.SEEN, message = "contribution.write.body.missing")
        @Size(max = Bounds.BODY, message = "contribution.write.body.long")
        String body,

        String space,

        @Size(max = Bounds.TAGS, message = "contribution.write.tags.many")
        List<String> tags,

        Boolean urgent,
        String blog,
        PollForm poll,
        List<MultipartFile> file,
        String description) {

    public WriteForm {
        key = key == null || key.isBlank() ? UUID.randomUUID().toString() : key;
        kind = kind == null ? "" : kind.toUpperCase(Locale.ROOT);
        title = title == null ? "" : PlainText.line(title);
        body = body == null ? "" : body;
        space = space == null ? "" : space;
        tags = tags == null ? List.of() : tags.stream().distinct().toList();
        urgent = urgent != null && urgent;
        blog = blog == null ? "" : blog;
        poll = poll == null ? PollForm.EMPTY : poll;
        file = file == null
                ? List.of()
                : file.stream().filter(it -> !it.isEmpty()).toList();
        description = description == null ? "" : PlainText.line(description);
    }

    static WriteForm empty(Kind kind, String title, String space, List<String> tags) {
        return new WriteForm("", kind.name(), title, "", space, tags, false, "", PollForm.EMPTY, List.of(), "");
    }

    /** A question where nothing else is said: that is the shortest way to help. */
    public Kind kindOrQuestion() {
        return Kind.of(kind).filter(Kind::isWritten).orElse(Kind.QUESTION);
    }

    public boolean inOrganisation() {
        return kindOrQuestion() == Kind.ARTICLE && blog.equals("organisation");
    }

    public boolean isUrgent() {
        return kindOrQuestion() == Kind.QUESTION && urgent;
    }

    /** Whether there is anything to keep. */
    boolean isEmpty() {
        return title.isBlank() && body.isBlank() && poll.isEmpty();
    }

    /** Any text names a form; ours are random. */
    UUID formKey() {
        try {
            return UUID.fromString(key);
        } catch (IllegalArgumentException _) {
            return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
        }
    }

    WriteForm withBody(String text) {
        return new WriteForm(key, kind, title, text, space, tags, urgent, blog, poll, List.of(), "");
    }

    WriteForm withPoll(PollForm other) {
        return new WriteForm(key, kind, title, body, space, tags, urgent, blog, other, List.of(), "");
    }
}
