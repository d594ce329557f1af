package no.sosialekommuner.member.signin;

import static org.assertj.core.api.Assertions.assertThat;

import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.member.EmailAddress;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.organisation.EmailDomains;
import no.sosialekommuner.web.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@CommunityTest
class AdmissionTests {

    @Autowired
    Admissions admissions;

    @Autowired
    EmailDomains domains;

    @Autowired
    Cast cast;

    @BeforeEach
    void fredrikstadHasADomain() {
        domains.add(cast.anna().organisation(), "fredrikstad.kommune.no");
    }

    @Test
    void anAddressInAVerifiedDomainMayJoinThatMunicipality() {
        Viewer anna = cast.anna();

        assertThat(EmailAddress.of(" Ola.Nordmann@Fredrikstad.kommune.no ").flatMap(admissions::find))
                .hasValueSatisfying(admission -> assertThat(admission)
                        .isInstanceOfSatisfying(Admission.New.class, it -> {
                            assertThat(it.email().value()).isEqualTo("ola.nordmann@fredrikstad.kommune.no");
                            assertThat(it.organisation()).isEqualTo(anna.organisation());
                        }));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ola@fredrikstad.kommune.no.evil.example",
                "ola@ny-fredrikstad.kommune.no",
                "ola@fredrikstad-kommune.no",
                "ola@fredrikstad.kommune.com",
                "ola@kommune.no",
                "ola@freԁrikstad.kommune.no",
                "ola@fredri\u212Astad.kommune.no",
                "ola@evil.example@fredrikstad.kommune.no",
                "\"ola@evil.example\"@fredrikstad.kommune.no",
                "ola@evil.example,b@fredrikstad.kommune.no",
                "ola@evil.example\nbcc:b@fredrikstad.kommune.no",
                "@fredrikstad.kommune.no"
            })
    void anAddressThatOnlyLooksAlikeMayNot(String typed) {
        assertThat(EmailAddress.of(typed).flatMap(admissions::find)).isEmpty();
    }

    @Test
    void oneMailboxIsNotFloodedAndOneNetworkDoesNotTryManyAddresses() {
        SignInLimits limits = new SignInLimits(new Site("http://localhost", false, true));
        EmailAddress anna = EmailAddress.of("anna@example.no").orElseThrow();

        for (int link = 1; link <= 4; link++) {
            assertThat(limits.allow(anna, "10.0.0." + link)).isTrue();
        }
        assertThat(limits.allow(anna, "10.0.0.5")).isFalse();

        for (int person = 1; person <= 40; person++) {
            assertThat(limits.allow(
                            EmailAddress.of("p" + person + "@example.no").orElseThrow(), "10.0.0.9"))
                    .isTrue();
        }
        assertThat(limits.allow(EmailAddress.of("p41@example.no").orElseThrow(), "10.0.0.9"))
                .isFalse();
    }
}
