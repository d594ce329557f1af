package no.sosialekommuner.organisation;

import java.net.IDN;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The verified e-mail domains: whoever reads mail in one of them works for the organisation it belongs to. */
@Repository
public class EmailDomains {

    private final JdbcClient db;

    EmailDomains(JdbcClient db) {
        this.db = db;
    }

    /**
     * Whose address this is: of the organisation that has its domain or, where nobody has that, the nearest domain above it
     * ({@code post.oslo.kommune.no} belongs to {@code oslo.kommune.no}). A domain that merely ends alike is another's.
     */
    public Optional<OrganisationId> organisationOf(String email) {
        List<String> domains = domainAndThoseAbove(email);
        if (domains.isEmpty()) {
            return Optional.empty();
        }
        return db.sql("""
                        select d.organisation_id
                          from organisation.email_domain d
                         where d.domain = any (?)
                           and d.removed_at is null
                         order by length(d.domain) desc
                         limit 1
                        """)
                .param(domains.toArray(String[]::new))
                .query((rs, _) -> new OrganisationId(rs.getLong("organisation_id")))
                .optional();
    }

    /** In alphabetical order. */
    public List<String> of(OrganisationId organisation) {
        return db.sql("""
                        select d.domain
                          from organisation.email_domain d
                         where d.organisation_id = ?
                           and d.removed_at is null
                         order by d.domain collate "nb-x-icu"
                        """)
                .param(organisation.value())
                .query((rs, _) -> rs.getString("domain"))
                .list();
    }

    /**
     * Lets everybody with an address in the domain join as the organisation's. Adding what it has changes nothing.
     *
     * @param domain as people write it, see {@link EmailDomain#of}
     * @throws Invalid on {@code domain} when it is none, shared by many, or another organisation's
     */
    public void add(OrganisationId organisation, String domain) {
        EmailDomain wanted =
                EmailDomain.of(domain).orElseThrow(() -> new Invalid("domain", "organisation.domain.unusable"));
        int added = db.sql("""
                        insert into organisation.email_domain as d (domain, organisation_id)
                        values (:domain, :organisation)
                        on conflict (domain) do update
                           set organisation_id = excluded.organisation_id, verified_at = now(), removed_at = null
                         where d.removed_at is not null or d.organisation_id = excluded.organisation_id
                        """)
                .param("domain", wanted.name())
                .param("organisation", organisation.value())
                .update();
        if (added == 0) {
            throw new Invalid("domain", "organisation.domain.taken");
        }
    }

    /**
     * Takes the domain from the organisation. Those who joined by it stay members.
     *
     * @throws NotFound when the organisation does not have it
     */
    public void remove(OrganisationId organisation, String domain) {
        int removed = db.sql("""
                        update organisation.email_domain
                           set removed_at = now()
                         where domain = ?
                           and organisation_id = ?
                           and removed_at is null
                        """).params(domain, organisation.value()).update();
        if (removed == 0) {
            throw new NotFound();
        }
    }

    /**
     * Adds what an import found, unless somebody has the domain already or an administrator took it away.
     *
     * @param numbers of the organisations by domain
     */
    void propose(Map<EmailDomain, String> numbers) {
        db.sql("""
                        insert into organisation.email_domain (domain, organisation_id)
                        select p.domain, o.id
                          from unnest(?, ?) as p (domain, number)
                          join organisation.organisation o on o.number = p.number
                        on conflict (domain) do nothing
                        """)
                .param(numbers.keySet().stream().map(EmailDomain::name).toArray(String[]::new))
                .param(numbers.values().toArray(String[]::new))
                .update();
    }

    /** {@code a.b.no} gives {@code a.b.no} and {@code b.no}; what cannot be an address gives nothing. */
    private static List<String> domainAndThoseAbove(String email) {
        int at = email.lastIndexOf('@');
        if (at < 1) {
            return List.of();
        }
        String[] labels = IDN.toUnicode(email.substring(at + 1).strip().toLowerCase(Locale.ROOT))
                .split("\\.", -1);
        return IntStream.range(0, labels.length - 1)
                .mapToObj(from -> String.join(".", List.of(labels).subList(from, labels.length)))
                .toList();
    }
}
