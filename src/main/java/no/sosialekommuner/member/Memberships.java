package no.sosialekommuner.member;

import java.util.List;
import java.util.Set;
import no.sosialekommuner.web.Conflict;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who is a member, and with which roles. There is always somebody left who can let others in. */
@Repository
public class Memberships {

    private final JdbcClient db;
    private final Viewers viewers;
    private final ApplicationEventPublisher events;

    Memberships(JdbcClient db, Viewers viewers, ApplicationEventPublisher events) {
        this.db = db;
        this.viewers = viewers;
        this.events = events;
    }

    /**
     * Deactivates a member: from the next request on he or she is an outsider, in every browser and by every token. What
     * was written stays. Ending it twice changes nothing.
     *
     * @throws Conflict when it is the last administrator
     */
    @Transactional
    public void end(MemberId member) {
        requireAnotherAdministrator(member);
        db.sql("update member.member set deactivated_at = now() where id = ? and deactivated_at is null")
                .param(member.value())
                .update();
        db.sql("delete from member.sign_in_token t using member.member m where m.id = ? and m.email = t.email")
                .param(member.value())
                .update();
        viewers.forget(member);
    }

    /** Lets a deactivated member in again, with the roles there were. */
    public void resume(MemberId member) {
        db.sql("update member.member set deactivated_at = null where id = ?")
                .param(member.value())
                .update();
    }

    /**
     * Gives exactly these roles, and the capacity in which the member speaks.
     *
     * @throws Conflict when it would take the role from the last administrator
     */
    @Transactional
    public void assign(MemberId member, Set<Role> roles, SpeaksAs speaksAs) {
        if (!roles.contains(Role.ADMINISTRATOR)) {
            requireAnotherAdministrator(member);
        }
        String[] names = roles.stream().map(Role::name).toArray(String[]::new);
        db.sql("delete from member.role where member_id = ? and role <> all (?)")
                .params(member.value(), names)
                .update();
        List<Role> fresh = db.sql("""
                        insert into member.role (member_id, role)
                        select ?, g.role from unnest(?::text[]) as g(role)
                        on conflict do nothing
                        returning role
                        """)
                .params(member.value(), names)
                .query((rs, _) -> Role.valueOf(rs.getString("role")))
                .list();
        db.sql("update member.member set speaks_as = ? where id = ?")
                .params(speaksAs.name(), member.value())
                .update();
        fresh.stream().filter(it -> it != Role.MEMBER).forEach(it -> events.publishEvent(new RoleGiven(member, it)));
        events.publishEvent(new RolesChanged(member));
        viewers.forget(member);
    }

    /** The lock makes two administrators who drop each other at the same moment follow one after the other. */
    private void requireAnotherAdministrator(MemberId member) {
        db.sql("lock table member.role in share row exclusive mode").update();
        boolean last = db.sql("""
                        select bool_or(r.member_id = :member) and count(*) = 1
                          from member.role r
                          join member.member m on m.id = r.member_id and m.deactivated_at is null
                         where r.role = 'ADMINISTRATOR'
                        """)
                .param("member", member.value())
                .query((rs, _) -> rs.getBoolean(1))
                .single();
        if (last) {
            throw Conflict.withState("There must be an administrator");
        }
    }
}
