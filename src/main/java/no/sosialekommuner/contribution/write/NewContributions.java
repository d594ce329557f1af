package no.sosialekommuner.contribution.write;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import no.sosialekommuner.contribution.Kind;
import no.sosialekommuner.contribution.poll.PollRows;
import no.sosialekommuner.contribution.poll.PollTerms;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.space.Space;
import no.sosialekommuner.space.SpaceId;
import no.sosialekommuner.space.Spaces;
import no.sosialekommuner.taxonomy.TagId;
import no.sosialekommuner.taxonomy.Taxonomy;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.NotAllowed;
import no.sosialekommuner.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes of what was typed and chosen what can be published, or says what is wrong with it. */
@Component
class NewContributions {

    private final Spaces spaces;
    private final Taxonomy taxonomy;
    private final PollRows polls;

    NewContributions(Spaces spaces, Taxonomy taxonomy, PollRows polls) {
        this.spaces = spaces;
        this.taxonomy = taxonomy;
        this.polls = polls;
    }

    /** @throws Invalid with every field that names something which is not there for this author */
    NewContribution require(WriteForm form, Viewer author) {
        Map<String, String> faults = new LinkedHashMap<>();
        if (Kind.of(form.kind()).filter(Kind::isWritten).isEmpty()) {
            faults.put("kind", "contribution.write.kind.missing");
        }
        SpaceId space = space(form.space(), author, faults);
        Set<TagId> tags = tags(form, faults);
        PollTerms poll = poll(form, faults);
        if (!faults.isEmpty() || space == null) {
            throw new Invalid(faults);
        }
        return new NewContribution(
                form.formKey(),
                form.kindOrQuestion(),
                space,
                form.inOrganisation() ? author.organisation() : null,
                form.title(),
                form.body(),
                tags,
                form.isUrgent(),
                poll);
    }

    /** Where a draft lies meanwhile: a draft is seen by its author alone, so any space that takes one will do. */
    SpaceId spaceOfDraft(WriteForm form, Viewer author) {
        return spaces.readableBy(author).stream()
                .filter(Space::takesWriting)
                .sorted((one, other) -> Boolean.compare(
                        other.slug().equals(form.space()), one.slug().equals(form.space())))
                .findFirst()
                .orElseThrow(NotAllowed::new)
                .id();
    }

    private @Nullable SpaceId space(String slug, Viewer author, Map<String, String> faults) {
        try {
            return spaces.requireWritable(slug, author).id();
        } catch (NotFound | NotAllowed _) {
            faults.put("space", "contribution.write.space.missing");
            return null;
        }
    }

    private @Nullable PollTerms poll(WriteForm form, Map<String, String> faults) {
        try {
            return polls.checked(form.poll());
        } catch (Invalid invalid) {
            faults.putAll(invalid.faults());
            return null;
        }
    }

    private Set<TagId> tags(WriteForm form, Map<String, String> faults) {
        try {
            return taxonomy.requireAll(form.tags(), "tags");
        } catch (Invalid invalid) {
            faults.putAll(invalid.faults());
            return Set.of();
        }
    }
}
