package no.sosialekommuner.expert.confidential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.ConfidentialStories;
import no.sosialekommuner.Pages;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.expert.ExpertAsked;
import no.sosialekommuner.expert.PanelId;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Memberships;
import no.sosialekommuner.member.Role;
import no.sosialekommuner.member.SpeaksAs;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Invalid;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
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
            assertThat(mvc.post()
                            .uri("/ekspert/fortrolig/ny")
                            .param("panel", panel.toString())
                            .param("title", "Varsel om leder på fortrolig vis")
                            .param("body", "Hva gjør vi?")
                            .param("key", key)
                            .with(Cast.as(cast.anna()))
                            .with(csrf()))
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
        assertThat(mvc.post()
                        .uri("/ekspert/fortrolig/ny")
                        .param("title", "Uten panel")
                        .param("body", "Skrevet lenge på dette")
                        .with(Cast.as(cast.anna()))
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("Uten panel", "Skrevet lenge på dette", "Velg hvem som skal svare.");
    }

    /** Nobody is there to answer: then nothing lies there either. */
    @Test
    void whereNobodyIsThereNothingIsWritten() {
        PanelId empty = stories.panel("Tomt panel");
        assertThatThrownBy(
                        () -> questions.ask("Til et tomt panel", "Hallo?", empty, null, UUID.randomUUID(), cast.anna()))
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
                "Til redaksjonen i fortrolighet", "Hjelp oss.", null, null, UUID.randomUUID(), cast.anna());
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

    private void lead(PanelId panel, @org.jspecify.annotations.Nullable MemberId lead) {
        db.sql("update expert.panel set lead_id = cast(:lead as bigint) where id = :panel")
                .param("lead", lead == null ? null : lead.value(), java.sql.Types.BIGINT)
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
