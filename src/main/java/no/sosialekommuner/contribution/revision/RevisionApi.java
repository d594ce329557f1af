package no.sosialekommuner.contribution.revision;

import java.time.Instant;
import java.util.List;
import no.sosialekommuner.contribution.Contribution;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Contributions;
import no.sosialekommuner.contribution.State;
import no.sosialekommuner.contribution.poll.PollVersion;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Every version of a contribution, for other systems. */
@RestController
class RevisionApi {

    private final Contributions contributions;
    private final Revisions revisions;

    RevisionApi(Contributions contributions, Revisions revisions) {
        this.contributions = contributions;
        this.revisions = revisions;
    }

    /**
     * Newest first.
     *
     * @param limit 1 to 100
     * @param cursor the {@code next} of the page before
     */
    @GetMapping("/api/v1/contributions/{id}/revisions")
    Versions versions(
            @PathVariable long id,
            @RequestParam(defaultValue = "2147483647") int cursor,
            @RequestParam(defaultValue = "50") int limit,
            Viewer viewer) {
        Contribution contribution = contributions.requireReadable(new ContributionId(id), viewer);
        if (contribution.state() == State.DRAFT) {
            throw new NotFound();
        }
        int most = Math.clamp(limit, 1, 100);
        List<Revision> found = revisions.of(contribution.id(), cursor - 1, most + 1);
        List<Version> items = found.stream().limit(most).map(Version::of).toList();
        return new Versions(items, found.size() > most ? "" + items.getLast().version() : null);
    }

    /** @param next the cursor of the page after, or null on the last */
    record Versions(List<Version> items, @Nullable String next) {}

    /**
     * @param reason empty where nobody said
     * @param body Markdown
     * @param tags slugs
     */
    record Version(
            int version,
            Editor editor,
            Instant createdAt,
            String reason,
            String title,
            String body,
            List<String> tags,
            State state,
            @Nullable PollVersion poll) {

        static Version of(Revision it) {
            return new Version(
                    it.version(),
                    new Editor(it.editor().handle(), it.editor().name()),
                    it.at(),
                    it.reason(),
                    it.title(),
                    it.body(),
                    it.tags(),
                    it.state(),
                    it.poll());
        }
    }

    record Editor(String handle, String name) {}
}
