package no.sosialekommuner.notification.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Kind;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.database.SqlFile;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Person;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.notification.Happening;
import no.sosialekommuner.notification.Notice;
import no.sosialekommuner.notification.Reason;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What members are told. What one may no longer read, or has been taken back, is not there. */
@Repository
public class Notices {

    private static final String SHOWN = SqlFile.read(Notices.class, "shown.sql");

    private final JdbcClient db;

    Notices(JdbcClient db) {
        this.db = db;
    }

    /**
     * The newest first.
     *
     * @param unreadOnly whether what is read is left out
     * @param cursor where the page before ended, or null for the first
     * @throws Invalid on {@code cursor} when it does not come from a page before
     */
    public NoticePage find(Viewer viewer, boolean unreadOnly, @Nullable String cursor, int limit) {
        Place after = Place.of(cursor);
        String chosen = "n.member_id = :member and not n.quiet and (n.updated_at, n.id) < (:before, :beforeId)"
                + (unreadOnly ? " and n.read_at is null" : "");
        List<Notice> found = new ArrayList<>(db.sql(SHOWN.formatted(
                        chosen, "order by n.updated_at desc, n.id desc limit " + (limit + 1), Person.COLUMNS))
                .param("member", viewer.id().value())
                .param("before", Timestamp.from(after.at()))
                .param("beforeId", after.id())
                .param("language", viewer.language().name())
                .query((rs, _) -> notice(rs))
                .list());
        boolean more = found.size() > limit;
        if (more) {
            found.removeLast();
        }
        String next = more ? Place.after(found.getLast()).text() : null;
        return new NoticePage(found, unread(viewer.id()), next);
    }

    /** Those of them that can still be shown to this member, as he or she would read them; hidden ones too. */
    public List<Notice> of(MemberId member, Collection<Long> notices, Language language) {
        return db.sql(SHOWN.formatted(
                        "n.member_id = :member and n.id = any (cast(:ids as bigint[]))", "", Person.COLUMNS))
                .param("member", member.value())
                .param("ids", notices.toArray(Long[]::new))
                .param("language", language.name())
                .query((rs, _) -> notice(rs))
                .list();
    }

    /** Those of them that can still be shown to whom they are for, whoever that is; hidden ones too. */
    public List<Notice> of(Collection<Long> notices, Language language) {
        return db.sql(SHOWN.formatted("n.id = any (cast(:ids as bigint[]))", "", Person.COLUMNS))
                .param("ids", notices.toArray(Long[]::new))
                .param("language", language.name())
                .query((rs, _) -> notice(rs))
                .list();
    }

    /** How many are unread, counted no further than a hundred. */
    public int unread(MemberId member) {
        return threads(member).size();
    }

    /** The threads of the unread ones, one for each notice; no more than a hundred. */
    public List<String> threads(MemberId member) {
        return db.sql("""
                        select n.thread
                          from notification.visible n
                         where n.member_id = ? and n.read_at is null and not n.quiet
                         limit 100
                        """)
                .param(member.value())
                .query((rs, _) -> rs.getString("thread"))
                .list();
    }

    /** The member has read the thing itself. */
    public boolean readThread(MemberId member, String thread) {
        return read("n.member_id = :member and n.thread = :what", member, thread) > 0;
    }

    /** Everything is read. */
    public void readAll(MemberId member) {
        read("n.member_id = :member and :what = ''", member, "");
    }

    /** These are read; what is somebody else's stays as it is. */
    public void read(MemberId member, Collection<Long> notices) {
        read("n.member_id = :member and n.id = any (cast(:what as bigint[]))", member, notices.toArray(Long[]::new));
    }

    /** Rows are taken in the order in which they are made, so that nobody waits in a circle. */
    private int read(String which, MemberId member, Object what) {
        return db.sql("""
                        with held as (
                          select n.id from notification.notice n
                           where n.read_at is null and %s
                           order by n.member_id, n.thread, n.reason
                             for update)
                        update notification.notice n
                           set read_at = now(), changed = pg_current_xact_id()
                          from held h
                         where h.id = n.id
                        """.formatted(which))
                .param("member", member.value())
                .param("what", what)
                .update();
    }

    /** Forgets what nobody looks up any more: read a while ago, or very old. */
    @Transactional
    public void clear() {
        db.sql("""
                        delete from notification.notice
                         where updated_at < now() - interval '90 days'
                           and (read_at is not null or updated_at < now() - interval '1 year')
                        """).update();
        db.sql("""
                        delete from notification.event e
                         where e.at < now() - interval '90 days' and e.done_at is not null
                           and e.kind not in ('THEME_BEGUN', 'FAQ_PUBLISHED', 'CONTRIBUTION_LIKED', 'REPLY_LIKED')
                           and not exists (select 1 from notification.notice_event h where h.event_id = e.id)
                        """).update();
    }

    private static Notice notice(ResultSet rs) throws SQLException {
        Long contribution = rs.getObject("contribution_id", Long.class);
        Long reply = rs.getObject("reply_id", Long.class);
        String form = rs.getString("form");
        return new Notice(
                rs.getLong("id"),
                Reason.valueOf(rs.getString("reason")),
                Happening.valueOf(rs.getString("kind")),
                rs.getString("thread"),
                contribution == null ? null : new ContributionId(contribution),
                form == null ? null : Kind.valueOf(form),
                reply == null ? null : new ReplyId(reply),
                rs.getString("title"),
                Person.orNull(rs),
                rs.getString("other"),
                rs.getInt("people"),
                rs.getInt("times"),
                rs.getString("followed"),
                rs.getBoolean("urgent"),
                rs.getBoolean("unread"),
                rs.getBoolean("confidential"),
                rs.getTimestamp("updated_at").toInstant());
    }

    /** Where a page ended. */
    private record Place(Instant at, long id) {

        static Place of(@Nullable String cursor) {
            try {
                String[] parts = cursor == null ? new String[] {"253370764800000000", "0"} : cursor.split("-", 2);
                return new Place(
                        Instant.EPOCH.plus(
                                Math.clamp(Long.parseLong(parts[0]), 0, 253370764800000000L), ChronoUnit.MICROS),
                        Long.parseLong(parts[1]));
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException _) {
                throw new Invalid("cursor", "web.fault.typeMismatch");
            }
        }

        static Place after(Notice last) {
            return new Place(last.at(), last.id());
        }

        String text() {
            return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "-" + id;
        }
    }
}
