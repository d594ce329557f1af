package no.sosialekommuner.space;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.News;
import no.sosialekommuner.contribution.Addresses;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.submission.Moves;
import no.sosialekommuner.contribution.submission.Submissions;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.search.index.SearchIndex;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * What is asked in confidence, looked for by everybody in every place where something of it could show: its title, its words,
 * its space's name and address, and how much there is of it.
 */
@CommunityTest
class CounselLeakTests {

    private static final String TITLE = "Fjellklatrekrangel på skolen";
    private static final String WORD = "fjellklatrekrangel";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient db;

    @Autowired
    SearchIndex index;

    @Autowired
    Submissions submissions;

    @Autowired
    Moves moves;

    @Autowired
    News news;

    @Test
    void itShowsNowhereToThoseOutside() throws Exception {
        String space = cast.counsel("3107", cast.eva());
        ContributionId question = submissions.confide(
                space, TITLE, "Om " + WORD + " og @bjorn, @mona og @admin.", List.of(), UUID.randomUUID(), cast.anna());
        submissions.reply(question, null, "Svar om " + WORD, UUID.randomUUID(), cast.eva());
        index.catchUp();
        news.told();

        for (Viewer outsider : List.of(cast.bjorn(), cast.mona(), cast.admin(), cast.newcomer("4601", "EXPERT"))) {
            for (String address : places(space, question)) {
                assertThat(page(address, outsider).toLowerCase())
                        .as(outsider.handle() + " at " + address)
                        .doesNotContain("krangel på skolen", "om " + WORD, "panelet " + space)
                        .doesNotContain("href=\"/bidrag/" + question + "/");
            }
            assertThat(told(question, outsider)).as(outsider.handle()).isZero();
        }
        for (Viewer insider : List.of(cast.anna(), cast.eva(), cast.newcomer("3107", "MEMBER"))) {
            assertThat(page("/arenaer", insider)).contains("Panelet " + space);
            assertThat(page("/arenaer/" + space, insider)).contains(TITLE);
            assertThat(page(Addresses.of(question, TITLE), insider)).contains(TITLE);
            assertThat(page("/sok?q=" + WORD, insider)).contains("skolen");
        }
    }

    /** A feed is read by machines that belong to others. */
    @Test
    void noFeedBringsItToAnybody() throws Exception {
        String space = cast.counsel("3107", cast.eva());
        ContributionId question = submissions.confide(
                space, "Matatforvirring i arkivet", "Om matatforvirring.", List.of(), UUID.randomUUID(), cast.anna());

        for (String feed :
                List.of("/feed.atom", "/sporsmal/feed.atom", "/kommuner/3107/feed.atom", "/medlemmer/anna/feed.atom")) {
            assertThat(page(feed, cast.anna())).as(feed).contains("<feed").doesNotContain("atatforvirring");
        }
        assertThat(mvc.get().uri("/bidrag/" + question + "/feed.atom").with(Cast.as(cast.anna())))
                .hasStatus(404);
        assertThat(mvc.get().uri("/arenaer/" + space + "/feed.atom").with(Cast.as(cast.anna())))
                .hasStatus(404);
    }

    @Test
    void mailNeverBringsItsWordsWhateverAnybodyChose() {
        String space = cast.counsel("3107", cast.eva());

        assertThat(db.sql("select m.in_full from space.mailing m where m.slug = ?")
                        .param(space)
                        .query(Boolean.class)
                        .single())
                .isFalse();
        Assertions.assertThatThrownBy(() -> db.sql("update space.space set mail = 'FULL' where slug = ?")
                        .param(space)
                        .update())
                .hasMessageContaining("space_counsel_mail_check");
    }

    /** Another panel sees to it: the first one reads it no longer, and finds it no longer either. */
    @Test
    void whatIsMovedToAnotherPanelIsGoneForTheFirst() throws Exception {
        Viewer other = cast.newcomer("4601", "EXPERT");
        String first = cast.counsel("3107", cast.eva());
        String second = cast.counsel("3107", other);
        ContributionId question = submissions.confide(
                first, "Hvem svarer om nebbdyrfloken", "Om nebbdyrfloken.", List.of(), UUID.randomUUID(), cast.anna());
        submissions.reply(question, null, "Mer om nebbdyrfloken.", UUID.randomUUID(), cast.anna());
        index.catchUp();
        assertThat(page("/sok?q=nebbdyrfloken", cast.eva())).contains("/bidrag/" + question);

        moves.move(question, id(second));
        index.catchUp();

        assertThat(page("/sok?q=nebbdyrfloken", cast.eva())).doesNotContain("/bidrag/" + question);
        assertThat(page("/sok?q=nebbdyrfloken", other)).contains("/bidrag/" + question);
        assertThat(mvc.get().uri("/bidrag/" + question).with(Cast.as(cast.eva())))
                .hasStatus(404);
        assertThat(page("/varsler", cast.eva())).doesNotContain("nebbdyrfloken");
        assertThat(page("/arenaer/" + second, cast.anna())).contains("nebbdyrfloken");
    }

    private static List<String> places(String space, ContributionId question) {
        return Stream.of(
                        "/",
                        "/sporsmal",
                        "/sporsmal?sort=unanswered",
                        "/sporsmal?sort=read",
                        "/sporsmal?space=" + space,
                        "/forum",
                        "/arenaer",
                        "/arenaer/" + space,
                        "/arenaer/" + space + "/feed.atom",
                        "/kommuner/3107",
                        "/kommuner/3107/bidrag",
                        "/kommuner/3107/blogg",
                        "/medlemmer/anna",
                        "/medlemmer/eva",
                        "/sok?q=" + WORD,
                        "/sok?q=fjellklatre&typing=true",
                        "/sok?q=skolen&space=" + space,
                        "/sok/lignende?title=hva+med+" + WORD,
                        "/ny",
                        "/ny?space=" + space,
                        "/feed.atom",
                        "/sporsmal/feed.atom",
                        "/kommuner/3107/feed.atom",
                        "/medlemmer/anna/feed.atom",
                        "/bidrag/" + question,
                        "/bidrag/" + question + "/feed.atom",
                        "/bidrag/" + question + "/versjoner",
                        "/bidrag/" + question + "/lignende",
                        "/bidrag/" + question + "/dokument.pdf",
                        "/varsler",
                        "/min-side",
                        "/min-side/bokmerker",
                        "/ofte-spurt",
                        "/emner",
                        "/api/v1/spaces",
                        "/redaksjon",
                        "/admin/taksonomi/merking?space=" + space)
                .toList();
    }

    private long told(ContributionId question, Viewer viewer) {
        return db.sql("select count(*) from notification.notice n where n.contribution_id = ? and n.member_id = ?")
                .params(question.value(), viewer.id().value())
                .query(Long.class)
                .single();
    }

    private SpaceId id(String slug) {
        return new SpaceId(db.sql("select s.id from space.space s where s.slug = ?")
                .param(slug)
                .query(Long.class)
                .single());
    }

    private String page(String address, Viewer viewer) throws UnsupportedEncodingException {
        return mvc.get()
                .uri(address)
                .with(Cast.as(viewer))
                .exchange()
                .getResponse()
                .getContentAsString();
    }
}
