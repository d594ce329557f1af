package no.sosialekommuner.file.extraction;

import java.util.Optional;
import java.util.UUID;
import no.sosialekommuner.file.FileId;
import no.sosialekommuner.file.FileTextExtracted;
import no.sosialekommuner.file.Files;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The words of all documents, and those that still wait to be read. Each node takes what no other is busy with. */
@Repository
class FileTexts {

    /** Raised when more can be read out of the same files: all are read anew then, and keep their words until that. */
    static final int VERSION = 1;

    static final int MOST_TRIES = 3;

    private final JdbcClient db;
    private final ApplicationEventPublisher events;

    FileTexts(JdbcClient db, ApplicationEventPublisher events) {
        this.db = db;
        this.events = events;
    }

    /** Finds documents of before there was any reading, those that were read by an older version, and gives up hopeless ones. */
    @Transactional
    public void lookThrough() {
        db.sql("""
                        insert into file.text (file_id)
                        select f.id
                          from file.file f
                         where f.media_type = any (?)
                           and not exists (select 1 from file.text t where t.file_id = f.id)
                            on conflict do nothing
                        """).param(Files.DOCUMENTS.toArray(String[]::new)).update();
        db.sql("""
                        update file.text set tries = 0, next_try_at = now()
                         where next_try_at is null and version < ?
                        """).param(VERSION).update();
        db.sql("""
                        update file.text set next_try_at = null, version = ?, failure = coalesce(failure, 'interrupted')
                         where next_try_at <= now() and tries >= ?
                        """).params(VERSION, MOST_TRIES).update();
    }

    /**
     * Takes the document that has waited longest. If it is neither {@link #keep kept} nor {@link #refuse refused}, because
     * this node was stopped in the midst of it, it comes up again after two minutes, then eight.
     */
    Optional<Waiting> take() {
        return db.sql("""
                        update file.text t
                           set tries = t.tries + 1,
                               next_try_at = now() + interval '2 minutes' * power(4, t.tries)
                          from file.file f
                         where f.id = t.file_id
                           and t.file_id = (select w.file_id
                                              from file.text w
                                             where w.next_try_at <= now()
                                               and w.tries < ?
                                             order by w.next_try_at
                                             limit 1
                                               for update skip locked)
                        returning t.file_id, f.media_type, t.tries
                        """)
                .param(MOST_TRIES)
                .query((rs, _) -> new Waiting(
                        new FileId(rs.getObject("file_id", UUID.class)),
                        rs.getString("media_type"),
                        rs.getInt("tries")))
                .optional();
    }

    @Transactional
    public void keep(FileId file, Words words) {
        int kept = db.sql("""
                        update file.text
                           set content = ?, pages = ?, version = ?, extracted_at = now(), next_try_at = null, failure = null
                         where file_id = ?
                        """)
                .param(words.text())
                .param(words.pages())
                .param(VERSION)
                .param(file.value())
                .update();
        if (kept > 0) {
            events.publishEvent(new FileTextExtracted(file));
        }
    }

    /** Keeps the reason; for good, unless another try may do better and there is one left. */
    void refuse(Waiting document, Unread why) {
        boolean last = !why.again() || document.tries() >= MOST_TRIES;
        db.sql("""
                        update file.text
                           set failure = :reason,
                               version = case when :last then :version else version end,
                               next_try_at = case when :last then null else next_try_at end
                         where file_id = :file
                        """)
                .param("reason", why.reason())
                .param("last", last)
                .param("version", VERSION)
                .param("file", document.file().value())
                .update();
    }
}
