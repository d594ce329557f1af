package no.sosialekommuner.space;

import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.web.Conflict;
import no.sosialekommuner.web.NotFound;
import org.springframework.context.ApplicationEventPublisher;
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
    private final ApplicationEventPublisher events;

    GroupMemberships(JdbcClient db, ApplicationEventPublisher events) {
        this.db = db;
        this.events = events;
    }

    /** Comes into an open group, asks to come into another. Changes nothing for those who belong or have asked. */
    @Transactional
    public void join(SpaceId group, MemberId member) {
        boolean asked = db.sql("""
                        insert into space.membership (space_id, member_id, standing)
                        select s.id, ?, case s.admission when 'OPEN' then 'MEMBER' else 'REQUESTED' end
                          from space.space s
                         where s.id = ?
                        on conflict do nothing
                        returning standing = 'REQUESTED'
                        """)
                .params(member.value(), group.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
        if (asked) {
            events.publishEvent(new MembershipRequested(group, member));
        }
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
    @Transactional
    public void letIn(SpaceId group, MemberId member) {
        boolean waited = db.sql("""
                        update space.membership m
                           set since = case m.standing when 'REQUESTED' then now() else m.since end,
                               standing = case m.standing when 'REQUESTED' then 'MEMBER' else m.standing end
                          from (select o.space_id, o.member_id, o.standing
                                  from space.membership o
                                 where o.space_id = ? and o.member_id = ?
                                   for update) before
                         where m.space_id = before.space_id and m.member_id = before.member_id
                        returning before.standing = 'REQUESTED'
                        """)
                .params(group.value(), member.value())
                .query(Boolean.class)
                .optional()
                .orElseThrow(NotFound::new);
        if (waited) {
            events.publishEvent(new MembershipGranted(group, member));
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
