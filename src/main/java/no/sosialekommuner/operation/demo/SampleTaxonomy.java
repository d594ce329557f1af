package no.sosialekommuner.operation.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Taken;
import no.sosialekommuner.contribution.propose.ProposalForm;
import no.sosialekommuner.contribution.propose.TagProposals;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Viewers;
import no.sosialekommuner.taxonomy.Validity;
import no.sosialekommuner.taxonomy.edit.ChangeKind;
import no.sosialekommuner.taxonomy.edit.Synonyms;
import no.sosialekommuner.taxonomy.edit.TagDraft;
import no.sosialekommuner.taxonomy.edit.TagEditing;
import no.sosialekommuner.taxonomy.edit.TagMerging;
import no.sosialekommuner.taxonomy.edit.TagSheet;
import no.sosialekommuner.taxonomy.edit.TagSheets;
import no.sosialekommuner.taxonomy.edit.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the sample community's editors have done to the taxonomy, and what members ask them for. */
@Component
class SampleTaxonomy {

    private final TagEditing tags;
    private final TagMerging merging;
    private final TagSheets sheets;
    private final TagProposals proposals;
    private final Viewers viewers;

    SampleTaxonomy(TagEditing tags, TagMerging merging, TagSheets sheets, TagProposals proposals, Viewers viewers) {
        this.tags = tags;
        this.merging = merging;
        this.sheets = sheets;
        this.proposals = proposals;
        this.viewers = viewers;
    }

    /** @param editor who did it */
    void tend(MemberId editor, Map<String, MemberId> members, Taken<ContributionId> taken) {
        if (taken.added().isEmpty()) {
            // They moved in earlier, and what they did then stands.
            return;
        }
        add("messenger", "emne", "sosiale-medier", new Words("Messenger", "Messenger", "Messenger"), editor);
        add(
                "sikt-og-skilt",
                "emne",
                null,
                new Words("Skilt og plakater", "Skilt og plakatar", "Signs and posters"),
                editor);
        add("fb", "emne", "sosiale-medier", new Words("FB", "FB", "FB"), editor);
        merging.merge(sheets.require("fb").id(), sheets.require("facebook").id(), editor.value());
        TagSheet signs = sheets.require("sikt-og-skilt");
        TagDraft it = signs.content();
        tags.change(
                signs.id(),
                signs.version(),
                new TagDraft(
                        "skilt-og-plakater",
                        it.facet(),
                        "innhold",
                        it.name(),
                        it.about(),
                        it.synonyms(),
                        it.validity(),
                        false),
                editor.value());
        propose(
                "anna",
                "demo/alt-tekst-hvem-skriver",
                new ProposalForm(
                        "Alternativ tekst", "emne", "Det spør mange om, og «Universell utforming» er så stort."),
                members,
                taken);
        propose(
                "bjorn",
                "demo/chatbot-erfaringer",
                new ProposalForm("Chatbot", "emne", "Flere kommuner prøver det nå."),
                members,
                taken);
    }

    private void add(String slug, String facet, @Nullable String parent, Words name, MemberId editor) {
        tags.add(
                new TagDraft(
                        slug,
                        facet,
                        parent,
                        name,
                        Words.all(""),
                        new Synonyms(List.of(), List.of(), List.of()),
                        Validity.ALWAYS,
                        false),
                ChangeKind.ADDED,
                editor.value());
    }

    private void propose(
            String by, String key, ProposalForm form, Map<String, MemberId> members, Taken<ContributionId> taken) {
        viewers.find(Objects.requireNonNull(members.get(by)))
                .ifPresent(viewer -> proposals.keep(taken.require(key), form, viewer));
    }
}
