package no.sosialekommuner.space.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.space.Admission;
import no.sosialekommuner.space.GroupMemberships;
import no.sosialekommuner.space.Groups;
import no.sosialekommuner.space.SpaceCards;
import no.sosialekommuner.space.Spaces;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CommunityTest
class GroupTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    Groups groups;

    @Autowired
    GroupMemberships memberships;

    @Autowired
    SpaceCards cards;

    @Autowired
    Spaces spaces;

    @Test
    void aMemberMakesAGroupAndOwnsIt() {
        MvcTestResult made = make("Skilt og tavler", "For oss som lager skilt.", "REQUEST");

        assertThat(made).hasStatus(303).hasRedirectedUrl("/arenaer/skilt-og-tavler");
        assertThat(cards.require("skilt-og-tavler", cast.anna()).isOwned()).isTrue();
        assertThat(cards.require("skilt-og-tavler", cast.bjorn()).readable()).isFalse();
    }

    @Test
    void aNamesakeGetsANumber() {
        Viewer anna = cast.anna();
        assertThat(groups.found("Årshjul på nett", "", Admission.OPEN, anna.id()))
                .isEqualTo("arshjul-pa-nett");
        assertThat(groups.found("Årshjul på nett!", "", Admission.OPEN, anna.id()))
                .isEqualTo("arshjul-pa-nett-2");
    }

    @Test
    void noGroupTakesAnAddressThatIsOurs() {
        assertThat(groups.found("Ny", "", Admission.OPEN, cast.anna().id())).startsWith("gruppe-ny");
        assertThat(groups.found("Kommune 9999", "", Admission.OPEN, cast.anna().id()))
                .startsWith("gruppe-kommune-9999");
        assertThat(groups.found("統計", "", Admission.OPEN, cast.anna().id())).startsWith("gruppe");
    }

    @Test
    void whatWasTypedComesBackWithTheFault() {
        assertThat(make("Kart", " ", "OPEN"))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"Kart\"")
                .contains("Skriv hva gruppen er til for");
        assertThat(make("", "Om kart", "HEMMELIG"))
                .hasStatus(422)
                .bodyText()
                .contains("Om kart")
                .contains("feil-admission");
    }

    @Test
    void openingAGroupLetsInThoseWhoWait() {
        String slug = groups.found(
                "Venteværelset", "Prøve", Admission.REQUEST, cast.anna().id());
        memberships.join(cards.require(slug, cast.anna()).id(), cast.bjorn().id());
        assertThat(cards.require(slug, cast.bjorn()).belongs()).isFalse();

        assertThat(mvc.put()
                        .uri("/arenaer/" + slug + "/rediger")
                        .with(Cast.as(cast.anna()))
                        .with(csrf())
                        .param("name", "Åpent værelse")
                        .param("description", "Prøve")
                        .param("admission", "OPEN"))
                .hasStatus(303);

        assertThat(cards.require(slug, cast.bjorn()).belongs()).isTrue();
        assertThat(cards.require(slug, cast.bjorn()).name()).isEqualTo("Åpent værelse");
    }

    @Test
    void anArchivedGroupIsReadButNotWrittenAndCanBeOpenedAgain() {
        String slug = groups.found(
                "Ferdig arbeid", "Prøve", Admission.OPEN, cast.anna().id());

        assertThat(mvc.post()
                        .uri("/arenaer/" + slug + "/arkiv")
                        .with(Cast.as(cast.anna()))
                        .with(csrf()))
                .hasStatus(303);
        assertThat(spaces.requireReadable(slug, cast.anna()).mayWrite()).isFalse();
        assertThat(mvc.post()
                        .uri("/arenaer/" + slug + "/medlemskap")
                        .with(Cast.as(cast.bjorn()))
                        .with(csrf()))
                .hasStatus(403);

        assertThat(mvc.delete()
                        .uri("/arenaer/" + slug + "/arkiv")
                        .with(Cast.as(cast.anna()))
                        .with(csrf()))
                .hasStatus(303);
        assertThat(spaces.requireReadable(slug, cast.anna()).mayWrite()).isTrue();
    }

    private MvcTestResult make(String name, String description, String admission) {
        return mvc.post()
                .uri("/arenaer/ny")
                .with(Cast.as(cast.anna()))
                .with(csrf())
                .param("name", name)
                .param("description", description)
                .param("admission", admission)
                .exchange();
    }
}
