package no.sosialekommuner.member.signin;

import java.util.Optional;
import no.sosialekommuner.member.EmailAddress;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Role;
import no.sosialekommuner.member.SpeaksAs;
import no.sosialekommuner.organisation.EmailDomains;
import no.sosialekommuner.organisation.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Decides which addresses may come in: those of members, the invited, and those in a verified domain. */
@Repository
public class Admissions {

    private final JdbcClient db;
    private final EmailDomains domains;

    Admissions(JdbcClient db, EmailDomains domains) {
        this.db = db;
        this.domains = domains;
    }

    /** Nothing for a deactivated member, however the address came to be known. */
    public Optional<Admission> find(EmailAddress email) {
        Optional<Optional<Admission>> known = db.sql(
                        "select m.id, m.deactivated_at is null as active from member.member m where m.email = ?")
                .param(email.value())
                .query((rs, _) -> rs.getBoolean("active")
                        ? Optional.<Admission>of(new Admission.Returning(new MemberId(rs.getLong("id"))))
                        : Optional.<Admission>empty())
                .optional();
        return known.orElseGet(() -> invited(email)
                .or(() -> domains.organisationOf(email.value())
                        .map(organisation -> new Admission.New(email, organisation, Role.MEMBER, SpeaksAs.EMPLOYEE))));
    }

    private Optional<Admission> invited(EmailAddress email) {
        return db.sql("""
                        select i.organisation_id, i.role, i.speaks_as
                          from member.invitation i
                         where i.email = ?
                           and i.accepted_at is null
                        """)
                .param(email.value())
                .query((rs, _) -> (Admission) new Admission.New(
                        email,
                        new OrganisationId(rs.getLong("organisation_id")),
                        Role.valueOf(rs.getString("role")),
                        SpeaksAs.valueOf(rs.getString("speaks_as"))))
                .optional();
    }
}
