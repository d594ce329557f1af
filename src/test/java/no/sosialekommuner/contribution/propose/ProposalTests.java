package no.sosialekommuner.contribution.propose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.News;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.taxonomy.Taxonomy;
import no.sosialekommuner.taxonomy.edit.Journal;
import no.sosialekommuner.web.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CommunityTest
@RecordApplicationEvents
class ProposalTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    News news;

    @Autowired
    TagProposals proposals;

    @Autowired
    Taxonomy taxonomy;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient db;

    @Autowired
    ApplicationEvents events;

    private final String own = "Savn" + UUID.randomUUID().toString().substring(0, 6);
    private Viewer anna;
    private Viewer editor;

    @BeforeEach
    void whoIsThere() {
        anna = cast.newcomer("3107", "MEMBER");
        editor = cast.newcomer("0301", "EDITOR");
    }

    @Test
    void anApprovedProposalIsATagOnEveryContributionThatAsked() {
        assertThat(write("/ny", "Først", own)).hasStatus(303);
        Viewer bjorn = cast.newcomer("4001", "MEMBER");
        assertThat(write(bjorn, "/ny", "Så", own.toUpperCase(Locale.ROOT))).hasStatus(303);
        Proposal first = waiting();

        assertThat(decide(HttpMethod.POST, first, "/godkjenning", Map.of("place", "erfaring:")))
                .hasStatus(303);

        assertThat(taxonomy.called(own, Language.NB)).isPresent();
        assertThat(taggings()).isEqualTo(2);
        assertThat(proposals.by(anna, 5)).extracting(Proposal::state).containsExactly(Proposal.State.APPROVED);
        assertThat(events.stream(TagProposalDecided.class)).hasSize(2);

        journal.undo(lastChange(), editor.id().value());
        assertThat(taxonomy.called(own, Language.NB)).isEmpty();
        assertThat(taggings()).isZero();
        assertThat(proposals.by(anna, 5)).extracting(Proposal::state).containsExactly(Proposal.State.WAITING);
    }

    @Test
    void aProposalMayBecomeAnotherWordForATag() {
        write("/ny", "Annet ord", own);
        decide(HttpMethod.POST, waiting(), "/synonym", Map.of("mal", "storm"));

        assertThat(taxonomy.require("storm", Language.NB).synonyms()).contains(own);
        assertThat(proposals.by(anna, 5))
                .singleElement()
                .satisfies(it -> assertThat(it.tag()).isEqualTo("storm"));

        journal.undo(lastChange(), editor.id().value());
        assertThat(taxonomy.require("storm", Language.NB).synonyms()).doesNotContain(own);
    }

    @Test
    void whoProposedReadsWhyItWasDeclined() {
        write("/ny", "Avslått", own);
        decide(HttpMethod.DELETE, waiting(), "", Map.of("word", "Bruk emnet Storm."));

        news.told();
        assertThat(mvc.get().uri("/varsler").with(Cast.as(anna)))
                .hasStatusOk()
                .bodyText()
                .contains(own, "href=\"/min-side/emneforslag\"");
        assertThat(mvc.get().uri("/min-side/emneforslag").with(Cast.as(anna)))
                .hasStatusOk()
                .bodyText()
                .contains(own, "Bruk emnet Storm.");
    }

    @Test
    void whatExistsIsChosenInsteadOfProposed() {
        assertThat(write("/ny", "Finnes", "OVERSVØMMELSE"))
                .hasStatus(422)
                .bodyText()
                .contains("feil-proposedName", "Flom", "Finnes")
                .containsPattern("value=\"flom\"\\s+checked");
    }

    @Test
    void aDraftKeepsItsProposalAndTheEditorsDoNotSeeIt() {
        assertThat(write("/ny/kladd", "Kladd", own)).hasStatus(204);

        assertThat(proposals.waiting(editor, 500)).extracting(Proposal::name).doesNotContain(own);
        String draft = db.sql("select id from contribution.contribution where author_id = ? and state = 'DRAFT'")
                .param(anna.id().value())
                .query(String.class)
                .single();
        assertThat(mvc.get().uri("/ny?kladd=" + draft).with(Cast.as(anna)))
                .bodyText()
                .contains("value=\"" + own + "\"");
    }

    @Test
    void aTagIsProposedWhileSomethingPublishedIsChanged() {
        ContributionId id = published();

        assertThat(change(id, "/rediger", own)).hasStatus(303);
        assertThat(waiting().contribution()).isEqualTo(id);
        assertThat(edit(id)).bodyText().contains("value=\"" + own + "\"");

        assertThat(change(id, "/rediger", "")).hasStatus(303);
        assertThat(proposals.by(anna, 5)).isEmpty();
    }

    @Test
    void aChangeThatIsNotSavedKeepsItsProposalToItself() {
        ContributionId id = published();

        assertThat(change(id, "/kladd", own)).hasStatus(204);

        assertThat(proposals.by(anna, 5)).isEmpty();
        assertThat(edit(id)).bodyText().contains("value=\"" + own + "\"");
    }

    @Test
    void aChangeIsToldWhatExistsOrWasDeclined() {
        ContributionId id = published();
        assertThat(change(id, "/rediger", "OVERSVØMMELSE"))
                .hasStatus(422)
                .bodyText()
                .contains("feil-proposedName", "Flom")
                .containsPattern("value=\"flom\"\\s+checked");
        change(id, "/rediger", own);
        decide(HttpMethod.DELETE, waiting(), "", Map.of("word", "Bruk emnet Storm."));

        assertThat(change(id, "/rediger", own))
                .hasStatus(422)
                .bodyText()
                .contains("feil-proposedName", "Bruk emnet Storm.", "Vi trenger det");
    }

    private ContributionId published() {
        return cast.published("QUESTION", anna, "nettverk", "Endres");
    }

    private MvcTestResult change(ContributionId id, String where, String proposed) {
        return mvc.post()
                .uri("/bidrag/" + id + where)
                .with(Cast.as(anna))
                .with(csrf())
                .param("version", "1")
                .param("title", "Endres")
                .param("body", "Om Endres")
                .param("proposedName", proposed)
                .param("proposedWhy", "Vi trenger det")
                .exchange();
    }

    private MvcTestResult edit(ContributionId id) {
        return mvc.get().uri("/bidrag/" + id + "/rediger").with(Cast.as(anna)).exchange();
    }

    private MvcTestResult write(String address, String title, String proposed) {
        return write(anna, address, title, proposed);
    }

    private MvcTestResult write(Viewer author, String address, String title, String proposed) {
        return mvc.post()
                .uri(address)
                .with(Cast.as(author))
                .with(csrf())
                .param("kind", "QUESTION")
                .param("space", "nettverk")
                .param("title", title)
                .param("body", "Tekst")
                .param("proposedName", proposed)
                .param("proposedWhy", "Vi trenger det")
                .exchange();
    }

    private MvcTestResult decide(HttpMethod method, Proposal proposal, String what, Map<String, String> form) {
        var request = mvc.method(method)
                .uri("/admin/taksonomi/forslag/" + proposal.id() + what)
                .with(Cast.as(editor))
                .with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }

    private Proposal waiting() {
        return proposals.waiting(editor, 500).stream()
                .filter(it -> it.name().equals(own))
                .findFirst()
                .orElseThrow();
    }

    private int taggings() {
        return db.sql("""
                        select count(*) from contribution.tagging t join taxonomy.tag g on g.id = t.tag_id
                         where g.name_nb = ?
                        """).param(own).query(Integer.class).single();
    }

    private long lastChange() {
        return db.sql("select max(id) from taxonomy.change where editor_id = ?")
                .param(editor.id().value())
                .query(Long.class)
                .single();
    }
}
