package no.sosialekommuner.space.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.Pages;
import no.sosialekommuner.member.Viewer;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** How much mail tells of spaces that nobody owns, and how one asks there by mail. */
@CommunityTest
class MailTextTests {

    /** A municipality and a county that no other test looks at. */
    private static final String BAMBLE = "4012";

    private static final String AGDER = "42";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Pages pages;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient db;

    @Test
    void anEditorWhoWorksThereChoosesForTheMunicipality() {
        Viewer editor = cast.newcomer(BAMBLE, "EDITOR");
        assertThat(inFull("kommune-" + BAMBLE)).isFalse();
        Document space = pages.open("/arenaer/kommune-" + BAMBLE, editor);
        Document page = pages.follow(space.select("a[href$=/e-post]").attr("href"), editor);
        assertThat(page.select("input[name=mail][checked]").val()).isEqualTo("PROPOSED");

        assertThat(mvc.put()
                        .uri("/arenaer/kommune-" + BAMBLE + "/e-post")
                        .param("mail", "FULL")
                        .with(Cast.as(editor))
                        .with(csrf()))
                .hasStatus(303);
        assertThat(inFull("kommune-" + BAMBLE)).isTrue();

        assertThat(mvc.put()
                        .uri("/admin/kommuner/" + BAMBLE + "/e-post")
                        .param("mail", "SHORT")
                        .with(Cast.as(cast.admin()))
                        .with(csrf()))
                .hasStatus(303);
        assertThat(inFull("kommune-" + BAMBLE)).isFalse();
        assertThat(pages.open("/admin/kommuner/" + BAMBLE, cast.admin())
                        .select("input[name=mail][checked]")
                        .val())
                .isEqualTo("SHORT");
    }

    @Test
    void anAdministratorChoosesForACountyToo() {
        assertThat(mvc.put()
                        .uri("/admin/kommuner/" + AGDER + "/e-post")
                        .param("mail", "FULL")
                        .with(Cast.as(cast.admin()))
                        .with(csrf()))
                .hasStatus(303);
        assertThat(inFull("region-" + AGDER)).isTrue();
        db.sql("update space.space set mail = null where slug = ?")
                .param("region-" + AGDER)
                .update();
    }

    @Test
    void whoMayWriteSeesTheAddressToAskAt() {
        Document network = pages.open("/arenaer/nettverk", cast.anna());
        assertThat(network.select("#arena-adresse").val()).isEqualTo("ny+nettverk@svar.example.no");
        assertThat(network.select("a[href=mailto:ny+nettverk@svar.example.no]")).hasSize(1);

        String group = cast.group(cast.anna(), "Bare å lese i", "OPEN");
        assertThat(pages.open("/arenaer/" + group, cast.bjorn()).select("#arena-adresse"))
                .isEmpty();
        assertThat(pages.open("/arenaer/" + group, cast.anna())
                        .select("#arena-adresse")
                        .val())
                .isEqualTo("ny+" + group + "@svar.example.no");
    }

    private boolean inFull(String space) {
        return db.sql("select m.in_full from space.mailing m where m.slug = ?")
                .param(space)
                .query(Boolean.class)
                .single();
    }
}
