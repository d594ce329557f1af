package no.sosialekommuner.space;

import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.web.Conflict;
import no.sosialekommuner.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who belongs to which group. Every change can be repeated, and none leaves a group without an owner. Who may change
 * what is asked of {@link Ownership} first.
 */
@Repository
public class GroupMemberships {

    private final JdbcClient db;

    GroupMemberships(JdbcClient db) {
        this.db = db;
    }

    /** Comes into an open group, asks to come into another. Changes nothing for those who belong or have asked. */
    public void join(SpaceId group, MemberId member) {
        db.sql("""
                        insert into space.membership (space_id, member_id, standing)
                        select s.id, ?, case s.admission when 'OPEN' then 'MEMBER' else 'REQUESTED' end
                          from space.space s
                         where s.id = ?
                        on conflict do nothing
                        """).params(member.value(), group.value()).update();
    }

    /**
     * Ends the membership, or takes the request back.
     *
     * @throws Conflict when the group would be without an owner
     */
    @Transactional
    public void leave(SpaceId group, MemberId member) {
        lock(group);
        db.sql("delete from space.membership where space_id = ? and member_id = ?")
                .params(group.value(), member.value())
                .update();
        requireOwner(group);
    }

    /**
     * Lets in who has asked.
     *
     * @throws NotFound when the member has neither asked nor belongs
     */
    public void letIn(SpaceId group, MemberId member) {
        int found = db.sql("""
                        update space.membership
                           set since = case standing when 'REQUESTED' then now() else since end,
                               standing = case standing when 'REQUESTED' then 'MEMBER' else standing end
                         where space_id = ? and member_id = ?
                        """).params(group.value(), member.value()).update();
        if (found == 0) {
            throw new NotFound();
        }
    }

    /** @throws NotFound when the member does not belong */
    public void makeOwner(SpaceId group, MemberId member) {
        stand(group, member, Standing.OWNER);
    }

    /**
     * Leaves the owner an ordinary member.
     *
     * @throws NotFound when the member does not belong
     * @throws Conflict when the group would be without an owner
     */
    @Transactional
    public void makeMember(SpaceId group, MemberId member) {
        lock(group);
        stand(group, member, Standing.MEMBER);
        requireOwner(group);
    }

    private void stand(SpaceId group, MemberId member, Standing standing) {
        int found = db.sql("""
                        update space.membership
                           set standing = ?
                         where space_id = ? and member_id = ? and standing <> 'REQUESTED'
                        """)
                .params(standing.name(), group.value(), member.value())
                .update();
        if (found == 0) {
            throw new NotFound();
        }
    }

    /** Two owners who leave at the same moment leave one after the other. */
    private void lock(SpaceId group) {
        db.sql("select s.id from space.space s where s.id = ? for update")
                .param(group.value())
                .query(Long.class)
                .single();
    }

    private void requireOwner(SpaceId group) {
        boolean owned = db.sql(
                        "select exists (select 1 from space.membership where space_id = ? and standing = 'OWNER')")
                .param(group.value())
                .query(Boolean.class)
                .single();
        if (!owned) {
            throw Conflict.withState("A group keeps at least one owner");
        }
    }
}
