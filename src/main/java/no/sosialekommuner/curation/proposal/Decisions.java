package no.sosialekommuner.curation.proposal;

import java.util.List;
import java.util.Set;
import no.sosialekommuner.contribution.propose.Proposal;
import no.sosialekommuner.contribution.propose.Proposal.State;
import no.sosialekommuner.contribution.propose.TagProposals;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.taxonomy.edit.ChangeKind;
import no.sosialekommuner.taxonomy.edit.Journal;
import no.sosialekommuner.taxonomy.edit.Synonyms;
import no.sosialekommuner.taxonomy.edit.TagDraft;
import no.sosialekommuner.taxonomy.edit.TagEditing;
import no.sosialekommuner.taxonomy.edit.TagSheet;
import no.sosialekommuner.taxonomy.edit.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What editors decide about a proposal, with all that follows, or nothing of it. */
@Component
class Decisions {

    private final TagProposals proposals;
    private final TagEditing tags;
    private final Journal journal;

    Decisions(TagProposals proposals, TagEditing tags, Journal journal) {
        this.proposals = proposals;
        this.tags = tags;
        this.journal = journal;
    }

    @Transactional
    public void approve(Proposal proposal, TagDraft draft, Viewer editor) {
        if (proposal.state() == State.WAITING) {
            TagEditing.Added added =
                    tags.add(draft, ChangeKind.PROPOSAL_APPROVED, editor.id().value());
            proposals.fulfil(proposal, State.APPROVED, added.tag(), added.change(), editor);
        }
    }

    @Transactional
    public void call(Proposal proposal, TagSheet tag, Viewer editor) {
        if (proposal.state() == State.WAITING) {
            Synonyms more = tag.content()
                    .synonyms()
                    .with(Words.all(""), new Synonyms(List.of(proposal.name()), List.of(), List.of()));
            long change = tags.change(
                            tag.id(),
                            tag.version(),
                            tag.content().called(more),
                            editor.id().value())
                    .orElseGet(() -> journal.note(
                            ChangeKind.CHANGED,
                            editor.id().value(),
                            tag.content().name().nb(),
                            Set.of(tag.id())));
            proposals.fulfil(proposal, State.SYNONYM, tag.id(), change, editor);
        }
    }

    @Transactional
    public void decline(Proposal proposal, String word, Viewer editor) {
        if (proposal.state() == State.WAITING) {
            proposals.decline(proposal, word.substring(0, Math.min(word.length(), 300)), editor);
        }
    }
}
