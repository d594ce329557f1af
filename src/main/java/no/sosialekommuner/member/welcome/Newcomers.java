package no.sosialekommuner.member.welcome;

import java.util.Optional;
import no.sosialekommuner.member.EmailAddress;
import no.sosialekommuner.member.Handles;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.profile.MemberTags;
import no.sosialekommuner.member.signin.Administrators;
import no.sosialekommuner.member.signin.Admission;
import no.sosialekommuner.text.PlainText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Makes members of those who may come in. */
@Repository
class Newcomers {

    private final JdbcClient db;
    private final MemberTags tags;
    private final Administrators administrators;

    Newcomers(JdbcClient db, MemberTags tags, Administrators administrators) {
        this.db = db;
        this.tags = tags;
        this.administrators = administrators;
    }

    /** The new member; the invitation, if there was one, is thereby accepted. */
    @Transactional
    public MemberId add(Admission.New admission, WelcomeForm form) {
        MemberId member = Handles.of(form.name())
                .map(handle -> insert(handle, admission, form).or(() -> of(admission.email())))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
        db.sql("insert into member.role (member_id, role) values (?, ?) on conflict do nothing")
                .params(member.value(), admission.role().name())
                .update();
        db.sql("update member.invitation set accepted_at = now() where email = ? and accepted_at is null")
                .param(admission.email().value())
                .update();
        tags.replace(member, form.tags());
        return member;
    }

    /** Nothing when somebody else was first. */
    @Transactional
    public Optional<MemberId> addFirstAdministrator(Admission.New admission, WelcomeForm form) {
        db.sql("lock table member.role in share row exclusive mode").update();
        return administrators.areThere() || of(admission.email()).isPresent()
                ? Optional.empty()
                : Optional.of(add(admission, form));
    }

    /** Nothing when the handle is taken, or the address. */
    private Optional<MemberId> insert(String handle, Admission.New admission, WelcomeForm form) {
        return db.sql("""
                        insert into member.member
                               (handle, email, name, title, organisation_id, speaks_as, language, welcomed_at)
                        values (:handle, :email, :name, :title, :organisation, :speaksAs, :language, now())
                        on conflict do nothing
                        returning id
                        """)
                .param("handle", handle)
                .param("email", admission.email().value())
                .param("name", PlainText.line(form.name()))
                .param("title", PlainText.line(form.title()))
                .param("organisation", admission.organisation().value())
                .param("speaksAs", admission.speaksAs().name())
                .param("language", form.language())
                .query((rs, _) -> new MemberId(rs.getLong("id")))
                .optional();
    }

    private Optional<MemberId> of(EmailAddress email) {
        return db.sql("select m.id from member.member m where m.email = ?")
                .param(email.value())
                .query((rs, _) -> new MemberId(rs.getLong("id")))
                .optional();
    }
}
