package no.sosialekommuner.member.invitation;

import java.util.List;
import no.sosialekommuner.mail.Mail;
import no.sosialekommuner.mail.Mailbox;
import no.sosialekommuner.member.EmailAddress;
import no.sosialekommuner.member.Role;
import no.sosialekommuner.member.SpeaksAs;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.member.Workplaces;
import no.sosialekommuner.organisation.OrganisationId;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.Language;
import no.sosialekommuner.web.NotFound;
import no.sosialekommuner.web.Site;
import no.sosialekommuner.web.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The invitations that nobody has accepted yet. */
@Repository
public class Invitations {

    private final JdbcClient db;
    private final Workplaces workplaces;
    private final Mailbox mailbox;
    private final Texts texts;
    private final Site site;

    Invitations(JdbcClient db, Workplaces workplaces, Mailbox mailbox, Texts texts, Site site) {
        this.db = db;
        this.workplaces = workplaces;
        this.mailbox = mailbox;
        this.texts = texts;
        this.site = site;
    }

    /** Newest first. */
    public List<Invitation> open() {
        return db.sql("""
                        select i.email, b.name as organisation, i.role, i.speaks_as, p.name as invited_by, i.invited_at
                          from member.invitation i
                          join organisation.body b on b.id = i.organisation_id
                          left join member.profile p on p.id = i.invited_by
                         where i.accepted_at is null
                         order by i.invited_at desc, i.email
                        """)
                .query((rs, _) -> new Invitation(
                        rs.getString("email"),
                        rs.getString("organisation"),
                        Role.valueOf(rs.getString("role")),
                        SpeaksAs.valueOf(rs.getString("speaks_as")),
                        rs.getString("invited_by"),
                        rs.getTimestamp("invited_at").toInstant()))
                .list();
    }

    /**
     * Invites an address and tells it so. Inviting it once more changes what was said and sends the mail again.
     *
     * @throws Invalid on {@code email} when somebody is a member by it already
     */
    @Transactional
    public void send(EmailAddress email, OrganisationId organisation, Role role, SpeaksAs speaksAs, Viewer inviter) {
        if (isMember(email)) {
            throw new Invalid("email", "member.invitation.member");
        }
        db.sql("""
                        insert into member.invitation (email, organisation_id, role, speaks_as, invited_by)
                        values (:email, :organisation, :role, :speaksAs, :inviter)
                        on conflict (email) do update
                           set organisation_id = excluded.organisation_id, role = excluded.role,
                               speaks_as = excluded.speaks_as, invited_by = excluded.invited_by,
                               invited_at = now(), accepted_at = null
                        """)
                .param("email", email.value())
                .param("organisation", organisation.value())
                .param("role", role.name())
                .param("speaksAs", speaksAs.name())
                .param("inviter", inviter.id().value())
                .update();
        mailbox.send(mail(email, workplaces.language(organisation), inviter));
    }

    /** @throws NotFound when there is no such invitation, or it was accepted */
    public void withdraw(String email) {
        int withdrawn = db.sql("delete from member.invitation where email = ? and accepted_at is null")
                .param(email)
                .update();
        if (withdrawn == 0) {
            throw new NotFound();
        }
    }

    /** The mail leads to where one signs in: a link that lasts for weeks would be a key that lies about for weeks. */
    private Mail mail(EmailAddress email, Language language, Viewer inviter) {
        return Mail.to(email.value(), language, texts.text(language, "member.invitation.mail.subject"))
                .says(texts.text(language, "member.invitation.mail.text", inviter.name()))
                .says(texts.text(language, "member.invitation.mail.how", email.value()))
                .leadsTo(texts.text(language, "member.invitation.mail.link"), site.url() + "/logg-inn");
    }

    private boolean isMember(EmailAddress email) {
        return db.sql("select exists (select 1 from member.member m where m.email = ?)")
                .param(email.value())
                .query(Boolean.class)
                .single();
    }
}
