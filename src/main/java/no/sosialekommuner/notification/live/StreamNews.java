package no.sosialekommuner.notification.live;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.notification.Notice;
import no.sosialekommuner.notification.notice.Notices;
import no.sosialekommuner.web.Language;
import no.sosialekommuner.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an open page has to be told. A position is the oldest transaction that was still under way: all older ones have been
 * seen, and of those after it some may be told twice, but none is left out. The page knows what it has shown.
 */
@Repository
class StreamNews {

    private static final int MOST = 5;

    private final JdbcClient db;
    private final Notices notices;
    private final Texts texts;

    StreamNews(JdbcClient db, Notices notices, Texts texts) {
        this.db = db;
        this.notices = notices;
        this.texts = texts;
    }

    /** @param after the position of what was told before; null where the page itself has just been opened */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public News after(@Nullable Long after, Viewer viewer) {
        Row row = db.sql("""
                        select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as position,
                               array(select n.id from notification.visible n
                                      where n.member_id = :member and n.read_at is null and not n.quiet
                                        and n.changed >= cast(cast(:after as text) as xid8)
                                      order by n.updated_at desc
                                      limit :most) as news
                        """)
                .param("member", viewer.id().value())
                .param("after", after == null ? "9223372036854775807" : Long.toString(after))
                .param("most", MOST)
                .query((rs, _) -> row(rs))
                .single();
        List<Item> items = row.news().isEmpty()
                ? List.of()
                : notices.of(viewer.id(), row.news(), viewer.language()).stream()
                        .map(it -> item(it, viewer.language()))
                        .toList();
        return new News(row.position(), new Told(notices.unread(viewer.id()), items));
    }

    private Item item(Notice notice, Language language) {
        Notice.Words words = (key, arguments) -> texts.text(language, key, arguments);
        return new Item(
                notice.id() + "-" + notice.at().toEpochMilli(),
                notice.line(words),
                notice.because(words),
                notice.address());
    }

    private static Row row(ResultSet rs) throws SQLException {
        return new Row(rs.getLong("position"), Arrays.asList((Long[])
                rs.getArray("news").getArray()));
    }

    private record Row(long position, List<Long> news) {}

    /** @param position from which to go on */
    record News(long position, Told told) {}

    /**
     * What the page is sent.
     *
     * @param unread how many are unread altogether, counted no further than a hundred
     */
    record Told(int unread, List<Item> news) {}

    /** @param key the same for the same news */
    record Item(String key, String text, String because, String address) {}
}
