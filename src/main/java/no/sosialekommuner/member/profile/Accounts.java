package no.sosialekommuner.member.profile;

import java.util.EnumSet;
import java.util.Set;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Role;
import no.sosialekommuner.member.SpeaksAs;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.member.Viewers;
import no.sosialekommuner.text.PlainText;
import no.sosialekommuner.web.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What members change about themselves. */
@Repository
class Accounts {

    private final JdbcClient db;
    private final MemberTags tags;
    private final Viewers viewers;

    Accounts(JdbcClient db, MemberTags tags, Viewers viewers) {
        this.db = db;
        this.tags = tags;
        this.viewers = viewers;
    }

    /**
     * The capacities in which the member may choose to speak. Everybody knows best whether he or she is employed or elected;
     * that one is an expert or a partner is said by an administrator or the invitation, and can only be kept.
     */
    Set<SpeaksAs> choices(Viewer viewer) {
        Set<SpeaksAs> choices = EnumSet.of(SpeaksAs.EMPLOYEE, SpeaksAs.ELECTED);
        choices.add(db.sql("select m.speaks_as from member.member m where m.id = ?")
                .param(viewer.id().value())
                .query((rs, _) -> SpeaksAs.valueOf(rs.getString("speaks_as")))
                .single());
        if (viewer.is(Role.EXPERT)) {
            choices.add(SpeaksAs.EXPERT);
        }
        return choices;
    }

    @Transactional
    public void change(MemberId member, ProfileForm form) {
        db.sql("""
                        update member.member
                           set name = :name, title = :title, speaks_as = :speaksAs, about = :about, phone = :phone
                         where id = :member
                        """)
                .param("name", PlainText.line(form.name()))
                .param("title", PlainText.line(form.title()))
                .param("speaksAs", form.speaksAs())
                .param("about", form.about().strip())
                .param("phone", PlainText.line(form.phone()))
                .param("member", member.value())
                .update();
        tags.replace(member, form.tags());
        viewers.forget(member);
    }

    void speak(MemberId member, Language language) {
        db.sql("update member.member set language = ? where id = ?")
                .params(language.name(), member.value())
                .update();
        viewers.forget(member);
    }
}
