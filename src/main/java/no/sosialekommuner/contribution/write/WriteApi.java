package no.sosialekommuner.contribution.write;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Kind;
import no.sosialekommuner.contribution.poll.PollPost;
import no.sosialekommuner.contribution.poll.PollRows;
import no.sosialekommuner.contribution.read.Reading;
import no.sosialekommuner.contribution.read.Readings;
import no.sosialekommuner.contribution.revision.Bounds;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.space.Spaces;
import no.sosialekommuner.taxonomy.Taxonomy;
import no.sosialekommuner.text.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Publishing a contribution, for other systems. */
@RestController
class WriteApi {

    private final Spaces spaces;
    private final Taxonomy taxonomy;
    private final Publications publications;
    private final Readings readings;
    private final PollRows polls;

    WriteApi(Spaces spaces, Taxonomy taxonomy, Publications publications, Readings readings, PollRows polls) {
        this.spaces = spaces;
        this.taxonomy = taxonomy;
        this.publications = publications;
        this.readings = readings;
        this.polls = polls;
    }

    @PostMapping("/api/v1/contributions")
    ResponseEntity<Reading> publish(@Valid @RequestBody Post post, Viewer viewer) {
        NewContribution written = new NewContribution(
                UUID.randomUUID(),
                Kind.of(post.kind()).orElseThrow(),
                spaces.requireWritable(post.space(), viewer).id(),
                null,
                PlainText.line(post.title()),
                post.body(),
                taxonomy.requireAll(post.tags(), "tags"),
                Kind.of(post.kind()).orElseThrow() == Kind.QUESTION && post.urgent(),
                post.poll() == null ? null : polls.required(post.poll().form()));
        ContributionId id = publications.publish(written, viewer).orElseThrow();
        Reading reading = readings.require(id, viewer);
        return ResponseEntity.created(URI.create("/api/v1/contributions/" + id))
                .eTag("\"" + reading.version() + "\"")
                .body(reading);
    }

    /**
     * @param kind of {@link Kind}
     * @param body Markdown
     * @param space slug; left out, it is the network
     * @param tags slugs
     * @param urgent of a question only
     * @param poll to vote on, or left out
     */
    record Post(
            @NotNull @Pattern(regexp = "(?i)QUESTION|DISCUSSION|ARTICLE", message = "contribution.write.kind.missing")
            String kind,

            @NotNull(message = "contribution.write.title.missing")
            @Pattern(regexp = Bounds.SEEN, message = "contribution.write.title.missing")
            @Size(max = Bounds.TITLE, message = "contribution.write.title.long")
            String title,

            @NotNull(message = "contribution.write.body.missing")
            @Pattern(regexp = Bounds.SEEN, message = "contribution.write.body.missing")
            @Size(max = Bounds.BODY, message = "contribution.write.body.long")
            String body,

            String space,

            @Size(max = Bounds.TAGS, message = "contribution.write.tags.many")
            List<String> tags,

            Boolean urgent,

            @Nullable PollPost poll) {

        Post {
            space = space == null ? "nettverk" : space;
            tags = tags == null ? List.of() : tags;
            urgent = urgent != null && urgent;
        }
    }
}
