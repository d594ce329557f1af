package no.sosialekommuner.reading.space;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.space.Admission;
import no.sosialekommuner.space.Groups;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@CommunityTest
class SpacePageTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    Groups groups;

    @Test
    void theListBeginsWithWhatIsMine() {
        assertThat(mvc.get().uri("/arenaer").with(Cast.as(cast.anna())))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence("Nettverket", "Fredrikstad", "Andre grupper");
    }

    @Test
    void aClosedGroupIsFoundButShowsOnlyItsDoor() {
        String slug = groups.found(
                "Innerst i gangen",
                "For oss innerst i gangen.",
                Admission.REQUEST,
                cast.anna().id());
        cast.published("QUESTION", cast.anna(), slug, "Hvem låser døra?");

        assertThat(mvc.get().uri("/arenaer?q=innerst").with(Cast.as(cast.bjorn())))
                .hasStatusOk()
                .bodyText()
                .contains("Innerst i gangen", "For oss innerst i gangen.", "Be om å bli med");
        assertThat(mvc.get().uri("/arenaer/" + slug).with(Cast.as(cast.bjorn())))
                .hasStatusOk()
                .bodyText()
                .contains("Gruppen er lukket", "For oss innerst i gangen.")
                .doesNotContain("Hvem låser døra?", "Anna Solberg", "medlem<");
        assertThat(mvc.get().uri("/arenaer/" + slug).with(Cast.as(cast.anna())))
                .hasStatusOk()
                .bodyText()
                .contains("Hvem låser døra?", "Du er den eneste eieren");
    }

    @Test
    void theModeratorAndTheAdministratorStandBeforeTheSameDoor() {
        String slug =
                groups.found("Bare oss", "Prøve", Admission.REQUEST, cast.anna().id());
        cast.published("QUESTION", cast.anna(), slug, "Hva sier vi til de andre?");

        for (Viewer host : List.of(cast.mona(), cast.admin())) {
            assertThat(mvc.get().uri("/arenaer/" + slug).with(Cast.as(host)))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("Hva sier vi til de andre?");
        }
    }

    @Test
    void anotherMunicipalitysSpaceIsNotThere() {
        assertThat(mvc.get().uri("/arenaer/kommune-3107").with(Cast.as(cast.bjorn())))
                .hasStatus(404);
        assertThat(mvc.get().uri("/arenaer/kommune-3107").with(Cast.as(cast.anna())))
                .hasStatusOk()
                .bodyText()
                .contains("Bare de som arbeider i Fredrikstad kommune");
    }

    @Test
    void whatOneOnlyReadsOffersNoPen() {
        String slug =
                groups.found("Lesesalen", "Prøve", Admission.OPEN, cast.anna().id());

        assertThat(mvc.get().uri("/arenaer/" + slug).with(Cast.as(cast.bjorn())))
                .bodyText()
                .contains("Bli med i Lesesalen")
                .doesNotContain("/ny?space=");
        assertThat(mvc.get().uri("/arenaer/" + slug).with(Cast.as(cast.anna())))
                .bodyText()
                .contains("/ny?space=" + slug);
    }

    @Test
    void theKindAndTheOrderAreInTheAddress() {
        String slug = groups.found(
                "Sorteringsprøve", "Prøve", Admission.OPEN, cast.anna().id());
        cast.published("QUESTION", cast.anna(), slug, "Et spørsmål her");
        cast.published("ARTICLE", cast.anna(), slug, "En artikkel her");

        assertThat(mvc.get().uri("/arenaer/" + slug + "?type=article&sort=new").with(Cast.as(cast.anna())))
                .bodyText()
                .contains("En artikkel her", "2 bidrag")
                .doesNotContain("Et spørsmål her");
    }

    @Test
    void theApiTellsWhereOneMayWrite() {
        String slug = groups.found(
                "Stille lesere", "Prøve", Admission.OPEN, cast.anna().id());

        assertThat(mvc.get().uri("/api/v1/spaces").with(cast.token(cast.bjorn())))
                .hasStatusOk()
                .bodyJson()
                .satisfies(spaces -> {
                    assertThat(spaces).extractingPath("$[0].slug").isEqualTo("nettverk");
                    assertThat(spaces).extractingPath("$[0].mayWrite").isEqualTo(true);
                    assertThat(spaces)
                            .extractingPath("$[?(@.slug == '%s')].mayWrite".formatted(slug))
                            .asArray()
                            .containsExactly(false);
                    assertThat(spaces)
                            .extractingPath("$[?(@.slug == 'kommune-3107')]")
                            .asArray()
                            .isEmpty();
                });
    }
}
