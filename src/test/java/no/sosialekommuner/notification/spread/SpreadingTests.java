package no.sosialekommuner.notification.spread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.News;
import no.sosialekommuner.Topics;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.FollowLevel;
import no.sosialekommuner.contribution.Follows;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.notification.FollowSort;
import no.sosialekommuner.notification.Followings;
import no.sosialekommuner.notification.Happening;
import no.sosialekommuner.notification.Notice;
import no.sosialekommuner.notification.Reason;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@CommunityTest
class SpreadingTests {

    @Autowired
    News news;

    @Autowired
    Cast cast;

    @Autowired
    Topics topics;

    @Autowired
    Followings followings;

    @Autowired
    Follows follows;

    @Autowired
    Spreading spreading;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient db;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void whoFollowsATopicIsToldWhyAndOnlyOnce() {
        Viewer follower = cast.newcomer("4601", "MEMBER");
        String one = topics.named("varsel-ett");
        String two = topics.named("varsel-to");
        followings.put(FollowSort.TAG, one, FollowLevel.FIRST, follower);
        followings.put(FollowSort.TAG, two, FollowLevel.FIRST, follower);

        ContributionId question =
                news.published("QUESTION", cast.bjorn(), "nettverk", "Hvor lenge må vi arkivere?", List.of(one, two));

        assertThat(news.of(follower)).singleElement().satisfies(notice -> {
            assertThat(notice.contribution()).isEqualTo(question);
            assertThat(notice.reason()).isEqualTo(Reason.FOLLOWED_TAG);
            assertThat(notice.followed()).isEqualTo(one);
            assertThat(Objects.requireNonNull(notice.by()).handle()).isEqualTo("bjorn");
        });
        assertThat(mvc.get().uri("/varsler").with(Cast.as(follower)))
                .hasStatusOk()
                .bodyText()
                .contains("Bjørn Haugen spør:", "Hvor lenge må vi arkivere?", "fordi du følger " + one);
    }

    @Test
    void aTopicHoldsWhatLiesUnderIt() {
        Viewer follower = cast.newcomer("4601", "MEMBER");
        String above = topics.named("varsel-over");
        String below = topics.named("varsel-under");
        db.sql("update taxonomy.tag set parent_id = (select id from taxonomy.tag where slug = ?) where slug = ?")
                .params(above, below)
                .update();
        followings.put(FollowSort.TAG, above, FollowLevel.FIRST, follower);

        news.published("DISCUSSION", cast.bjorn(), "nettverk", "Under et emne", List.of(below));

        assertThat(news.of(follower)).hasSize(1);
    }

    @Test
    void whatOneMayNotReadIsNotToldOfAndNoLongerShown() {
        Viewer colleague = cast.newcomer("3107", "MEMBER");
        Viewer outside = cast.newcomer("4001", "MEMBER");
        String topic = topics.named("varsel-internt");
        followings.put(FollowSort.TAG, topic, FollowLevel.FIRST, colleague);
        followings.put(FollowSort.TAG, topic, FollowLevel.FIRST, outside);

        ContributionId internal = news.published("QUESTION", cast.anna(), "kommune-3107", "Internt", List.of(topic));

        assertThat(news.of(outside)).isEmpty();
        assertThat(news.of(colleague)).hasSize(1);

        db.sql("""
                        update member.member set organisation_id = (select id from organisation.organisation where number = '4601')
                         where id = ?
                        """).param(colleague.id().value()).update();
        assertThat(news.of(colleague)).isEmpty();
        assertThat(mvc.get().uri("/").with(Cast.as(colleague))).bodyText().doesNotContain("1 uleste");
        assertThat(internal).isNotNull();
    }

    @Test
    void theStrongestReasonCounts() {
        Viewer asker = cast.newcomer("4601", "MEMBER");
        ContributionId question = news.published("QUESTION", asker, "nettverk", "Hvem vet?", List.of());

        ReplyId answer = news.replied(question, null, "Spør @" + asker.handle(), cast.bjorn());
        news.replied(question, null, "Vi gjør slik", cast.eva());

        assertThat(news.of(asker)).extracting(Notice::reason).containsExactly(Reason.AUTHORED, Reason.MENTIONED);
        assertThat(news.of(asker)).extracting(Notice::reply).contains(answer);
    }

