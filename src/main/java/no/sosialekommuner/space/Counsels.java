package no.sosialekommuner.space;

import java.security.SecureRandom;
import java.util.Collection;
import java.util.function.Supplier;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.organisation.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The spaces in which an organisation asks a panel of experts in confidence: one for each two of them, made when it is first
 * needed. Those who work in the organisation read it because they work there; the panel's members because they are told here.
 *
 * <p>Whoever keeps panels calls {@link #setMembers} in the transaction that changes a panel, or lets a trigger call the two
 * functions behind it. The members are asked for after the panel is locked, so that a space that is made and a panel that is
 * changed at the same moment end up alike.
 */
@Repository
public class Counsels {

    /** What an address of such a space begins with; no group's does. The rest cannot be guessed. */
    static final String PREFIX = "fortrolig-";

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 20;
    private static final int LONGEST = 100;

    private final JdbcClient db;
    private final SecureRandom random = new SecureRandom();

    Counsels(JdbcClient db) {
        this.db = db;
    }

    /**
     * The space of these two.
     *
     * @param panel names the panel for good: small letters, digits and hyphens, at most 60
     * @param name what the panel is called; the space is called after both
     * @param members the panel's members, as the caller's transaction sees them
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Space require(
            OrganisationId organisation, String panel, String name, Supplier<? extends Collection<MemberId>> members) {
        lock(panel);
        Space space = db.sql("""
                        insert into space.space as s (slug, kind, name, organisation_id, counsel)
                        select :slug, 'COUNSEL', left(b.name || ' – ' || :name, :longest), b.id, :panel
                          from organisation.body b
                         where b.id = :organisation
                        on conflict (organisation_id, counsel) where kind = 'COUNSEL' do update set name = excluded.name
                        returning s.id, s.slug, s.name, s.archived_at is null as may_write
                        """)
                .param("slug", PREFIX + unguessable())
                .param("name", name)
                .param("longest", LONGEST)
                .param("panel", panel)
                .param("organisation", organisation.value())
                .query((rs, _) -> new Space(
                        new SpaceId(rs.getLong("id")),
                        rs.getString("slug"),
                        rs.getString("name"),
                        SpaceKind.COUNSEL,
                        rs.getBoolean("may_write")))
                .single();
        keep(panel, members.get());
        return space;
    }

    /**
     * From now on the panel's members read and write in all its spaces, and nobody who has left it.
     *
     * @param members as the caller's transaction sees them
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void setMembers(String panel, Supplier<? extends Collection<MemberId>> members) {
        lock(panel);
        keep(panel, members.get());
    }

    private void keep(String panel, Collection<MemberId> members) {
        db.sql("select space.keep_counsel(?, cast(? as bigint[]))")
                .params(panel, members.stream().map(MemberId::value).toArray(Long[]::new))
                .query(_ -> {});
    }

    /** Until the transaction ends. */
    private void lock(String panel) {
        db.sql("select space.lock_counsel(?)").param(panel).query(_ -> {});
    }

    private String unguessable() {
        StringBuilder slug = new StringBuilder();
        for (int at = 0; at < LENGTH; at++) {
            slug.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return slug.toString();
    }
}
