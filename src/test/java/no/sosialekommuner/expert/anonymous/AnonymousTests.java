package no.sosialekommuner.expert.anonymous;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.ConfidentialStories;
import no.sosialekommuner.News;
import no.sosialekommuner.Pages;
import no.sosialekommuner.contribution.Addresses;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.expert.PanelId;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.notification.Happening;
import no.sosialekommuner.notification.Notice;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What was asked in confidence is shared without names, when its asker says yes to the very words. */
@CommunityTest
class AnonymousTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Pages pages;

    @Autowired
    Cast cast;

    @Autowired
    ConfidentialStories stories;

    @Autowired
    News news;

    @Autowired
    JdbcClient db;

    private Viewer anna;
    private Viewer eva;
    private Viewer outsider;
    private PanelId panel = new PanelId(0);
    private ContributionId question = new ContributionId(0);

    AnonymousTests(@Autowired Cast cast) {
        this.anna = cast.newcomer("3107", "MEMBER");
        this.eva = cast.newcomer("4601", "EXPERT");
        this.outsider = cast.newcomer("4001", "MEMBER");
    }

    @BeforeEach
    void annaHasAskedAndEvaHasAnswered() {
        panel = stories.panel("Panel for anonymisering", eva);
        question = stories.asked(anna, panel, "Varsel om en leder hos oss");
        stories.answered(question, eva, "Følg rutinen for varsling.");
    }

    @AfterEach
    void thePanelIsGone() {
        stories.retire(panel);
    }

    @Test
    void itIsPublishedWhenTheAskerSaysYesAndLeadsBackOnlyThoseWhoMayRead() {
        assertThat(draft(eva, 0, "Hva gjør en kommune med et anonymt varsel?", "Rutinen er uklar.", true))
                .hasStatus(303);
        assertThat(pages.open(address(), anna).text()).contains("Hva gjør en kommune med et anonymt varsel?");

        assertThat(judge(anna, "approve", 1)).hasStatus(303);

        ContributionId published = published("Hva gjør en kommune med et anonymt varsel?");
        Document open = pages.open(Addresses.of(published, title(published)), outsider);
        assertThat(open.text()).contains("Rutinen er uklar.", "Det følger av rutinen.", eva.name());
        assertThat(open.html())
                .doesNotContain("Varsel om en leder hos oss")
                .doesNotContain("/bidrag/" + question + "/");
        assertThat(pages.open("/bidrag/" + published + "/anonymt", outsider).html())
                .doesNotContain("Varsel om en leder hos oss")
                .doesNotContain("/bidrag/" + question + "/");
        assertThat(pages.open("/bidrag/" + published + "/anonymt", anna).html()).contains("Varsel om en leder hos oss");
        assertThat(get(address(), outsider)).hasStatus(404);
        assertThat(log()).containsEntry("APPROVED", anna.name()).containsEntry("PROPOSED", eva.name());
        assertThat(db.sql("select c.accepted_reply_id is not null from contribution.contribution c where c.id = ?")
                        .param(published.value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void aYesIsToTheVeryWordsThatWereRead() {
        draft(eva, 0, "Varselet slik det ble lest", "En.", true);
        draft(eva, 1, "Varselet slik det er blitt", "To.", true);

        assertThat(judge(anna, "approve", 1)).hasStatus(409).bodyText().contains("Teksten er endret");
        assertThat(count("Varselet slik det ble lest") + count("Varselet slik det er blitt"))
                .isZero();

        assertThat(judge(anna, "approve", 2)).hasStatus(303);
        assertThat(judge(anna, "approve", 2)).hasStatus(303);
        assertThat(count("Varselet slik det er blitt")).isEqualTo(1);
    }

    @Test
    void nobodyButTheAskerSaysYesAndNobodyButThePanelWrites() {
        Viewer colleague = cast.newcomer("3107", "MEMBER");
        draft(eva, 0, "Hvem som sier ja", "En.", true);

        assertThat(judge(colleague, "approve", 1)).hasStatus(403);
        assertThat(judge(eva, "approve", 1)).hasStatus(403);
        assertThat(judge(outsider, "approve", 1)).hasStatus(404);
        assertThat(judge(cast.mona(), "approve", 1)).hasStatus(404);
        assertThat(draft(anna, 1, "Hvem som skriver", "En.", true)).hasStatus(403);
        assertThat(draft(outsider, 1, "Hvem som skriver", "En.", true)).hasStatus(404);
        assertThat(count("Hvem som sier ja")).isZero();
    }

    @Test
    void aDraftIsThePanelsOwn() {
        draft(eva, 0, "Bare for panelet ennå", "En.", false);

        assertThat(pages.open(address(), anna).text()).doesNotContain("Bare for panelet ennå");
        assertThat(pages.open(address(), eva).html()).contains("Bare for panelet ennå");
        assertThat(judge(anna, "approve", 1)).hasStatus(409);
    }

    @Test
    void whatMayTellIsShownBeforeItIsSent() {
        MvcTestResult warned = draft(eva, 0, "Hva gjør Fredrikstad?", "Ring 69 30 60 00.", true);
        assertThat(warned).hasStatus(422).bodyText().contains("Fredrikstad", "69 30 60 00", "telefonnummer");
        assertThat(count("Hva gjør Fredrikstad?")).isZero();
        String seen = Pages.of(warned).select("input[name=sure]").val();

        assertThat(sure("Hva gjør Fredrikstad?", "Ring 69 30 60 00, spør Kari Nordmann.", seen))
                .as("what was written since is looked at too")
                .hasStatus(422)
                .bodyText()
                .contains("Kari Nordmann");
        assertThat(sure("Hva gjør Fredrikstad?", "Ring 69 30 60 00.", seen)).hasStatus(303);
        assertThat(pages.open(address(), anna).text())
                .as("whoever says yes is told what was let stand")
                .contains("Se særlig på dette", "69 30 60 00 – telefonnummer");
    }

    /** Whatever stands in the text: a file stays where it is. */
    @Test
    void aFileOfTheQuestionStaysBehind() {
        String file = cast.file(anna, question);
        MvcTestResult warned = draft(eva, 0, "Med en fil", "Se /vedlegg/" + file, true);
        assertThat(sure(
                        "Med en fil",
                        "Se /vedlegg/" + file,
                        Pages.of(warned).select("input[name=sure]").val()))
                .hasStatus(303);
        judge(anna, "approve", 1);

        assertThat(count("Med en fil")).isEqualTo(1);
        assertThat(get("/vedlegg/" + file, anna)).hasStatus(200);
        assertThat(get("/vedlegg/" + file, outsider)).hasStatus(404);
    }

    @Test
    void theAskerAsksForChangesOrSaysNo() {
        draft(eva, 0, "Kan dette endres litt", "En.", true);
        assertThat(judge(anna, "suggest", 1)).hasStatus(422).bodyText().contains("Skriv hva som bør endres.");
        assertThat(judge(anna, "suggest", 1, "Stryk måneden.")).hasStatus(303);
        assertThat(pages.open(address(), eva).text()).contains("Stryk måneden.");

        draft(eva, 1, "Kan dette endres mer", "En.", true);
        assertThat(judge(anna, "refuse", 2)).hasStatus(303);
        assertThat(judge(anna, "approve", 2)).hasStatus(303);
        assertThat(count("Kan dette endres mer")).isZero();
    }

    @Test
    void theAskerHearsThatAVersionWaitsAndTheExpertHearsTheVerdict() {
        draft(eva, 0, "Hører de om det", "En.", true);
        assertThat(told(anna)).containsExactly(Happening.ANONYMOUS_PROPOSED);
        assertThat(told(cast.newcomer("3107", "MEMBER"))).isEmpty();

        judge(anna, "refuse", 1);
        assertThat(told(anna)).isEmpty();
        assertThat(told(eva)).containsExactly(Happening.ANONYMOUS_REFUSED);

        draft(eva, 1, "Hører de om det", "To.", true);
        assertThat(told(eva)).isEmpty();
        judge(anna, "approve", 2);
        assertThat(told(eva)).containsExactly(Happening.ANONYMOUS_APPROVED);
        assertThat(news.of(eva).stream().filter(it -> it.thread().equals(address())))
                .allSatisfy(it -> assertThat(it.title()).isEqualTo("Fredrikstad – Panel for anonymisering"));
    }

    @Test
    void noOtherWordsAreWrittenWhereItIsPublished() {
        draft(eva, 0, "Låst etter godkjenning", "En.", true);
        judge(anna, "approve", 1);
        ContributionId published = published("Låst etter godkjenning");

        MvcTestResult changed = mvc.post()
                .uri("/bidrag/" + published + "/rediger")
                .param("version", "1")
                .param("title", "Låst etter godkjenning")
                .param("body", "Nå står kommunens navn her.")
                .with(Cast.as(eva))
                .with(csrf())
                .exchange();

        assertThat(changed)
                .hasStatus(422)
                .bodyText()
                .contains("Nå står kommunens navn her.", "godkjent akkurat denne teksten");
        assertThat(pages.open(Addresses.of(published, title(published)), outsider)
                        .text())
                .doesNotContain("kommunens navn");
    }

    private MvcTestResult draft(Viewer by, int base, String title, String text, boolean send) {
        var request = drafting(by, base, title, text);
        return (send ? request.param("send", "true") : request).exchange();
    }

    private MvcTestResult sure(String title, String text, String seen) {
        return drafting(eva, 0, title, text)
                .param("send", "true")
                .param("sure", seen)
                .exchange();
    }

    private MockMvcTester.MockMvcRequestBuilder drafting(Viewer by, int base, String title, String text) {
        return mvc.put()
                .uri(address())
                .param("title", title)
                .param("text", text)
                .param("answer", "Det følger av rutinen.")
                .param("base", Integer.toString(base))
                .with(Cast.as(by))
                .with(csrf());
    }

    private List<Happening> told(Viewer member) {
        news.told();
        return news.of(member).stream()
                .filter(it -> it.thread().equals(address()))
                .map(Notice::latest)
                .toList();
    }

    private MvcTestResult judge(Viewer by, String say, int version) {
        return judge(by, say, version, "");
    }

    private MvcTestResult judge(Viewer by, String say, int version, String note) {
        return mvc.post()
                .uri(address() + "/svar")
                .param("say", say)
                .param("version", Integer.toString(version))
                .param("note", note)
                .with(Cast.as(by))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult get(String address, Viewer viewer) {
        return mvc.get().uri(address).with(Cast.as(viewer)).exchange();
    }

    private String address() {
        return "/bidrag/" + question + "/anonymt";
    }

    private ContributionId published(String title) {
        return new ContributionId(db.sql("select c.id from contribution.contribution c where c.title = ?")
                .param(title)
                .query(Long.class)
                .single());
    }

    private String title(ContributionId id) {
        return db.sql("select c.title from contribution.contribution c where c.id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }

    private long count(String title) {
        return db.sql("select count(*) from contribution.contribution c where c.title = ?")
                .param(title)
                .query(Long.class)
                .single();
    }

    private Map<String, String> log() {
        Map<String, String> said = new HashMap<>();
        db.sql("""
                        select l.what, p.name from expert.anonymous_log l join member.profile p on p.id = l.actor_id
                         where l.question_id = ?
                        """).param(question.value()).query(rs -> {
            said.put(rs.getString("what"), rs.getString("name"));
        });
        return said;
    }
}
