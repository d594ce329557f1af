package no.sosialekommuner.expert.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.Pages;
import no.sosialekommuner.Topics;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.expert.Opening;
import no.sosialekommuner.expert.Panel;
import no.sosialekommuner.expert.Panels;
import no.sosialekommuner.expert.TestPanels;
import no.sosialekommuner.expert.request.Desks;
import no.sosialekommuner.expert.request.ExpertRequests;
import no.sosialekommuner.expert.request.Office;
import no.sosialekommuner.member.Person;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Mona keeps panels as hosts do, with forms. */
@CommunityTest
class PanelKeepingTests {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    Topics topics;

    @Autowired
    Panels panels;

    @Autowired
    TestPanels asked;

    @Autowired
    ExpertRequests requests;

    @Autowired
    Desks desks;

    @Autowired
    Office office;

    @Autowired
    JdbcClient db;

    private String topic = "";
    private String name = "";
    private Viewer eva;
    private Viewer anna;

    @BeforeEach
    void aTopicAndAnExpert() {
        int number = NUMBER.incrementAndGet();
        topic = topics.named("panelhold-" + number);
        name = "Panelhold " + number;
        eva = cast.newcomer("4601", "EXPERT");
        anna = cast.newcomer("3107", "MEMBER");
    }

    @AfterEach
    void theHostsAreAtWorkAsBefore() {
        office.change(Duration.ofHours(8), office("08.00–15.30"));
        db.sql("delete from expert.office_closed").update();
    }

    @Test
    void aPanelIsWrittenAndAskedAtOnce() {
        assertThat(send(HttpMethod.POST, "/redaksjon/paneler", form())).hasStatus(303);

        Panel panel = panel();
        assertThat(panel.promise()).isEqualTo(Duration.ofMinutes(150));
        assertThat(panel.lead()).isEqualTo(eva.id());
        assertThat(panel.calendar().hours())
                .contains(
                        new Opening(DayOfWeek.MONDAY, LocalTime.of(8, 0), LocalTime.of(11, 30)),
                        new Opening(DayOfWeek.MONDAY, LocalTime.of(12, 0), LocalTime.of(15, 30)));
        assertThat(panels.members(panel.id())).extracting(Person::id).containsExactly(eva.id());
        assertThat(requests.require(asked()).panel()).isEqualTo(panel.id());
        assertThat(page("/eksperter", anna)).contains(name);
        assertThat(page("/eksperter/" + panel.slug(), anna)).contains(name, "08.00–11.30, 12.00–15.30");
    }

    @Test
    void whatCannotBeUsedIsSaidBesideTheFieldAndNothingTypedIsLost() {
        Map<String, String> form = form();
        form.put("promise", "snart");
        form.put("members", "finnes-ikke");
        form.put("hours", "når vi vil");

        MvcTestResult answer = send(HttpMethod.POST, "/redaksjon/paneler", form);

        assertThat(answer).hasStatus(422);
        assertThat(Pages.text(answer))
                .contains("feil-promise", "feil-members", "feil-hours", "finnes-ikke", "når vi vil", name);
    }

    @Test
    void aPromiseThatIsChangedHoldsForWhatComes() {
        send(HttpMethod.POST, "/redaksjon/paneler", form());
        ContributionId question = asked();
        var due = requests.require(question).due();
        Map<String, String> form = form();
        form.put("promise", "7");

        assertThat(send(HttpMethod.PUT, "/redaksjon/paneler/" + panel().slug(), form))
                .hasStatus(303);

        assertThat(panel().promise()).isEqualTo(Duration.ofHours(7));
        assertThat(requests.require(question).due()).isEqualTo(due);
        assertThat(requests.require(question).promise()).isEqualTo(Duration.ofMinutes(150));
    }

    @Test
    void aRetiredPanelIsAskedNoMoreUntilItIsBack() {
        send(HttpMethod.POST, "/redaksjon/paneler", form());
        String address = "/redaksjon/paneler/" + panel().slug() + "/avvikling";
        ContributionId question = asked();

        assertThat(send(HttpMethod.PUT, address, Map.of())).hasStatus(303);
        assertThat(send(HttpMethod.PUT, address, Map.of())).hasStatus(303);

        assertThat(requests.require(question).panel()).isNull();
        assertThat(requests.require(asked()).panel()).isNull();
        assertThat(page("/eksperter", anna)).doesNotContain(name);
        assertThat(page("/eksperter/" + panel().slug(), anna)).contains("svarer ikke på nye spørsmål");
        assertThat(send(HttpMethod.DELETE, address, Map.of())).hasStatus(303);
        assertThat(requests.require(asked()).panel()).isEqualTo(panel().id());
    }

