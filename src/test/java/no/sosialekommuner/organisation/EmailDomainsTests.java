package no.sosialekommuner.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.NotFound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CommunityTest
class EmailDomainsTests {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    EmailDomains domains;

    @Autowired
    JdbcClient db;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kari@lilleby.kommune.no",
                "Kari@LILLEBY.kommune.no",
                "kari@post.lilleby.kommune.no",
                "\"a@b\"@lilleby.kommune.no"
            })
    void anAddressInTheDomainOrBelowItIsTheOrganisations(String email) {
        OrganisationId lilleby = having("lilleby.kommune.no");

        assertThat(domains.organisationOf(email)).contains(lilleby);

        domains.remove(lilleby, "lilleby.kommune.no");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kari@ikke-storby.kommune.no",
                "kari@xstorby.kommune.no",
                "kari@storby.kommune.no.example",
                "kari@kommune.no",
                "kari@no",
                "storby.kommune.no",
                "@storby.kommune.no",
                "kari@storby.kommune.no@annet.no",
                "kari@.storby.kommune.no.",
                ""
            })
    void anAddressThatOnlyLooksAlikeIsNobodys(String email) {
        OrganisationId storby = having("storby.kommune.no");

        assertThat(domains.organisationOf(email)).isEmpty();

        domains.remove(storby, "storby.kommune.no");
    }

    @Test
    void theNearestDomainDecides() {
        having("vidby.kommune.no");
        OrganisationId havn = having("havn.vidby.kommune.no");

        assertThat(domains.organisationOf("per@it.havn.vidby.kommune.no")).contains(havn);
    }

    @Test
    void aDomainWithNorwegianLettersIsFoundHoweverItIsWritten() {
        OrganisationId saeby = having("sæby.kommune.no");

        assertThat(domains.organisationOf("kari@sæby.kommune.no")).contains(saeby);
        assertThat(domains.organisationOf("kari@xn--sby-yla.kommune.no")).contains(saeby);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.nyby.kommune.no/om",
                "www.NYBY.kommune.no",
                "post@nyby.kommune.no",
                " nyby.kommune.no. "
            })
    void aWebsiteOrAnAddressSaysTheDomainToo(String text) {
        assertThat(EmailDomain.of(text)).contains(new EmailDomain("nyby.kommune.no"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ord",
                "to ord.no",
                "kommune.no",
                "www.kommune.no",
                "gmail.com",
                "-a.no",
                "a..no",
                "10.0.0.1",
                "а.no"
            })
    void whatIsNoDomainOrSharedByManyIsRefused(String domain) {
        OrganisationId one = organisation();

        assertThatThrownBy(() -> domains.add(one, domain)).isInstanceOf(Invalid.class);
        assertThat(domains.of(one)).isEmpty();
    }

    @Test
    void aDomainBelongsToOneOrganisation() {
        OrganisationId first = having("felles.kommune.no");
        OrganisationId second = organisation();

        assertThatThrownBy(() -> domains.add(second, "felles.kommune.no"))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.faults()).containsEntry("domain", "organisation.domain.taken"));

        domains.remove(first, "felles.kommune.no");
        domains.add(second, "felles.kommune.no");
        assertThat(domains.organisationOf("a@felles.kommune.no")).contains(second);
    }

    @Test
    void aRemovedDomainVerifiesNobodyAndAnImportDoesNotBringItBack() {
        OrganisationId one = having("borte.kommune.no");

        domains.remove(one, "borte.kommune.no");
        domains.propose(Map.of(new EmailDomain("borte.kommune.no"), number(one)));

        assertThat(domains.of(one)).isEmpty();
        assertThat(domains.organisationOf("a@borte.kommune.no")).isEmpty();
        assertThatThrownBy(() -> domains.remove(one, "borte.kommune.no")).isInstanceOf(NotFound.class);
    }

    private OrganisationId having(String domain) {
        OrganisationId organisation = organisation();
        domains.add(organisation, domain);
        return organisation;
    }

    private String number(OrganisationId organisation) {
        return db.sql("select number from organisation.organisation where id = ?")
                .param(organisation.value())
                .query(String.class)
                .single();
    }

    private OrganisationId organisation() {
        String number = "domene-" + COUNT.incrementAndGet();
        return new OrganisationId(
                db.sql("""
                        insert into organisation.organisation (number, kind, name, official_name)
                        values (?, 'OTHER', ?, ?)
                        returning id
                        """).params(number, number, number).query(Long.class).single());
    }
}