    @Test
    void aNoticeGrowsUntilItIsRead() {
        Viewer asker = cast.newcomer("4601", "MEMBER");
        ContributionId question = news.published("QUESTION", asker, "nettverk", "Hvem svarer først?", List.of());
        ReplyId first = news.replied(question, null, "Jeg", cast.bjorn());
        news.replied(question, null, "Jeg også", cast.eva());
        news.replied(question, null, "Og jeg", cast.mona());

        Notice grown = news.of(asker).getFirst();
        assertThat(news.of(asker)).hasSize(1);
        assertThat(grown.reply()).isEqualTo(first);
        assertThat(grown.people()).isEqualTo(3);
        assertThat(mvc.get().uri("/varsler").with(Cast.as(asker)))
                .bodyText()
                .contains("Mona Berg og 2 andre svarte på");

        assertThat(mvc.get().uri(grown.address().replaceFirst("[?#].*", "")).with(Cast.as(asker)))
                .hasStatusOk();
        assertThat(news.of(asker).getFirst().unread()).isFalse();
        news.replied(question, null, "En gang til", cast.bjorn());
        assertThat(news.of(asker)).extracting(Notice::unread).containsExactly(true, false);
    }

    @Test
    void likesAreGatheredAndTakenBack() {
        Viewer writer = cast.newcomer("4601", "MEMBER");
        ContributionId article = news.published("ARTICLE", writer, "nettverk", "Ti gode råd", List.of());
        String like = "/api/v1/contributions/" + article + "/like";
        for (Viewer by : List.of(cast.anna(), cast.bjorn(), cast.eva())) {
            assertThat(mvc.put().uri(like).with(cast.token(by))).hasStatus(204);
        }
        news.told();
        assertThat(news.of(writer)).singleElement().satisfies(notice -> {
            assertThat(notice.reason()).isEqualTo(Reason.LIKED);
            assertThat(notice.people()).isEqualTo(3);
        });

        assertThat(mvc.delete().uri(like).with(cast.token(cast.eva()))).hasStatus(204);
        assertThat(news.of(writer).getFirst().people()).isEqualTo(2);
        assertThat(mvc.put().uri(like).with(cast.token(cast.eva()))).hasStatus(204);
        news.told();
        assertThat(news.of(writer).getFirst().people()).isEqualTo(3);

        for (Viewer by : List.of(cast.anna(), cast.bjorn(), cast.eva())) {
            mvc.delete().uri(like).with(cast.token(by)).exchange();
        }
        assertThat(news.of(writer)).isEmpty();
    }

    @Test
    void levelsSayHowMuchOneHears() {
        Viewer all = cast.newcomer("4601", "MEMBER");
        Viewer first = cast.newcomer("4601", "MEMBER");
        Viewer none = cast.newcomer("4601", "MEMBER");
        String topic = topics.named("varsel-niva");
        followings.put(FollowSort.TAG, topic, FollowLevel.ALL, all);
        followings.put(FollowSort.TAG, topic, FollowLevel.FIRST, first);
        followings.put(FollowSort.TAG, topic, FollowLevel.NONE, none);
        followings.put(FollowSort.MEMBER, "bjorn", FollowLevel.ALL, none);

        ContributionId question =
                news.published("QUESTION", cast.bjorn(), "nettverk", "Hvem hører hva?", List.of(topic));
        follows.put(first.id(), question, FollowLevel.FIRST);
        news.replied(question, null, "Første svar", cast.eva());
        news.replied(question, null, "Andre svar", cast.mona());

        assertThat(news.of(all))
                .singleElement()
                .satisfies(it -> assertThat(it.times()).isEqualTo(3));
        assertThat(news.of(first))
                .hasSize(2)
                .allSatisfy(it -> assertThat(it.times()).isEqualTo(1));
        assertThat(news.of(none)).isEmpty();
    }

    @Test
    void whoMutesAContributionHearsNothingOfItWhateverTheReason() {
        Viewer asker = cast.newcomer("4601", "MEMBER");
        ContributionId question = news.published("QUESTION", asker, "nettverk", "Nok nå", List.of());
        follows.remove(asker.id(), question);

        news.replied(question, null, "Hei @" + asker.handle(), cast.bjorn());

        assertThat(news.of(asker)).isEmpty();
    }

    @Test
    void whatOneHasReadAlreadyIsNotToldOf() {
        Viewer asker = cast.newcomer("4601", "MEMBER");
        ContributionId question = news.published("QUESTION", asker, "nettverk", "Lest allerede", List.of());
        db.sql("""
                        insert into contribution.visit (member_id, contribution_id, first_at, last_at)
                        values (?, ?, now(), now() + interval '1 hour')
                        """).params(asker.id().value(), question.value()).update();

        news.replied(question, null, "Et svar", cast.bjorn());

        assertThat(news.of(asker)).isEmpty();
    }