    @Test
    void daysAreClosedAndOpenedAgain() {
        send(HttpMethod.POST, "/redaksjon/paneler", form());
        String address = "/redaksjon/paneler/" + panel().slug() + "/stengt";

        assertThat(send(HttpMethod.POST, address, Map.of("from", "2099-07-06", "to", "2099-07-17", "reason", "Ferie")))
                .hasStatus(303);
        assertThat(panel().calendar().closed()).hasSize(12);
        assertThat(send(HttpMethod.DELETE, address + "/2099-07-06", Map.of())).hasStatus(303);
        assertThat(panel().calendar().closed()).hasSize(11);
        assertThat(send(HttpMethod.POST, address, Map.of("from", "2099-07-06", "to", "2099-07-01")))
                .hasStatus(422)
                .bodyText()
                .contains("2099-07-01");
        assertThat(send(HttpMethod.POST, address, Map.of("from", "2099-07-06", "to", "2100-07-01")))
                .hasStatus(422);
    }

    @Test
    void theHostsKeepTheirOwnPromiseAndHours() {
        String address = "/redaksjon/eksperter/vertskapet";
        Map<String, String> form = new LinkedHashMap<>();
        form.put("promise", "6");
        form.put("hours", "09.00–12.00");

        assertThat(send(HttpMethod.PUT, address, form)).hasStatus(303);
        assertThat(send(HttpMethod.POST, address + "/stengt", Map.of("from", "2099-12-24", "reason", "Jul")))
                .hasStatus(303);

        assertThat(desks.hosts().promise()).isEqualTo(Duration.ofHours(6));
        assertThat(desks.hosts().calendar().on(LocalDate.of(2099, 12, 23)))
                .singleElement()
                .satisfies(it ->
                        assertThat(Duration.between(it.begins(), it.ends())).isEqualTo(Duration.ofHours(3)));
        assertThat(desks.hosts().calendar().on(LocalDate.of(2099, 12, 24))).isEmpty();
        assertThat(page(address, cast.mona())).contains("24. desember 2099");
        assertThat(requests.require(asked()).promise()).isEqualTo(Duration.ofHours(6));
    }

    /** The same hours every working day. */
    private Map<String, String> form() {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("nb", name);
        form.put("promise", "2,5");
        form.put("hours", "8–11.30, 12–15.30");
        form.put("members", "@" + handle(eva));
        form.put("lead", handle(eva));
        form.put("tags", topic);
        return form;
    }

    private static List<Opening> office(String hours) {
        return List.of(DayOfWeek.values()).subList(0, 5).stream()
                .flatMap(it -> WeekHours.read(it, hours).orElseThrow().stream())
                .toList();
    }

    private ContributionId asked() {
        ContributionId question = topics.tag(cast.published("QUESTION", anna, "nettverk", "Til " + name), topic);
        asked.ask(question, anna);
        return question;
    }

    private Panel panel() {
        return panels.kept(Language.NB).stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String handle(Viewer viewer) {
        return db.sql("select p.handle from member.profile p where p.id = ?")
                .param(viewer.id().value())
                .query(String.class)
                .single();
    }

    private String page(String address, Viewer viewer) {
        MvcTestResult page = mvc.get().uri(address).with(Cast.as(viewer)).exchange();
        assertThat(page).hasStatusOk();
        return Pages.text(page);
    }

    /** Hours are sent for each of the five working days. */
    private MvcTestResult send(HttpMethod method, String address, Map<String, String> form) {
        var request = mvc.method(method).uri(address).characterEncoding(StandardCharsets.UTF_8);
        form.forEach((field, typed) -> {
            for (int time = 0; time < (field.equals("hours") ? 5 : 1); time++) {
                request.param(field, typed);
            }
        });
        return request.with(Cast.as(cast.mona())).with(csrf()).exchange();
    }
}
