package no.sosialekommuner.expert.confidential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.sql.Types;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.ConfidentialStories;
import no.sosialekommuner.News;
import no.sosialekommuner.Pages;
import no.sosialekommuner.Topics;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.submission.Submissions;
import no.sosialekommuner.expert.ExpertAsked;
import no.sosialekommuner.expert.PanelId;
import no.sosialekommuner.expert.TestPanels;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Memberships;
import no.sosialekommuner.member.Role;
import no.sosialekommuner.member.SpeaksAs;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.notification.Notice;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.NotAllowed;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionOperations;

/** A municipality asks experts what nobody else is to read. */
@CommunityTest
class ConfidentialTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Pages pages;

    @Autowired
    Cast cast;

    @Autowired
    ConfidentialStories stories;

    @Autowired
    ConfidentialQuestions questions;

    @Autowired
    Memberships memberships;

    @Autowired
    Submissions submissions;

    @Autowired
    Topics topics;

    @Autowired
    TestPanels panels;

    @Autowired
    News news;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    JdbcClient db;

    @Test
    void theFormSaysWhoWillReadAndTheQuestionIsTheirsFromTheFirstMoment() {
        Viewer expert = cast.newcomer("4601", "EXPERT");
        PanelId panel = stories.panel("Prøvepanel for fortrolighet", expert);
        Document form = pages.open("/ekspert/fortrolig/ny", cast.anna());
        assertThat(form.text()).contains("Prøvepanel for fortrolighet").contains(expert.name());
        String key = form.select("input[name=key]").val();

        for (int time = 0; time < 2; time++) {
            assertThat(sent(
                            "/ekspert/fortrolig/ny",
                            Map.of(
                                    "panel",
                                    panel.toString(),
                                    "title",
                                    "Varsel om leder på fortrolig vis",
                                    "body",
                                    "Hva gjør vi?",
                                    "key",
                                    key)))
                    .hasStatus(303);
        }

        List<Long> written = db.sql("select c.id from contribution.contribution c where c.title = ?")
                .param("Varsel om leder på fortrolig vis")
                .query((rs, _) -> rs.getLong(1))
                .list();
        assertThat(written).hasSize(1);
        ContributionId question = new ContributionId(written.getFirst());
        assertThat(readers(question)).contains(cast.anna().id(), expert.id());
        assertThat(readers(question))
                .doesNotContain(
                        cast.bjorn().id(),
                        cast.eva().id(),
                        cast.mona().id(),
                        cast.admin().id());
        assertThat(db.sql("select r.confidential from expert.request r where r.contribution_id = ?")
                        .param(question.value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
        stories.retire(panel);
    }

    @Test
    void nothingTypedIsLostWhereSomethingIsMissing() {
        assertThat(sent("/ekspert/fortrolig/ny", Map.of("title", "Uten panel", "body", "Skrevet lenge på dette")))
                .hasStatus(422)
                .bodyText()
                .contains("Uten panel", "Skrevet lenge på dette", "Velg hvem som skal svare.");
    }

    /** Nobody is there to answer: then nothing lies there either. */
    @Test
    void whereNobodyIsThereNothingIsWritten() {
        PanelId empty = stories.panel("Tomt panel");
        assertThatThrownBy(() -> questions.ask(
                        "Til et tomt panel", "Hallo?", List.of(), empty, null, UUID.randomUUID(), cast.anna()))
                .isInstanceOf(Invalid.class);
        assertThat(db.sql("select count(*) from contribution.contribution c where c.title = 'Til et tomt panel'")
                        .query(Long.class)
                        .single())
                .isZero();
        stories.retire(empty);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22})
    void whoIsInThePanelReadsAndWhoHasLeftDoesNot(long seed) {
        Random random = new Random(seed);
        List<Viewer> experts = IntStream.range(0, 5)
                .mapToObj(_ -> cast.newcomer("4601", "EXPERT"))
                .toList();
        PanelId panel = stories.panel("Panel som skifter " + seed, experts.getFirst());
        ContributionId question = stories.asked(cast.anna(), panel, "Om et panel som skifter " + seed);
        Set<MemberId> members = new HashSet<>(Set.of(experts.getFirst().id()));
        for (int step = 0; step < 30; step++) {
            Viewer one = experts.get(random.nextInt(experts.size()));
            if (members.remove(one.id())) {
                stories.leave(panel, one);
            } else {
                members.add(one.id());
                stories.join(panel, one);
            }
            Set<MemberId> readers = readers(question);
            readers.retainAll(experts.stream().map(Viewer::id).toList());
            assertThat(readers).isEqualTo(members);
        }
        stories.retire(panel);
    }

    @Test
    void theLeadReadsAsLongAsItIsTheLead() {
        Viewer expert = cast.newcomer("4601", "EXPERT");
        Viewer lead = cast.newcomer("4601", "EXPERT");
        PanelId panel = stories.panel("Panel med leder", expert);
        ContributionId question = stories.asked(cast.anna(), panel, "Om et panel med leder");

        lead(panel, lead.id());
        assertThat(readers(question)).contains(lead.id());
        lead(panel, null);
        assertThat(readers(question)).doesNotContain(lead.id());
        stories.retire(panel);
    }

    /** Where no panel is asked, the hosts of that time are the panel. */
    @Test
    void hostsReadWhatTheyAreAskedAndOnlyAsLongAsTheyAreHosts() {
        Viewer host = cast.newcomer("0301", "MODERATOR");
        ContributionId question = questions.ask(
                "Til redaksjonen i fortrolighet", "Hjelp oss.", List.of(), null, null, UUID.randomUUID(), cast.anna());
        assertThat(readers(question)).contains(host.id(), cast.mona().id());
        assertThat(readers(question))
                .doesNotContain(cast.eva().id(), cast.bjorn().id());

        memberships.assign(host.id(), Set.of(Role.MEMBER), SpeaksAs.EMPLOYEE);

        assertThat(readers(question)).doesNotContain(host.id());
    }

    @Test
    void whatIsHandedToAnotherPanelIsReadByThatOneInstead() {
        Viewer first = cast.newcomer("4601", "EXPERT");
        Viewer second = cast.newcomer("4601", "EXPERT");
        PanelId from = stories.panel("Første panel", first);
        PanelId to = stories.panel("Andre panel", second);
        ContributionId question = stories.asked(cast.anna(), from, "Om å gå videre til andre");

        transaction.executeWithoutResult(_ -> events.publishEvent(new ExpertAsked(question, to, first.id())));

        assertThat(readers(question)).contains(second.id(), cast.anna().id()).doesNotContain(first.id());
        stories.retire(from);
        stories.retire(to);
    }

    /** A panel may still name somebody who is no expert any more. */
    @Test
    void whoIsNoExpertAnyMoreReadsNothingOfIt() {
        Viewer expert = cast.newcomer("4601", "EXPERT");
        Viewer other = cast.newcomer("4601", "EXPERT");
        PanelId panel = stories.panel("Panel med en som slutter", expert, other);
        ContributionId question = stories.asked(cast.anna(), panel, "Om en som slutter som ekspert");

        memberships.assign(expert.id(), Set.of(Role.MEMBER), SpeaksAs.EMPLOYEE);
        assertThat(readers(question)).contains(other.id()).doesNotContain(expert.id());
        stories.leave(panel, other);
        stories.join(panel, other);
        assertThat(readers(question)).contains(other.id()).doesNotContain(expert.id());

        memberships.assign(expert.id(), Set.of(Role.MEMBER, Role.EXPERT), SpeaksAs.EXPERT);
        assertThat(readers(question)).contains(expert.id());
        stories.retire(panel);
    }

    /** There is no other way in: nothing lies there without somebody who is to answer, and a clock that runs. */
    @Test
    void nothingIsWrittenThereButWhatIsAsked() {
        Viewer expert = cast.newcomer("4601", "EXPERT");
        PanelId panel = stories.panel("Panel uten bakdør", expert);
        String space = stories.space(stories.asked(cast.anna(), panel, "Om panelet uten bakdør"));
        assertThat(pages.open("/ny?space=" + space, cast.anna())
                        .select("option[value=" + space + "], input[value=" + space + "]"))
                .isEmpty();
        assertThat(sent(
                        "/ny",
                        Map.of(
                                "kind", "QUESTION",
                                "title", "Uten klokke",
                                "body", "Rett inn",
                                "space", space,
                                "key", UUID.randomUUID().toString())))
                .hasStatus(422);
        for (Viewer it : List.of(cast.anna(), expert)) {
            assertThat(mvc.post()
                            .uri("/api/v1/contributions")
                            .contentType("application/json")
                            .content(
                                    "{\"kind\": \"QUESTION\", \"title\": \"Uten klokke\", \"body\": \"Rett inn\", \"space\": \""
                                            + space + "\"}")
                            .with(cast.token(it)))
                    .hasStatus(403);
        }
        assertThatThrownBy(() -> submissions.ask(space, "Uten klokke", "Rett inn", UUID.randomUUID(), cast.anna()))
                .isInstanceOf(NotAllowed.class);
        assertThat(db.sql("select count(*) from contribution.contribution c where c.title = 'Uten klokke'")
                        .query(Long.class)
                        .single())
                .isZero();
        stories.retire(panel);
    }

    @Test
    void itsTopicsLeadToThePanelThatKnowsThemBeforeAnythingIsSent() {
        Viewer expert = cast.newcomer("4601", "EXPERT");
        PanelId panel = stories.panel("Panel for sjeldne emner", expert);
        String tag = topics.named("fortrolig-emne-" + panel);
        panels.knows(panel, tag);

        Document found = Pages.of(sent(
                "/ekspert/fortrolig/ny/panel",
                Map.of("title", "Med emne i fortrolighet", "body", "Skrevet alt", "tags", tag)));
        assertThat(found.select("input[name=panel][checked]").val()).isEqualTo(panel.toString());
        assertThat(found.text()).contains("Panel for sjeldne emner kan disse emnene", "Skrevet alt");

        assertThat(sent(
                        "/ekspert/fortrolig/ny",
                        Map.of(
                                "panel",
                                panel.toString(),
                                "title",
                                "Med emne i fortrolighet",
                                "body",
                                "Skrevet alt",
                                "tags",
                                tag,
                                "key",
                                UUID.randomUUID().toString())))
                .hasStatus(303);
        assertThat(db.sql("""
                        select count(*) from contribution.tagging g
                          join taxonomy.tag t on t.id = g.tag_id and t.slug = ?
                          join contribution.contribution c on c.id = g.contribution_id and c.title = 'Med emne i fortrolighet'
                        """).param(tag).query(Long.class).single()).isEqualTo(1);
        stories.retire(panel);
    }

    /** Editors read what is proposed as a topic, and why. */
    @Test
    void noTopicIsProposedInConfidence() {
        Viewer expert = cast.newcomer("4601", "EXPERT");
        PanelId panel = stories.panel("Panel uten forslag", expert);
        ContributionId question = stories.asked(cast.anna(), panel, "Om emner som mangler");
        assertThat(pages.open("/bidrag/" + question + "/rediger", cast.anna()).select("[name=proposedName]"))
                .isEmpty();
        assertThat(sent(
                        "/bidrag/" + question + "/rediger",
                        Map.of(
                                "version", "1",
                                "title", "Om emner som mangler",
                                "body", "Om emner.",
                                "proposedName", "lederkonflikt",
                                "proposedWhy", "Fordi rådmannen")))
                .hasStatus(303);
        assertThat(db.sql("select count(*) from contribution.tag_proposal q where q.contribution_id = ?")
                        .param(question.value())
                        .query(Long.class)
                        .single())
                .isZero();
        stories.retire(panel);
    }

    /** A host who works where it was asked reads it as a colleague, and no more. */
    @Test
    void aHostOfTheSameMunicipalityDoesNotSeeThePanelsDesk() {
        Viewer expert = cast.newcomer("4601", "EXPERT");
        Viewer host = cast.newcomer("3107", "EDITOR");
        PanelId panel = stories.panel("Panel med eget bord", expert);
        ContributionId question = stories.asked(cast.anna(), panel, "Om panelets eget bord");

        assertThat(mvc.get().uri("/ekspert/" + question).with(Cast.as(host))).hasStatus(403);
        assertThat(pages.open("/ekspert?vis=alle", host).text()).doesNotContain("Om panelets eget bord");
        assertThat(mvc.get().uri("/ekspert/" + question).with(Cast.as(expert))).hasStatus(200);
        stories.retire(panel);
    }

    /** Those who had it are not told of it any more, and those who have it now are. */
    @Test
    void whoeverItIsHandedToIsToldAndWhoeverHadItIsNot() {
        Viewer first = cast.newcomer("4601", "EXPERT");
        Viewer second = cast.newcomer("4601", "EXPERT");
        PanelId from = stories.panel("Panelet som gir fra seg", first);
        PanelId to = stories.panel("Panelet som tar imot", second);
        ContributionId question = stories.asked(cast.anna(), from, "Om å bli gitt videre");
        news.told();
        assertThat(desk(first, question)).isNotEmpty();

        assertThat(mvc.put()
                        .uri("/ekspert/" + question + "/innehaver")
                        .param("to", "p-" + to)
                        .with(Cast.as(first))
                        .with(csrf()))
                .hasStatus(303);
        news.told();

        assertThat(desk(second, question)).isNotEmpty();
        assertThat(desk(first, question)).isEmpty();
        assertThat(mvc.get().uri("/ekspert/" + question).with(Cast.as(first))).hasStatus(404);
        assertThat(mvc.get().uri("/ekspert/" + question).with(Cast.as(second))).hasStatus(200);
        stories.retire(from);
        stories.retire(to);
    }

    /** What Anna sends. */
    private MvcTestResult sent(String address, Map<String, String> fields) {
        var request = mvc.post().uri(address).with(Cast.as(cast.anna())).with(csrf());
        for (Map.Entry<String, String> field : fields.entrySet()) {
            request = request.param(field.getKey(), field.getValue());
        }
        return request.exchange();
    }

    private List<Notice> desk(Viewer member, ContributionId question) {
        return news.of(member).stream()
                .filter(it -> it.thread().equals("/ekspert/" + question))
                .toList();
    }

    private void lead(PanelId panel, @Nullable MemberId lead) {
        db.sql("update expert.panel set lead_id = cast(:lead as bigint) where id = :panel")
                .param("lead", lead == null ? null : lead.value(), Types.BIGINT)
                .param("panel", panel.value())
                .update();
    }

    private Set<MemberId> readers(ContributionId question) {
        return new HashSet<>(db.sql("""
                        select r.member_id
                          from contribution.contribution c
                          join space.reader r on r.space_id = c.space_id
                         where c.id = ?
                        """)
                .param(question.value())
                .query((rs, _) -> new MemberId(rs.getLong(1)))
                .list());
    }
}
