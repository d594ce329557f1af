package no.sosialekommuner.notification.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.News;
import no.sosialekommuner.Topics;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.FollowLevel;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.editorial.FaqId;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.notification.FollowSort;
import no.sosialekommuner.notification.Followings;
import no.sosialekommuner.notification.Happening;
import no.sosialekommuner.notification.Notice;
import no.sosialekommuner.notification.Reason;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@CommunityTest
class HappeningsTests {

    @Autowired
    Happenings happenings;

    @Autowired
    News news;

    @Autowired
    Cast cast;

    @Autowired
    Topics topics;

    @Autowired
    Followings followings;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient db;

    @Test
    void whoseAnswerIsAcceptedIsToldUntilItIsTakenBack() {
        Viewer asker = cast.newcomer("3107", "MEMBER");
        Viewer answerer = cast.newcomer("4601", "MEMBER");
        ContributionId question = news.published("QUESTION", asker, "nettverk", "Hvem løste det?", List.of());
        ReplyId answer = news.replied(question, null, "Slik løser dere det", answerer);
        String accepted = "/api/v1/contributions/" + question + "/accepted";
        assertThat(mvc.put()
                        .uri(accepted)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reply\": " + answer + "}")
                        .with(cast.token(asker)))
                .hasStatus(204);
        news.told();

        assertThat(news.of(answerer, question)).singleElement().satisfies(it -> {
            assertThat(it.reason()).isEqualTo(Reason.ACCEPTED);
            assertThat(it.latest()).isEqualTo(Happening.ANSWER_ACCEPTED);
            assertThat(it.reply()).isEqualTo(answer);
        });

