package no.sosialekommuner.editorial.faq;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.sosialekommuner.contribution.Contribution;
import no.sosialekommuner.editorial.FaqChanged;
import no.sosialekommuner.editorial.FaqId;
import no.sosialekommuner.editorial.FaqPublished;
import no.sosialekommuner.editorial.FaqWithdrawn;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.taxonomy.TagId;
import no.sosialekommuner.taxonomy.Taxonomy;
import no.sosialekommuner.web.Conflict;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What editors do with entries. */
@Component
class FaqEditing {

    private final FaqRows rows;
    private final FaqDrafts drafts;
    private final FaqSources sources;
    private final Taxonomy taxonomy;
    private final ApplicationEventPublisher events;

    FaqEditing(
            FaqRows rows, FaqDrafts drafts, FaqSources sources, Taxonomy taxonomy, ApplicationEventPublisher events) {
        this.rows = rows;
        this.drafts = drafts;
        this.sources = sources;
        this.taxonomy = taxonomy;
        this.events = events;
    }

    /**
     * An entry of the question and its accepted answer, that follows them from now on. Where there is one already, it is that;
     * one that had been taken out comes back.
     *
     * @throws Conflict when no answer is accepted, or it was asked in confidence
     */
    @Transactional
    FaqId make(Contribution question, Viewer editor) {
        FaqSource source = sources.hold(question.id())
                .orElseThrow(() -> Conflict.withState("The question has no accepted answer"));
        FaqId made = rows.add(question.id(), source, editor.id());
        if (made != null) {
            events.publishEvent(new FaqPublished(made));
            return made;
        }
        FaqId known = drafts.of(question.id())
                .orElseThrow(() -> Conflict.withState("What was asked in confidence is asked there alone"));
        putBack(known);
        return known;
    }

    /** An entry of the editor's own, for everybody; a form that is sent twice makes one. */
    @Transactional
    FaqId write(FaqForm form, Viewer editor) {
        Set<TagId> tags = taxonomy.requireAll(form.tags(), "tags");
        Optional<FaqId> same = rows.same(form);
        if (same.isPresent()) {
            return same.get();
        }
        FaqId id = rows.add(form, editor.id());
        rows.tag(id, numbers(tags));
        events.publishEvent(new FaqPublished(id));
        return id;
    }

    /** @throws Conflict when somebody else was first, or the source changed meanwhile */
    @Transactional
    void revise(FaqDraft draft, FaqForm form) {
        Set<TagId> tags = taxonomy.requireAll(form.tags(), "tags");
        if (form.equals(draft.form())) {
            return;
        }
        if (!rows.revise(draft.id(), form, numbers(tags))) {
            throw Conflict.withVersion(draft.version());
        }
        events.publishEvent(new FaqChanged(draft.id()));
    }

    /** @throws Conflict when no answer is accepted any longer */
    @Transactional
    void takeOver(FaqDraft draft) {
        rows.take(draft.id(), held(draft));
        events.publishEvent(new FaqChanged(draft.id()));
    }

    /**
     * The entry keeps its words, whatever the source says now.
     *
     * @throws Conflict when no answer is accepted any longer
     */
    @Transactional
    void keep(FaqDraft draft) {
        rows.see(draft.id(), held(draft));
    }

    @Transactional
    void remove(FaqDraft draft) {
        if (rows.remove(draft.id(), true)) {
            events.publishEvent(new FaqWithdrawn(draft.id()));
        }
    }

    @Transactional
    void putBack(FaqId id) {
        if (rows.remove(id, false)) {
            events.publishEvent(new FaqPublished(id));
        }
    }

    private FaqSource held(FaqDraft draft) {
        return Optional.ofNullable(draft.question())
                .flatMap(sources::hold)
                .orElseThrow(() -> Conflict.withState("The question has no accepted answer"));
    }

    private static Set<Long> numbers(Set<TagId> tags) {
        return tags.stream().map(TagId::value).collect(Collectors.toSet());
    }
}
