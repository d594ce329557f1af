package no.sosialekommuner.agreement.keep;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.sosialekommuner.agreement.Agreement;
import no.sosialekommuner.agreement.AgreementId;
import no.sosialekommuner.agreement.Agreements;
import no.sosialekommuner.agreement.Rhythm;
import no.sosialekommuner.calendar.Today;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.organisation.OrganisationId;
import no.sosialekommuner.web.Conflict;
import no.sosialekommuner.web.Invalid;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Writes agreements, and keeps all that they have said: what an answer costs goes by what held when it was asked. */
@Repository
public class AgreementBook {

    private final JdbcClient db;
    private final Agreements agreements;
    private final Today today;

    AgreementBook(JdbcClient db, Agreements agreements, Today today) {
        this.db = db;
        this.agreements = agreements;
        this.today = today;
    }

    /** As {@link #add(AgreementDraft, MemberId, Instant)}, now. */
    @Transactional
    AgreementId add(AgreementDraft draft, MemberId by) {
        return add(draft, by, today.now());
    }

    /**
     * The same one sent twice is one.
     *
     * @throws Invalid on {@code begins} when the municipality has another one in this time
     */
    @Transactional
    public AgreementId add(AgreementDraft draft, MemberId by, Instant at) {
        return agreements.of(draft.organisation()).stream()
                .filter(it -> AgreementDraft.of(it).equals(draft))
                .findFirst()
                .map(Agreement::id)
                .orElseGet(() -> insert(draft, by, at));
    }

    private AgreementId insert(AgreementDraft draft, MemberId by, Instant at) {
        requireFree(draft, 0);
        AgreementId id = new AgreementId(
                db.sql("""
                        insert into agreement.agreement
                               (organisation_id, begins_on, ends_on, quota, price_ore, rhythm, contact, contact_email,
                                order_reference, endpoint)
                        values (:organisation, :begins, :ends, :quota, :price, :rhythm, :contact, :email, :order, :endpoint)
                        returning id
                        """).params(values(draft)).query(Long.class).single());
        keep(id, "", by, at);
        return id;
    }

    /**
     * Says this from now on. What changes nothing is no version.
     *
     * @param seen the version that was on the screen
     * @throws Conflict when somebody else was first
     * @throws Invalid on {@code begins} when the municipality has another one in this time
     */
    @Transactional
    void change(Agreement now, AgreementDraft draft, int seen, String reason, MemberId by) {
        if (AgreementDraft.of(now).equals(draft)) {
            return;
        }
        requireFree(draft, now.id().value());
        int changed = db.sql("""
                        update agreement.agreement
                           set begins_on = :begins, ends_on = :ends, quota = :quota, price_ore = :price, rhythm = :rhythm,
                               contact = :contact, contact_email = :email, order_reference = :order, endpoint = :endpoint,
                               version = version + 1
                         where id = :id and version = :seen and organisation_id = :organisation
                        """)
                .params(values(draft))
                .param("id", now.id().value())
                .param("seen", seen)
                .update();
        if (changed == 0) {
            throw Conflict.withVersion(now.version());
        }
        keep(now.id(), reason, by, today.now());
    }

    /**
     * Ends after this day.
     *
     * @throws Invalid on {@code last} when the day is not within it
     */
    @Transactional
    void end(Agreement now, LocalDate last, int seen, String reason, MemberId by) {
        if (!now.holdsOn(last)) {
            throw new Invalid("last", "agreement.last.outside");
        }
        change(now, AgreementDraft.of(now).until(last), seen, reason, by);
    }

    /** The newest first. */
    List<AgreementVersion> history(AgreementId id) {
        return db.sql("""
                        select v.*, p.name
                          from agreement.version v
                          left join member.profile p on p.id = v.set_by
                         where v.agreement_id = ?
                         order by v.version desc
                        """).param(id.value()).query((rs, _) -> version(rs)).list();
    }

    private void requireFree(AgreementDraft draft, long except) {
        boolean taken = db.sql("""
                        select exists (select 1 from agreement.agreement a
                                        where a.organisation_id = :organisation and a.id <> :except
                                          and daterange(a.begins_on, a.ends_on, '[]')
                                              && daterange(cast(:begins as date), cast(:ends as date), '[]'))
                        """)
                .params(values(draft))
                .param("except", except)
                .query(Boolean.class)
                .single();
        if (taken) {
            throw new Invalid("begins", "agreement.overlap");
        }
    }

    private void keep(AgreementId id, String reason, MemberId by, Instant at) {
        db.sql("update agreement.version set until = :at where agreement_id = :id and until is null")
                .param("id", id.value())
                .param("at", Timestamp.from(at))
                .update();
        db.sql("""
                        insert into agreement.version
                               (agreement_id, version, organisation_id, begins_on, ends_on, quota, price_ore, rhythm, contact,
                                contact_email, order_reference, endpoint, reason, set_by, set_at)
                        select a.id, a.version, a.organisation_id, a.begins_on, a.ends_on, a.quota, a.price_ore, a.rhythm, a.contact,
                               a.contact_email, a.order_reference, a.endpoint, cast(:reason as text), cast(:by as bigint),
                               cast(:at as timestamptz)
                          from agreement.agreement a
                         where a.id = :id
                        """)
                .param("id", id.value())
                .param("reason", reason)
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    private static Map<String, Object> values(AgreementDraft it) {
        return Map.of(
                "organisation", it.organisation().value(),
                "begins", it.begins(),
                "ends", it.ends(),
                "quota", it.quota(),
                "price", it.priceOre(),
                "rhythm", it.rhythm().name(),
                "contact", it.contact(),
                "email", it.contactEmail(),
                "order", it.orderReference(),
                "endpoint", it.endpoint());
    }

    private static AgreementVersion version(ResultSet rs) throws SQLException {
        return new AgreementVersion(
                rs.getInt("version"),
                new AgreementDraft(
                        new OrganisationId(rs.getLong("organisation_id")),
                        rs.getObject("begins_on", LocalDate.class),
                        rs.getObject("ends_on", LocalDate.class),
                        rs.getInt("quota"),
                        rs.getInt("price_ore"),
                        Rhythm.valueOf(rs.getString("rhythm")),
                        rs.getString("contact"),
                        rs.getString("contact_email"),
                        rs.getString("order_reference"),
                        rs.getString("endpoint")),
                rs.getString("reason"),
                rs.getString("name"),
                rs.getTimestamp("set_at").toInstant());
    }
}
