package no.sosialekommuner.space.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.space.Admission;
import no.sosialekommuner.space.GroupMemberships;
import no.sosialekommuner.space.Groups;
import no.sosialekommuner.space.SpaceCards;
import no.sosialekommuner.space.SpaceId;
import no.sosialekommuner.space.Standing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CommunityTest
class PeopleTests {

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

    private String slug = "";

    @BeforeEach
    void bjornAsksForAnnasGroup() {
        slug = groups.found(
                "Folkeprøve", "Prøve", Admission.REQUEST, cast.anna().id());
        memberships.join(id(), cast.bjorn().id());
    }

    @Test
    void theOwnerSeesWhoAskedAndLetsThemIn() {
        assertThat(page(cast.anna())).hasStatusOk().bodyText().contains("1 vil bli med", "Slipp inn Bjørn Haugen");

        assertThat(mvc.put()
                        .uri(address("medlemmer"))
                        .with(Cast.as(cast.anna()))
                        .with(csrf()))
                .hasStatus(303);

        assertThat(standing(cast.bjorn())).isEqualTo(Standing.MEMBER);
        assertThat(page(cast.bjorn()))
                .hasStatusOk()
                .bodyText()
                .contains("2 medlemmer")
                .doesNotContain("Ta ut");
    }

    @Test
    void whoIsDeclinedMayAskAgain() {
        assertThat(mvc.delete()
                        .uri(address("medlemmer"))
                        .header("HX-Request", "true")
                        .with(Cast.as(cast.anna()))
                        .with(csrf()))
                .hasStatusOk()
                .bodyText()
                .contains("Bjørn Haugen er ikke sluppet inn");
        assertThat(standing(cast.bjorn())).isNull();

        memberships.join(id(), cast.bjorn().id());
        assertThat(standing(cast.bjorn())).isEqualTo(Standing.REQUESTED);
    }

    @Test
    void anOrdinaryMemberDecidesNothing() {
        memberships.letIn(id(), cast.bjorn().id());

        assertThat(mvc.put()
                        .uri("/arenaer/" + slug + "/eiere/bjorn")
                        .with(Cast.as(cast.bjorn()))
                        .with(csrf()))
                .hasStatus(403);
        assertThat(standing(cast.bjorn())).isEqualTo(Standing.MEMBER);
    }

    @Test
    void anOwnerMakesAnotherOwnerAndStepsDown() {
        memberships.letIn(id(), cast.bjorn().id());

        assertThat(mvc.put().uri(address("eiere")).with(Cast.as(cast.anna())).with(csrf()))
                .hasStatus(303);
        assertThat(mvc.delete()
                        .uri("/arenaer/" + slug + "/eiere/anna")
                        .with(Cast.as(cast.anna()))
                        .with(csrf()))
                .hasStatus(303);

        assertThat(standing(cast.bjorn())).isEqualTo(Standing.OWNER);
        assertThat(standing(cast.anna())).isEqualTo(Standing.MEMBER);
    }

    @Test
    void membersAreShownAPageAtATimeOwnersFirst() throws Exception {
        for (int at = 0; at < 35; at++) {
            Viewer newcomer = cast.newcomer("4601", "MEMBER");
            memberships.join(id(), newcomer.id());
            memberships.letIn(id(), newcomer.id());
        }
        String first = page(cast.anna()).getResponse().getContentAsString();
        String next = first.replaceFirst("(?s).*href=\"([^\"]*cursor=[^\"]*)\".*", "$1");

        assertThat(first).contains("36 medlemmer").contains("Anna Solberg");
        assertThat(count(first)).isEqualTo(30 + 1);
        assertThat(mvc.get().uri(next).with(Cast.as(cast.anna())))
                .hasStatusOk()
                .bodyText()
                .satisfies(second -> assertThat(count(second)).isEqualTo(6));
    }

    private static int count(String page) {
        return page.split("id=\"medlem-").length - 1;
    }

    private MvcTestResult page(Viewer viewer) {
        return mvc.get()
                .uri("/arenaer/" + slug + "/medlemmer")
                .with(Cast.as(viewer))
                .exchange();
    }

    private String address(String which) {
        return "/arenaer/" + slug + "/" + which + "/bjorn";
    }

    private SpaceId id() {
        return cards.require(slug, cast.anna()).id();
    }

    private @Nullable Standing standing(Viewer viewer) {
        return cards.require(slug, viewer).standing();
    }
}
