package no.sosialekommuner.contribution.write;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Kind;
import no.sosialekommuner.contribution.poll.PollForm;
import no.sosialekommuner.contribution.revision.Bounds;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.space.SpaceId;
import no.sosialekommuner.space.Spaces;
import no.sosialekommuner.taxonomy.TagId;
import no.sosialekommuner.taxonomy.Taxonomy;
import no.sosialekommuner.text.PlainText;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.NotFound;
import org.springframework.stereotype.Component;

/** Questions that come without the form. */
@Component
public class PlainQuestions {

    private final Spaces spaces;
    private final Taxonomy taxonomy;
    private final Publications publications;
    private final Drafts drafts;

    PlainQuestions(Spaces spaces, Taxonomy taxonomy, Publications publications, Drafts drafts) {
        this.spaces = spaces;
        this.taxonomy = taxonomy;
        this.publications = publications;
        this.drafts = drafts;
    }

    /** Published without tags, also when it arrives twice. */
    public ContributionId publish(String space, String title, String body, UUID key, Viewer author) {
        return publish(spaces.requireWritable(space, author).id(), title, body, Set.of(), key, author);
    }

    /** The same in confidence, with these topics; whoever does it asks somebody in the same transaction. */
    public ContributionId confide(String space, String title, String body, List<String> tags, UUID key, Viewer author) {
        SpaceId place = spaces.requireConfidential(space, author).id();
        return publish(place, title, body, taxonomy.requireAll(tags, "tags"), key, author);
    }

    private ContributionId publish(SpaceId place, String title, String body, Set<TagId> tags, UUID key, Viewer author) {
        String line = checked(title, body);
        NewContribution written = new NewContribution(key, Kind.QUESTION, place, null, line, body, tags, false, null);
        return publications
                .publish(written, author)
                .or(() -> publications.of(key, author))
                .orElseThrow(NotFound::new);
    }

    /** Kept as a draft. */
    public Draft keep(String space, String title, String body, UUID key, Viewer author) {
        return keep(Kind.QUESTION, space, title, body, List.of(), key, author);
    }

    /** The same for any kind, with these topics. */
    public Draft keep(Kind kind, String space, String title, String body, List<String> tags, UUID key, Viewer author) {
        SpaceId place = spaces.requireWritable(space, author).id();
        String line = checked(title, body);
        WriteForm form = new WriteForm(
                key.toString(), kind.name(), line, body, space, tags, false, "", PollForm.EMPTY, List.of(), "");
        drafts.keep(form, place, author);
        return drafts.require(publications.of(key, author).orElseThrow(NotFound::new), author);
    }

    private static String checked(String title, String body) {
        String line = PlainText.line(title);
        if (!line.matches(Bounds.SEEN)) {
            throw new Invalid("title", "contribution.write.title.missing");
        }
        if (body.length() > Bounds.BODY) {
            throw new Invalid("body", "contribution.write.body.long");
        }
        return line.length() <= Bounds.TITLE ? line : line.substring(0, Bounds.TITLE - 1) + "…";
    }
}
