package no.sosialekommuner.curation.retag;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.retag.RetagMode;
import no.sosialekommuner.contribution.retag.Retagging;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.taxonomy.Tag;
import no.sosialekommuner.taxonomy.TagId;
import no.sosialekommuner.taxonomy.Taxonomy;
import no.sosialekommuner.taxonomy.edit.ChangeKind;
import no.sosialekommuner.taxonomy.edit.Journal;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.Language;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins to re-tag what the form says, under a number of the log. */
@Component
class Retags {

    private final Journal journal;
    private final Retagging retagging;
    private final Taxonomy taxonomy;

    Retags(Journal journal, Retagging retagging, Taxonomy taxonomy) {
        this.journal = journal;
        this.retagging = retagging;
        this.taxonomy = taxonomy;
    }

    /**
     * @param reason for those who read the versions
     * @return number of the change
     * @throws Invalid on {@code pa}, {@code av} or {@code ids} where something is missing
     */
    @Transactional
    public long begin(RetagForm form, String reason, Viewer editor) {
        RetagMode mode = form.mode();
        Set<TagId> add = mode == RetagMode.REMOVE ? Set.of() : one(form.pa(), "pa");
        Set<TagId> remove = mode == RetagMode.ADD ? Set.of() : one(form.av(), "av");
        if (!form.all() && form.ids().isEmpty()) {
            throw new Invalid("ids", "curation.retag.nothing");
        }
        if (form.all() && !form.filter(taxonomy).narrows()) {
            throw new Invalid("ids", "curation.retag.everything");
        }
        Set<TagId> both = new HashSet<>(add);
        both.addAll(remove);
        long change = journal.note(ChangeKind.RETAGGED, editor.id().value(), subject(form), both);
        if (form.all()) {
            retagging.begin(change, mode, add, remove, form.filter(taxonomy), reason, editor);
        } else {
            List<ContributionId> ticked =
                    form.ids().stream().map(ContributionId::new).toList();
            retagging.begin(change, mode, add, remove, ticked, reason, editor);
        }
        return change;
    }

    private Set<TagId> one(String slug, String field) {
        Tag tag = taxonomy.find(slug, Language.NB).orElseThrow(() -> new Invalid(field, "curation.retag.tag"));
        return Set.of(tag.id());
    }

    private String subject(RetagForm form) {
        var names = taxonomy.names(Language.NB);
        return switch (form.mode()) {
            case ADD -> "+ " + names.apply(form.pa());
            case REMOVE -> "− " + names.apply(form.av());
            case REPLACE -> names.apply(form.av()) + " → " + names.apply(form.pa());
        };
    }
}