    @Test
    void whatIsRolledBackIsNeverTold() {
        Viewer asker = cast.newcomer("4601", "MEMBER");
        ContributionId question = news.published("QUESTION", asker, "nettverk", "Angret", List.of());
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            db.sql("""
                            insert into notification.event (kind, thread, actor_id, contribution_id)
                            values ('CONTRIBUTION_RATED', '/bidrag/' || :id, :by, :id)
                            """)
                    .param("id", question.value())
                    .param("by", cast.eva().id().value())
                    .update();
            status.setRollbackOnly();
        });
        news.told();

        assertThat(news.of(asker)).isEmpty();
    }

    @Test
    void severalNodesAtOnceTellEverybodyOnce() throws Exception {
        List<Viewer> followers = new ArrayList<>();
        String topic = topics.named("varsel-noder");
        for (int i = 0; i < 20; i++) {
            Viewer follower = cast.newcomer("4601", "MEMBER");
            followings.put(FollowSort.TAG, topic, FollowLevel.ALL, follower);
            followers.add(follower);
        }
        ContributionId question =
                news.published("QUESTION", cast.bjorn(), "nettverk", "Hvem forteller?", List.of(topic));
        for (int i = 0; i < 30; i++) {
            db.sql("""
                            insert into notification.event (kind, thread, actor_id, contribution_id)
                            values ('CONTRIBUTION_PUBLISHED', '/bidrag/' || :id, :by, :id)
                            """)
                    .param("id", question.value())
                    .param("by", cast.bjorn().id().value())
                    .update();
        }
        List<Future<?>> nodes = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(4)) {
            for (int node = 0; node < 4; node++) {
                nodes.add(workers.submit(() -> {
                    while (spreading.spread() > 0) {
                        Thread.yield();
                    }
                }));
            }
        }
        for (Future<?> node : nodes) {
            node.get();
        }
        news.told();

        assertThat(followers)
                .allSatisfy(it -> assertThat(news.of(it))
                        .singleElement()
                        .satisfies(notice -> assertThat(notice.times()).isEqualTo(31)));
    }

    @Test
    void fiveThousandFollowersAreToldInOneStatement() {
        String topic = topics.named("varsel-mange");
        long tag = db.sql("select id from taxonomy.tag where slug = ?")
                .param(topic)
                .query(Long.class)
                .single();
        db.sql("""
                        with added as (
                          insert into member.member (handle, email, name, organisation_id, welcomed_at)
                          select 'mange-' || n, 'mange-' || n || '@mange.example', 'Mange ' || n, o.id, now()
                            from generate_series(1, 5000) n, organisation.organisation o
                           where o.number = '4601'
                          returning id)
                        insert into notification.following (member_id, sort, subject, level)
                        select a.id, 'TAG', ?, 'FIRST' from added a
                        """).param(tag).update();

        ContributionId question = news.published("QUESTION", cast.bjorn(), "nettverk", "Til mange", List.of(topic));

        assertThat(db.sql("select count(*) from notification.notice where contribution_id = ?")
                        .param(question.value())
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(5000);
        db.sql("update member.member set deactivated_at = now() where handle like 'mange-%'")
                .update();
    }

    @Test
    void aFollowedSearchFindsInOtherForms() {
        Viewer follower = cast.newcomer("4601", "MEMBER");
        for (String address : List.of("/sok?q=sandsekk+brygge", "/sporsmal?fylke=40&sort=read")) {
            assertThat(mvc.post()
                            .uri("/min-side/folger/lister")
                            .formField("address", address)
                            .with(Cast.as(follower))
                            .with(csrf()))
                    .hasStatus(303);
        }

        news.published("DISCUSSION", cast.eva(), "nettverk", "Sandsekkene ved bryggen", List.of());
        news.published("DISCUSSION", cast.bjorn(), "nettverk", "Noe helt annet", List.of());
        news.published("QUESTION", cast.bjorn(), "nettverk", "Fra Telemark", List.of());

        assertThat(news.of(follower))
                .extracting(Notice::reason)
                .containsExactly(Reason.FOLLOWED_LIST, Reason.FOLLOWED_SEARCH);
        assertThat(news.of(follower))
                .extracting(Notice::followed)
                .containsExactly("Spørsmål: Telemark", "Søket «sandsekk brygge»");
    }

    @Test
    void theSystemsOwnNewsReachWhomTheyConcern() {
        Viewer owner = cast.newcomer("4601", "MEMBER");
        Viewer applicant = cast.newcomer("4001", "MEMBER");
        String group = cast.group(owner, "Lukket krets", "REQUEST");
        assertThat(mvc.post()
                        .uri("/arenaer/" + group + "/medlemskap")
                        .with(Cast.as(applicant))
                        .with(csrf()))
                .hasStatus(303);
        news.told();
        assertThat(news.of(owner)).singleElement().satisfies(it -> {
            assertThat(it.latest()).isEqualTo(Happening.MEMBERSHIP_REQUESTED);
            assertThat(it.address()).isEqualTo("/arenaer/" + group + "/medlemmer");
        });

        assertThat(mvc.put()
                        .uri("/arenaer/" + group + "/medlemmer/" + applicant.handle())
                        .with(Cast.as(owner))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        news.told();
        assertThat(news.of(applicant)).extracting(Notice::latest).containsExactly(Happening.MEMBERSHIP_GRANTED);
    }
}
