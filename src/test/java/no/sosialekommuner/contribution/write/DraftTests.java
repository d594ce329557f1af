package no.sosialekommuner.contribution.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.UUID;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.member.Viewer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CommunityTest
class DraftTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient db;

    private final String key = UUID.randomUUID().toString();

    @Test
    void whatIsTypedIsKeptAsOneDraft() {
        assertThat(keep(cast.anna(), "Halv", "Et utk")).hasStatus(204);
        assertThat(keep(cast.anna(), "Halv tanke", "Et utkast")).hasStatus(204);

        assertThat(drafts()).containsExactly("DRAFT Halv tanke Et utkast");
    }

    @Test
    void nothingTypedIsNoDraft() {
        assertThat(keep(cast.anna(), "", "  ")).hasStatus(204);

        assertThat(drafts()).isEmpty();
    }

    @Test
    void theDraftIsFoundAgain() {
        keep(cast.anna(), "Funnet igjen", "Det jeg skrev før strømmen gikk");
        long id = id();

        assertThat(mvc.get().uri("/min-side/kladder").with(Cast.as(cast.anna())))
                .bodyText()
                .contains("Funnet igjen", "/ny?kladd=" + id);
        assertThat(mvc.get().uri("/ny").with(Cast.as(cast.anna()))).bodyText().contains("Funnet igjen");
        assertThat(mvc.get().uri("/ny?kladd=" + id).with(Cast.as(cast.anna())))
                .bodyText()
                .contains("Det jeg skrev før strømmen gikk", key);
        assertThat(mvc.get().uri("/bidrag/" + id + "/rediger").with(Cast.as(cast.anna())))
                .hasRedirectedUrl("/ny?kladd=" + id);
    }

    @Test
    void nobodyElseSeesTheDraft() {
        keep(cast.anna(), "Hemmelig kladd", "Tekst");

        assertThat(mvc.get().uri("/ny?kladd=" + id()).with(Cast.as(cast.bjorn())))
                .hasStatus(404);
        assertThat(delete(cast.bjorn())).hasStatus(404);
        assertThat(delete(cast.mona())).hasStatus(404);
        assertThat(mvc.get().uri("/min-side/kladder").with(Cast.as(cast.bjorn())))
                .bodyText()
                .doesNotContain("Hemmelig kladd");
    }

    @Test
    void publishingTheDraftLeavesNone() {
        keep(cast.anna(), "Klar", "Nesten ferdig");
        long id = id();

        assertThat(mvc.post()
                        .uri("/ny")
                        .with(Cast.as(cast.anna()))
                        .with(csrf())
                        .param("key", key)
                        .param("kind", "QUESTION")
                        .param("space", "nettverk")
                        .param("title", "Klar")
                        .param("body", "Helt ferdig"))
                .hasRedirectedUrl("/bidrag/" + id + "/klar");

        assertThat(drafts()).containsExactly("PUBLISHED Klar Helt ferdig");
        assertThat(keep(cast.anna(), "Klar", "For sent")).hasStatus(409);
        assertThat(drafts()).containsExactly("PUBLISHED Klar Helt ferdig");
    }

    @Test
    void theAuthorDeletesTheDraft() {
        keep(cast.anna(), "Bort", "Tekst");

        assertThat(delete(cast.anna())).hasRedirectedUrl("/min-side/kladder");
        assertThat(drafts()).isEmpty();
    }

    @Test
    void theButtonKeepsTheDraftAndShowsAllOfThem() {
        assertThat(mvc.post()
                        .uri("/ny/kladd")
                        .with(Cast.as(cast.anna()))
                        .with(csrf())
                        .param("vis", "ja")
                        .param("key", key)
                        .param("body", "Uten tittel ennå"))
                .hasRedirectedUrl("/min-side/kladder");

        assertThat(drafts()).containsExactly("DRAFT  Uten tittel ennå");
    }

    private MvcTestResult keep(Viewer author, String title, String body) {
        return mvc.post()
                .uri("/ny/kladd")
                .with(Cast.as(author))
                .with(csrf())
                .param("key", key)
                .param("space", "nettverk")
                .param("title", title)
                .param("body", body)
                .exchange();
    }

    private MvcTestResult delete(Viewer viewer) {
        return mvc.delete()
                .uri("/bidrag/" + id() + "/kladd")
                .with(Cast.as(viewer))
                .with(csrf())
                .exchange();
    }

    private long id() {
        return db.sql("select id from contribution.contribution where form_key = ?::uuid")
                .param(key)
                .query(Long.class)
                .single();
    }

    private List<@Nullable String> drafts() {
        return db.sql(
                        "select state || ' ' || title || ' ' || body from contribution.contribution where form_key = ?::uuid")
                .param(key)
                .query(String.class)
                .list();
    }
}
