package no.sosialekommuner.member.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Set;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Memberships;
import no.sosialekommuner.member.Role;
import no.sosialekommuner.member.SpeaksAs;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.member.Viewers;
import no.sosialekommuner.web.Conflict;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@CommunityTest
class AdministrationTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    Memberships memberships;

    @Autowired
    Viewers viewers;

    @Autowired
    JdbcClient db;

    @Test
    void anAdministratorFindsMembersByNameAndByRole() {
        Viewer moderator = cast.newcomer("0301", "MODERATOR");

        assertThat(mvc.get()
                        .uri("/admin/medlemmer?q=" + moderator.handle() + "&vis=moderatorer")
                        .with(Cast.as(cast.admin())))
                .bodyText()
                .contains("/admin/medlemmer/" + moderator.handle(), "1 medlem<", moderator.handle() + "@demo.example");
        assertThat(mvc.get()
                        .uri("/admin/medlemmer?q=" + moderator.handle() + "&vis=redaktorer")
                        .with(Cast.as(cast.admin())))
                .bodyText()
                .doesNotContain("/admin/medlemmer/" + moderator.handle());
    }

    @Test
    void rolesAreGivenAndTakenAndCountAtOnce() {
        Viewer member = cast.newcomer("3107", "MEMBER");
        assertThat(mvc.get().uri("/admin").with(Cast.as(member))).hasStatus(403);

        assign(member, "ADMINISTRATOR", "EDITOR");
        assertThat(mvc.get().uri("/admin").with(Cast.as(member))).hasStatusOk();

        assign(member, "EDITOR");
        assertThat(mvc.get().uri("/admin").with(Cast.as(member))).hasStatus(403);
        assertThat(viewers.find(member.id()).orElseThrow().roles()).containsExactlyInAnyOrder(Role.MEMBER, Role.EDITOR);
    }

    @Test
    void aDeactivatedMemberIsAnOutsiderInTheBrowserAndInTheApiAtOnce() {
        Viewer member = cast.newcomer("3107", "MEMBER");
        RequestPostProcessor token = cast.token(member);
        assertThat(mvc.get().uri("/api/v1/finnes-ikke").with(token)).hasStatus(404);

        assertThat(mvc.delete().uri(page(member)).with(Cast.as(cast.admin())).with(csrf()))
                .hasStatus(303);

        assertThat(mvc.get().uri("/").with(Cast.as(member))).hasStatus(302);
        assertThat(mvc.get().uri("/api/v1/finnes-ikke").with(token)).hasStatus(401);
        assertThat(mvc.get()
                        .uri("/admin/medlemmer?vis=deaktiverte&q=" + member.handle())
                        .with(Cast.as(cast.admin())))
                .bodyText()
                .contains(page(member));

        assertThat(mvc.put()
                        .uri(page(member) + "/medlemskap")
                        .with(Cast.as(cast.admin()))
                        .with(csrf()))
                .hasStatus(303);
        assertThat(mvc.get().uri("/").with(Cast.as(member))).hasStatusOk();
    }

    @Test
    void theLastAdministratorStays() {
        Viewer last = cast.admin();
        List<Long> others = db.sql("""
                        update member.member m set deactivated_at = now()
                         where m.deactivated_at is null
                           and m.id <> ?
                           and m.id in (select r.member_id from member.role r where r.role = 'ADMINISTRATOR')
                        returning m.id
                        """)
                .param(last.id().value())
                .query((rs, _) -> rs.getLong("id"))
                .list();
        try {
            assertThat(mvc.put()
                            .uri(page(last))
                            .with(Cast.as(last))
                            .with(csrf())
                            .param("roles", "EDITOR")
                            .param("speaksAs", "EMPLOYEE"))
                    .hasStatus(409)
                    .bodyText()
                    .contains("den siste administratoren");
            assertThat(mvc.delete().uri(page(last)).with(Cast.as(last)).with(csrf()))
                    .hasStatus(409);
            assertThat(mvc.delete()
                            .uri("/min-side/medlemskap")
                            .with(Cast.as(last))
                            .with(csrf()))
                    .hasStatus(409);
            assertThatThrownBy(() -> memberships.assign(last.id(), Set.of(Role.MEMBER), SpeaksAs.EMPLOYEE))
                    .isInstanceOf(Conflict.class);
            assertThat(cast.admin().is(Role.ADMINISTRATOR)).isTrue();
        } finally {
            others.forEach(id -> memberships.resume(new MemberId(id)));
        }
    }

    private void assign(Viewer member, String... roles) {
        assertThat(mvc.put()
                        .uri(page(member))
                        .with(Cast.as(cast.admin()))
                        .with(csrf())
                        .param("roles", roles)
                        .param("speaksAs", "EMPLOYEE"))
                .hasStatus(303);
    }

    private static String page(Viewer member) {
        return "/admin/medlemmer/" + member.handle();
    }
}
