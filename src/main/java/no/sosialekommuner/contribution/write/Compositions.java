package no.sosialekommuner.contribution.write;

import java.util.List;
import java.util.UUID;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Kind;
import no.sosialekommuner.contribution.revision.Bounds;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.space.SpaceId;
import no.sosialekommuner.space.Spaces;
import no.sosialekommuner.taxonomy.Taxonomy;
import no.sosialekommuner.text.PlainText;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.NotFound;
import org.springframework.stereotype.Component;

/** Contributions that are composed elsewhere than on the page for new ones. */
@Component
public class Compositions {

    private final Spaces spaces;
    private final Taxonomy taxonomy;
    private final Publications publications;

    Compositions(Spaces spaces, Taxonomy taxonomy, Publications publications) {
        this.spaces = spaces;
        this.taxonomy = taxonomy;
        this.publications = publications;
    }

    /** Published in a space in which the author writes; the second time the same key comes, the first is the answer. */
    public ContributionId publish(
            Kind kind, String space, String title, String body, List<String> tags, UUID key, Viewer author) {
        if (kind.isWritten()) {
            throw new IllegalArgumentException("written as one text: " + kind);
        }
        SpaceId place = spaces.requireWritable(space, author).id();
        NewContribution written = new NewContribution(
                key, kind, place, null, line(title), bounded(body), taxonomy.requireAll(tags, "tags"), false, null);
        return publications
                .publish(written, author)
                .or(() -> publications.of(key, author))
                .orElseThrow(NotFound::new);
    }

    /** @throws Invalid on {@code title} when nothing can be seen of it, or it is too long */
    public static String line(String title) {
        String line = PlainText.line(title);
        if (!line.matches(Bounds.SEEN)) {
            throw new Invalid("title", "contribution.write.title.missing");
        }
        if (line.length() > Bounds.TITLE) {
            throw new Invalid("title", "contribution.write.title.long");
        }
        return line;
    }

    /** @throws Invalid on {@code body} when it is too long */
    public static String bounded(String body) {
        if (body.length() > Bounds.BODY) {
            throw new Invalid("body", "contribution.write.body.long");
        }
        return body;
    }
}
