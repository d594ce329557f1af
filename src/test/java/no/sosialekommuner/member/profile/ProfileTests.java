package no.sosialekommuner.member.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Map;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.member.Profile;
import no.sosialekommuner.member.Profiles;
import no.sosialekommuner.member.SpeaksAs;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.taxonomy.IncomingTags;
import no.sosialekommuner.web.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CommunityTest
class ProfileTests {

    private static final String PAGE = "/min-side/profil";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    Profiles profiles;

    @Autowired
    IncomingTags tags;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void thereAreWordsForWorkAndExperience() {
        tags.add("fagomrade", "Fagområde", Map.of("prove-skole", "Skole"));
        tags.add("erfaring", "Erfaring", Map.of("prove-flom", "Flom"));
        tags.add("annet", "Annet", Map.of("prove-annet", "Annet"));
    }

    @Test
    void aMemberTellsWhatOthersSee() {
        Viewer member = cast.newcomer("3107", "MEMBER");

        MvcTestResult saved = mvc.put()
                .uri(PAGE)
                .with(Cast.as(member))
                .with(csrf())
                .param("name", "  Åse   Hansen ")
                .param("title", "Rådgiver")
                .param("speaksAs", "ELECTED")
                .param("about", "Svarer gjerne om flom.")
                .param("phone", "+47 22 22 22 22")
                .param("tags", "prove-skole", "prove-flom", "prove-annet", "finnes-ikke")
                .exchange();

        assertThat(saved).hasStatus(303).hasRedirectedUrl("/medlemmer/" + member.handle());
        Profile profile = profiles.require(member.handle(), Language.NB);
        assertThat(profile.person().name()).isEqualTo("Åse Hansen");
        assertThat(profile.person().speaksAs()).isEqualTo(SpeaksAs.ELECTED);
        assertThat(profile.about()).isEqualTo("Svarer gjerne om flom.");
        assertThat(profile.areas()).extracting(Profile.Tag::name).containsExactly("Skole");
        assertThat(profile.experience()).extracting(Profile.Tag::slug).containsExactly("prove-flom");
        assertThat(mvc.get().uri(PAGE).with(Cast.as(member)))
                .bodyText()
                .contains("value=\"Åse Hansen\"", "value=\"prove-flom\" checked");
    }

    @Test
    void theNewNameIsInTheShellAtOnce() {
        Viewer member = cast.newcomer("3107", "MEMBER");
        assertThat(mvc.get().uri("/min-side").with(Cast.as(member))).bodyText().contains("Meny for " + member.name());

        save(member, "Nytt Navn", "EMPLOYEE");

        assertThat(mvc.get().uri("/min-side").with(Cast.as(member))).bodyText().contains("Meny for Nytt Navn");
    }

    @Test
    void aFaultLeavesWhatWasTyped() {
        MvcTestResult refused = mvc.put()
                .uri(PAGE)
                .with(Cast.as(cast.anna()))
                .with(csrf())
                .param("name", "")
                .param("title", "Min nye stilling")
                .param("speaksAs", "EMPLOYEE")
                .param("about", "En lang tekst <som> ikke må bli borte")
                .param("phone", "ring meg")
                .param("tags", "prove-flom")
                .exchange();

        assertThat(refused)
                .hasStatus(422)
                .bodyText()
                .contains(
                        "feil-name",
                        "feil-phone",
                        "Min nye stilling",
                        "En lang tekst &lt;som&gt; ikke må bli borte",
                        "ring meg",
                        "value=\"prove-flom\" checked");
    }

    @Test
    void nobodyMakesHimselfAnExpertOrAPartner() {
        Viewer member = cast.newcomer("3107", "MEMBER");

        assertThat(save(member, "Åse", "EXPERT")).hasStatus(422);
        assertThat(save(member, "Åse", "PARTNER")).hasStatus(422);
        assertThat(save(member, "Åse", "HERSKER")).hasStatus(422);
        assertThat(mvc.get().uri(PAGE).with(Cast.as(member))).bodyText().doesNotContain("value=\"EXPERT\"");
    }

    @Test
    void anExpertMaySpeakAsOneAndAPartnerStaysOne() {
        Viewer expert = cast.newcomer("4601", "EXPERT");
        assertThat(save(expert, "Åse", "EXPERT")).hasStatus(303);

        Viewer partner = cast.newcomer("4601", "MEMBER");
        db.sql("update member.member set speaks_as = 'PARTNER' where id = ?")
                .param(partner.id().value())
                .update();
        assertThat(save(partner, "Per", "PARTNER")).hasStatus(303);
    }

    @Test
    void theLanguageChosenIsTheOneOfTheNextPage() {
        Viewer member = cast.newcomer("3107", "MEMBER");

        assertThat(mvc.put()
                        .uri("/min-side/innstillinger")
                        .with(Cast.as(member))
                        .with(csrf())
                        .param("language", "NN"))
                .hasStatus(303);

        assertThat(mvc.get().uri("/min-side/innstillinger").with(Cast.as(member)))
                .bodyText()
                .contains("lang=\"nn\"", "Innstillingar");
    }

    @Test
    void aMemberMayLeave() {
        Viewer member = cast.newcomer("3107", "MEMBER");

        assertThat(mvc.get().uri("/min-side/medlemskap").with(Cast.as(member)))
                .bodyText()
                .contains("Er du sikker?");
        assertThat(mvc.delete()
                        .uri("/min-side/medlemskap")
                        .with(Cast.as(member))
                        .with(csrf()))
                .hasStatus(303)
                .hasRedirectedUrl("/logg-inn");

        assertThat(mvc.get().uri("/min-side").with(Cast.as(member))).hasStatus(302);
        assertThat(profiles.require(member.handle(), Language.NB).person().active())
                .isFalse();
    }

    private MvcTestResult save(Viewer member, String name, String speaksAs) {
        return mvc.put()
                .uri(PAGE)
                .with(Cast.as(member))
                .with(csrf())
                .param("name", name)
                .param("speaksAs", speaksAs)
                .exchange();
    }
}
