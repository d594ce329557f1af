package no.sosialekommuner.contribution.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.taxonomy.IncomingTags;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@CommunityTest
class SimilarTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    IncomingTags tags;

    @Autowired
    JdbcClient db;

    @Test
    void whatSharesMostTagsComesFirstAndWhatOneMayNotReadNotAtAll() {
        tags.add("likhetsprove", "Likhet", Map.of("likt-en", "En", "likt-to", "To"));
        ContributionId storm = tagged("nettverk", "Storm i natt", "likt-en", "likt-to");
        tagged("nettverk", "Litt likt", "likt-en");
        tagged("nettverk", "Veldig likt", "likt-en", "likt-to");
        tagged("kommune-3107", "Likt, men internt", "likt-en", "likt-to");

        assertThat(mvc.get().uri("/bidrag/" + storm + "/lignende").with(Cast.as(cast.bjorn())))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence("Veldig likt", "Litt likt")
                .doesNotContain("Likt, men internt");
    }

    private ContributionId tagged(String space, String title, String... slugs) {
        ContributionId id = cast.published("ARTICLE", cast.anna(), space, title);
        db.sql("""
                        insert into contribution.tagging (contribution_id, tag_id, published_at)
                        select ?, t.id, now() from taxonomy.tag t where t.slug = any (?)
                        """).param(id.value()).param(slugs).update();
        return id;
    }
}
