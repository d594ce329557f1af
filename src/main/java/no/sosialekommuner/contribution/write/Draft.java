package no.sosialekommuner.contribution.write;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Kind;
import no.sosialekommuner.contribution.poll.PollForm;

/** What one has begun to write and not published. Nobody else sees it. */
public record Draft(
        ContributionId id,
        UUID key,
        Kind kind,
        String title,
        String body,
        String excerpt,
        String space,
        List<String> tags,
        boolean urgent,
        boolean inOrganisation,
        PollForm poll,
        Instant updatedAt) {

    public String address() {
        return "/ny?kladd=" + id;
    }

    WriteForm form() {
        return new WriteForm(
                key.toString(),
                kind.name(),
                title,
                body,
                space,
                tags,
                urgent,
                inOrganisation ? "organisation" : "own",
                poll,
                List.of(),
                "");
    }
}
