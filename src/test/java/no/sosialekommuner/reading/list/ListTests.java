package no.sosialekommuner.reading.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.Pages;
import no.sosialekommuner.Topics;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.taxonomy.Taxonomy;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@CommunityTest
class ListTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Pages pages;

    @Autowired
    Cast cast;

    @Autowired
    Topics topics;

    @Autowired
    Taxonomy taxonomy;

    @Autowired
    JdbcClient db;

    @Test
    void eachKindHasItsList() {
        String topic = topics.named("hver-sin");
        write("QUESTION", "Et spørsmål", topic);
        write("DISCUSSION", "En diskusjon", topic);
        write("ARTICLE", "En artikkel", topic);

        assertThat(titles("/sporsmal?tag=hver-sin")).containsExactly("Et spørsmål");
        assertThat(titles("/forum?tag=hver-sin")).containsExactly("En diskusjon");
        assertThat(titles("/blogg?tag=hver-sin")).containsExactly("En artikkel");
        assertThat(titles("/emner/hver-sin")).containsExactly("En artikkel", "En diskusjon", "Et spørsmål");
        assertThat(titles("/emner/hver-sin?kind=discussion")).containsExactly("En diskusjon");
    }

    @Test
    void aListSaysHowManyItHoldsAndHowItIsSorted() {
        String topic = topics.named("hvor-mange");
        write("QUESTION", "Først", topic);
        write("QUESTION", "Sist", topic);

        Document page = pages.follow("/sporsmal?tag=hvor-mange&sort=active", cast.anna());

        assertThat(page.select(".selection-count").text()).isEqualTo("2 spørsmål Siste svar først");
        assertThat(page.select(".choices [aria-current]").text()).isEqualTo("Sist aktive");
    }

    @Test
    void theCountLeavesOutWhatTheViewerMayNotRead() {
        String topic = topics.named("telles-ikke");
        topics.tag(cast.published("QUESTION", cast.anna(), "kommune-3107", "Bare for Fredrikstad"), topic);
        write("QUESTION", "For alle", topic);

        assertThat(pages.follow("/sporsmal?tag=telles-ikke", cast.anna())
                        .select(".selection-count")
                        .text())
                .startsWith("2 spørsmål");
        Document page = pages.follow("/sporsmal?tag=telles-ikke", cast.bjorn());
        assertThat(page.select(".selection-count").text()).startsWith("1 spørsmål");
        assertThat(page.text()).doesNotContain("Bare for Fredrikstad");
    }

    @Test
    void manyAreNotCountedToTheLast() {
        String topic = topics.named("svaert-mange");
        db.sql("""
                        with added as (
                          insert into contribution.contribution
                                 (kind, space_id, author_id, title, body, html, html_version, excerpt, state, published_at)
                          select 'DISCUSSION', s.id, ?, 'Sak ' || i, 'x', '<p>x</p>', 1, 'x', 'PUBLISHED', now() - interval '900 days'
                            from space.space s, generate_series(1, 1001) i
                           where s.slug = 'nettverk'
                          returning id, published_at)
                        insert into contribution.tagging (contribution_id, tag_id, published_at)
                        select a.id, t.id, a.published_at from added a, taxonomy.tag t where t.slug = ?
                        """).params(cast.anna().id().value(), topic).update();

        assertThat(pages.follow("/forum?tag=svaert-mange", cast.anna())
                        .select(".selection-count")
                        .text()
                        .replace('\u00a0', ' '))
                .startsWith("Over 1 000 diskusjoner");
    }

    @Test
    void aChosenTopicCanBeTakenAwayAgain() {
        write("QUESTION", "Om begge", topics.named("tas-bort"));

        Document page = pages.follow("/sporsmal?tag=tas-bort&sort=active&tag=flom", cast.anna());

        assertThat(page.select(".filter-chosen").eachText())
                .containsExactly("tas-bort Fjern emnet", "Flom Fjern emnet");
        assertThat(page.select(".filter-chosen").eachAttr("href"))
                .containsExactly("/sporsmal?sort=active&tag=flom", "/sporsmal?sort=active&tag=tas-bort");
    }

    @Test
    void aTopicThatWasRenamedSinceTheLinkWasMadeCanBeTakenAwayToo() {
        write("QUESTION", "Om det omdøpte", topics.named("het-noe-annet"));
        db.sql("update taxonomy.tag set slug = 'heter-dette' where slug = 'het-noe-annet'")
                .update();
        taxonomy.forget();

        Document page = pages.follow("/sporsmal?tag=het-noe-annet&sort=active", cast.anna());

        assertThat(page.select(".card-title").eachText()).containsExactly("Om det omdøpte");
        assertThat(page.select(".filter-chosen").eachAttr("href")).containsExactly("/sporsmal?sort=active");
    }

    @Test
    void aCountyHoldsWhatItsPeopleWrote() {
        String topic = topics.named("fra-fylket");
        write("QUESTION", "Fra Fredrikstad", topic);
        topics.tag(cast.published("QUESTION", cast.bjorn(), "nettverk", "Fra Porsgrunn"), topic);

        assertThat(titles("/sporsmal?tag=fra-fylket&fylke=40")).containsExactly("Fra Porsgrunn");
        assertThat(titles("/sporsmal?tag=fra-fylket&kommune=3107")).containsExactly("Fra Fredrikstad");
    }

    @Test
    void everyMunicipalityAndMemberHasABlog() {
        ContributionId municipal = cast.published("ARTICLE", cast.anna(), "nettverk", "Slik gjorde vi det i byen");
        db.sql("""
                        update contribution.contribution
                           set organisation_id = (select id from organisation.organisation where number = '3107')
                         where id = ?
                        """).param(municipal.value()).update();
        Viewer newcomer = cast.newcomer("4001", "MEMBER");
        cast.published("ARTICLE", newcomer, "nettverk", "Mitt eget");

        Document blog = pages.follow("/blogg?kommune=3107", cast.bjorn());
        assertThat(blog.select("h1").text()).isEqualTo("Bloggen til Fredrikstad");
        assertThat(blog.select(".card-title").eachText())
                .contains("Slik gjorde vi det i byen")
                .doesNotContain("Mitt eget");
        assertThat(titles("/blogg?medlem=" + newcomer.handle())).containsExactly("Mitt eget");
        assertThat(pages.follow("/blogg", cast.bjorn()).select(".blogs a").eachAttr("href"))
                .contains("/blogg?kommune=3107", "/blogg?medlem=" + newcomer.handle());
    }

    @Test
    void anEmptyListSaysWhatToDoNext() {
        topics.named("ingenting");

        assertThat(pages.follow("/emner/ingenting", cast.anna())
                        .select(".empty a")
                        .attr("href"))
                .isEqualTo("/ny?tag=ingenting");
        assertThat(pages.follow("/sporsmal?tag=ingenting", cast.anna())
                        .select(".empty a")
                        .attr("href"))
                .isEqualTo("/sporsmal");
    }

    @Test
    void anOldLinkWithUnknownChoicesStillShowsTheList() {
        assertThat(mvc.get()
                        .uri("/sporsmal?sort=stjerner&period=aeon&fylke=99&tag=finnes-ikke")
                        .with(Cast.as(cast.anna())))
                .hasStatusOk();
    }

    @Test
    void moreOfTheListFollowsInItsOwnPlace() {
        String topic = topics.named("flere");
        for (int i = 1; i <= 21; i++) {
            write("QUESTION", "Spørsmål " + i, topic);
        }

        String next = pages.follow("/sporsmal?tag=flere", cast.anna())
                .select(".more a")
                .attr("href");

        assertThat(next).startsWith("/sporsmal?tag=flere&cursor=");
        assertThat(titles(next)).containsExactly("Spørsmål 1");
    }

    private ContributionId write(String kind, String title, String topic) {
        return topics.tag(cast.published(kind, cast.anna(), "nettverk", title), topic);
    }

    private List<String> titles(String address) {
        return pages.follow(address, cast.anna()).select(".card-title").eachText();
    }
}
