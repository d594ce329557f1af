package no.sosialekommuner.reading.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.member.Memberships;
import no.sosialekommuner.member.Person;
import no.sosialekommuner.member.Profile;
import no.sosialekommuner.member.ProfileFilter;
import no.sosialekommuner.member.Profiles;
import no.sosialekommuner.member.Role;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.member.profile.MemberTags;
import no.sosialekommuner.taxonomy.IncomingTags;
import no.sosialekommuner.web.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@CommunityTest
class MembersTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    Profiles profiles;

    @Autowired
    Memberships memberships;

    @Autowired
    MemberTags memberTags;

    @Autowired
    IncomingTags tags;

    @Autowired
    JdbcClient db;

    @Test
    void thePageTellsWhoTheMemberIsAndShowsWhatTheViewerMayRead() {
        Viewer author = named(cast.newcomer("3107", "MEMBER"), "Solveig Fagerli");
        cast.published("QUESTION", author, "nettverk", "Et spørsmål for alle " + author.handle());
        cast.published("ARTICLE", author, "nettverk", "Et blogginnlegg " + author.handle());
        cast.published("QUESTION", author, "kommune-3107", "Bare for Fredrikstad " + author.handle());
        String page = "/medlemmer/" + author.handle();

        assertThat(mvc.get().uri(page).with(Cast.as(cast.bjorn())))
                .hasStatusOk()
                .bodyText()
                .contains("Solveig Fagerli", "Fredrikstad", "Et spørsmål for alle", "Et blogginnlegg", "mailto:")
                .doesNotContain("Bare for Fredrikstad", "/min-side/profil\"", "/admin/medlemmer/");
        assertThat(mvc.get().uri(page + "?vis=blogg").with(Cast.as(cast.bjorn())))
                .bodyText()
                .contains("Et blogginnlegg")
                .doesNotContain("Et spørsmål for alle");
        assertThat(mvc.get().uri(page).with(Cast.as(author)))
                .bodyText()
                .contains("Bare for Fredrikstad", "/min-side/profil\"");
        assertThat(mvc.get().uri("/medlemmer/ingen-heter-dette").with(Cast.as(cast.anna())))
                .hasStatus(404);
    }

    @Test
    void aMemberWhoLeftIsStillKnownForWhatWasWrittenButNotForContact() {
        Viewer author = named(cast.newcomer("3107", "MEMBER"), "Tor Sluttet");
        cast.published("QUESTION", author, "nettverk", "Skrevet før jeg sluttet " + author.handle());

        memberships.end(author.id());

        assertThat(mvc.get().uri("/medlemmer/" + author.handle()).with(Cast.as(cast.bjorn())))
                .bodyText()
                .contains("er ikke lenger medlem", "Skrevet før jeg sluttet")
                .doesNotContain("mailto:");
        assertThat(mvc.get().uri("/medlemmer?q=Tor+Sluttet").with(Cast.as(cast.bjorn())))
                .bodyText()
                .contains("Fant ingen");
    }

    @Test
    void membersAreFoundByNamePlaceRoleAndExperience() throws Exception {
        tags.add("erfaring", "Erfaring", Map.of("prove-ras", "Ras"));
        Viewer one = named(cast.newcomer("4001", "EXPERT"), "Ærlig Ødegård");
        memberTags.replace(one.id(), List.of("prove-ras"));

        assertThat(list("q=ødegÅrd")).contains("Ærlig Ødegård", "1 medlem</p>");
        assertThat(list("emne=prove-ras&kommune=4001&rolle=expert")).contains("Ærlig Ødegård", "?emne=prove-ras");
        assertThat(list("emne=prove-ras&kommune=3107")).contains("Fant ingen").doesNotContain("Ærlig Ødegård");
        assertThat(list("emne=prove-ras&rolle=editor")).doesNotContain("Ærlig Ødegård");
        assertThat(list("q=%25")).doesNotContain("Ærlig Ødegård");
    }

    @Test
    void aLongListComesInPartsWithNobodyTwiceAndNobodyMissing() {
        for (int at = 0; at < 7; at++) {
            named(cast.newcomer("4601", "MEMBER"), "Likhet Navnesen");
        }
        ProfileFilter filter = new ProfileFilter("Likhet Navnesen", null, null, null, true, null, 3);
        List<String> handles = new ArrayList<>();
        Profiles.Page page = profiles.find(filter, Language.NB);
        handles.addAll(handles(page));
        while (page.next() != null) {
            page = profiles.find(filter.after(page.next()), Language.NB);
            handles.addAll(handles(page));
        }

        assertThat(handles).hasSize(7).doesNotHaveDuplicates();
        assertThat(profiles.count(filter)).isEqualTo(7);
    }

    @Test
    void whoeverTypesTheBeginningOfANameIsShownWhomItMayBe() {
        Viewer member = named(cast.newcomer("4601", "MEMBER"), "Oddvar Ullensvang");

        assertThat(mvc.get().uri("/medlemmer/forslag?q=ullens").with(Cast.as(cast.anna())))
                .bodyJson()
                .isLenientlyEqualTo("[{handle: '%s', name: 'Oddvar Ullensvang', organisation: 'Bergen'}]"
                        .formatted(member.handle()));
        assertThat(profiles.beginning("llensvang")).isEmpty();
        assertThat(profiles.beginning(member.handle()))
                .extracting(Person::handle)
                .contains(member.handle());
    }

    @Test
    void theApiTellsWhoIAm() {
        Viewer anna = cast.anna();

        assertThat(mvc.get().uri("/api/v1/me").with(cast.token(anna)))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {id: %d, handle: 'anna', name: 'Anna Solberg', email: 'anna@demo.example',
                         organisation: {id: %d, number: '3107', name: 'Fredrikstad'}, roles: ['member']}
                        """.formatted(anna.id().value(), anna.organisation().value()));
    }

    @Test
    void theApiTellsAddressesToAdministratorsOnly() {
        assertThat(mvc.get().uri("/api/v1/members/eva").with(cast.token(cast.anna())))
                .hasStatusOk()
                .bodyJson()
                .doesNotHavePath("$.email")
                .isLenientlyEqualTo(
                        "{handle: 'eva', name: 'Eva Lunde', organisation: {number: '4601', name: 'Bergen'}, roles: ['member', 'expert']}");
        assertThat(mvc.get().uri("/api/v1/members/eva").with(cast.token(cast.admin())))
                .bodyJson()
                .isLenientlyEqualTo("{email: 'eva@demo.example'}");
        assertThat(mvc.get().uri("/api/v1/members/ingen").with(cast.token(cast.anna())))
                .hasStatus(404);
    }

    @Test
    void theApiFindsMembersAPageAtATime() {
        Viewer member = named(cast.newcomer("4001", "MEMBER"), "Apisøk Persen");

        assertThat(mvc.get().uri("/api/v1/members?q=apisøk&organisation=4001").with(cast.token(cast.anna())))
                .bodyJson()
                .isLenientlyEqualTo("{items: [{handle: '%s'}]}".formatted(member.handle()));
        assertThat(mvc.get().uri("/api/v1/members?cursor=tull").with(cast.token(cast.anna())))
                .hasStatus(422);
        assertThat(profiles.find(ProfileFilter.all().with(Role.MODERATOR), Language.NB)
                        .items())
                .extracting(profile -> profile.person().handle())
                .contains("mona");
    }

    private Viewer named(Viewer member, String name) {
        db.sql("update member.member set name = ? where id = ?")
                .params(name, member.id().value())
                .update();
        return member;
    }

    private String list(String query) throws Exception {
        return mvc.get()
                .uri("/medlemmer?" + query)
                .with(Cast.as(cast.anna()))
                .exchange()
                .getResponse()
                .getContentAsString();
    }

    private static List<String> handles(Profiles.Page page) {
        return page.items().stream().map(Profile::person).map(Person::handle).toList();
    }
}