        happenings.unaccepted(question);
        assertThat(news.of(answerer, question)).isEmpty();
    }

    @Test
    void whoseTextAHostTakesAwayIsToldUntilItIsBack() {
        Viewer writer = cast.newcomer("3107", "MEMBER");
        ContributionId article = news.published("ARTICLE", writer, "nettverk", "Tatt bort", List.of());
        db.sql("update contribution.contribution set state = 'WITHDRAWN', withdrawn_by = ? where id = ?")
                .params(cast.mona().id().value(), article.value())
                .update();
        happenings.withdrawn(article, null);
        news.told();

        assertThat(news.of(writer)).singleElement().satisfies(it -> {
            assertThat(it.reason()).isEqualTo(Reason.WITHDRAWN);
            assertThat(it.title()).isEqualTo("Tatt bort");
            assertThat(it.address()).isEqualTo("/bidrag/" + article);
        });
        happenings.restored(article, null);
        assertThat(news.of(writer)).isEmpty();
    }

    @Test
    void whoIsMentionedInAChangedTextIsToldOnce() {
        Viewer writer = cast.newcomer("3107", "MEMBER");
        Viewer named = cast.newcomer("4601", "MEMBER");
        ContributionId article = news.published("ARTICLE", writer, "nettverk", "Endret tekst", List.of());
        for (int version = 1; version <= 2; version++) {
            assertThat(mvc.patch()
                            .uri("/api/v1/contributions/" + article)
                            .header("If-Match", "\"" + version + "\"")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{\"body\": \"Takk til @%s, utgave %d\"}".formatted(named.handle(), version))
                            .with(cast.token(writer)))
                    .hasStatusOk();
        }
        news.told();

        assertThat(news.of(named, article)).singleElement().satisfies(it -> {
            assertThat(it.reason()).isEqualTo(Reason.MENTIONED);
            assertThat(it.times()).isEqualTo(1);
        });
    }

    @Test
    void whoAskedAndWhoAnsweredWhatIsOftenAskedAreTold() {
        Viewer asker = cast.newcomer("3107", "MEMBER");
        Viewer answerer = cast.newcomer("4601", "MEMBER");
        ContributionId question = news.published("QUESTION", asker, "nettverk", "Spør alle om dette?", List.of());
        ReplyId answer = news.replied(question, null, "Ja", answerer);
        long entry = db.sql("""
                        insert into editorial.faq
                               (question_id, answer_id, space_id, title, answer, html, html_version, follows, position, created_by)
                        select c.id, :answer, c.space_id, c.title, 'Ja', '<p>Ja</p>', 1, true, 1, c.author_id
                          from contribution.contribution c
                         where c.id = :question
                        returning id
                        """)
                .param("answer", answer.value())
                .param("question", question.value())
                .query(Long.class)
                .single();
        happenings.faqPublished(new FaqId(entry));
        happenings.faqPublished(new FaqId(entry));
        news.told();

        for (Viewer member : List.of(asker, answerer)) {
            assertThat(news.of(member))
                    .filteredOn(it -> it.reason() == Reason.OFTEN_ASKED)
                    .singleElement()
                    .satisfies(it -> {
                        assertThat(it.address()).isEqualTo("/ofte-spurt/" + entry);
                        assertThat(it.title()).isEqualTo("Spør alle om dette?");
                    });
        }
        db.sql("update editorial.faq set removed_at = now() where id = ?")
                .param(entry)
                .update();
        assertThat(news.of(answerer)).extracting(Notice::reason).doesNotContain(Reason.OFTEN_ASKED);
    }

    @Test
    void theThemeOfTheWeekIsToldInTheReadersLanguage() {
        String topic = topics.named("varsel-temasprak");
        Viewer nynorsk = cast.readerOf("NN");
        Viewer english = cast.readerOf("EN");
        List.of(nynorsk, english).forEach(it -> followings.put(FollowSort.TAG, topic, FollowLevel.FIRST, it));
        LocalDate monday = LocalDate.of(2077, 3, 8);
        db.sql("""
                        insert into editorial.theme (week, tag_id, title, title_nn, introduction, html, html_version, created_by)
                        select ?, t.id, 'Hva gjør vi om våren', 'Kva gjer vi om våren', 'Om', '<p>Om</p>', 1, ?
                          from taxonomy.tag t where t.slug = ?
                        """)
                .params(Date.valueOf(monday), cast.anna().id().value(), topic)
                .update();
        happenings.themeBegun(monday);
        news.told();

        assertThat(news.of(nynorsk)).extracting(Notice::title).containsExactly("Kva gjer vi om våren");
        assertThat(news.of(english)).extracting(Notice::title).containsExactly("Hva gjør vi om våren");
        db.sql("update editorial.theme set cancelled_at = now() where week = ?")
                .param(Date.valueOf(monday))
                .update();
    }

    @Test
    void whoFollowsItsTopicHearsOfTheThemeOfTheWeekOnce() {
        Viewer follower = cast.newcomer("4601", "MEMBER");
        String topic = topics.named("varsel-tema");
        followings.put(FollowSort.TAG, topic, FollowLevel.FIRST, follower);
        LocalDate monday = LocalDate.of(2077, 3, 1);
        db.sql("""
                        insert into editorial.theme (week, tag_id, title, introduction, html, html_version, created_by)
                        select ?, t.id, 'Flom om våren', 'Om', '<p>Om</p>', 1, ? from taxonomy.tag t where t.slug = ?
                        """)
                .params(Date.valueOf(monday), cast.anna().id().value(), topic)
                .update();
        happenings.themeBegun(monday);
        happenings.themeBegun(monday);
        news.told();

        assertThat(news.of(follower)).singleElement().satisfies(it -> {
            assertThat(it.latest()).isEqualTo(Happening.THEME_BEGUN);
            assertThat(it.address()).isEqualTo("/ukens-tema/2077-09");
            assertThat(it.title()).isEqualTo("Flom om våren");
        });
        db.sql("update editorial.theme set cancelled_at = now() where week = ?")
                .param(Date.valueOf(monday))
                .update();
        assertThat(news.of(follower)).isEmpty();
    }
}
