package no.sosialekommuner.contribution.attachment;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import no.sosialekommuner.file.FileId;
import no.sosialekommuner.file.Files;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Files that were sent up and never became part of a text. What belongs to a contribution or a reply stays, whether its
 * text still shows it or only an earlier version does; so does what its uploader's unpublished or unfinished texts name.
 */
@Repository
class UnusedUploads {

    /** How long one may take from choosing a picture to keeping a text with it. */
    static final Duration AGE = Duration.ofDays(7);

    private static final int BATCH = 50;

    /** Nobody but the uploader reads an untied file, so that only the uploader's texts can have a use for it. */
    private static final String FORGET = """
            delete from contribution.attachment a
             where a.file_id in (
               select u.file_id
                 from contribution.attachment u
                where u.contribution_id is null
                  and u.created_at < :before
                  and not exists (select 1 from contribution.contribution c
                                   where c.author_id = u.uploader_id and c.body like '%' || u.file_id || '%')
                  and not exists (select 1 from contribution.unfinished_change c
                                   where c.member_id = u.uploader_id and c.body like '%' || u.file_id || '%')
                  and not exists (select 1 from contribution.reply_draft d
                                   where d.member_id = u.uploader_id and d.body like '%' || u.file_id || '%')
                  and not exists (select 1 from contribution.reply r
                                   where r.author_id = u.uploader_id and r.body like '%' || u.file_id || '%')
                order by u.created_at
                limit :batch
                  for update skip locked)
            returning a.file_id
            """;

    private final JdbcClient db;
    private final Files files;
    private final TransactionOperations transaction;
    private final Clock clock;

    UnusedUploads(JdbcClient db, Files files, TransactionOperations transaction, Clock clock) {
        this.db = db;
        this.files = files;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Removes them a few at a time; what another node is busy with is left to it. */
    void clear() {
        Integer removed;
        do {
            removed = transaction.execute(_ -> removeSome());
        } while (removed != null && removed > 0);
    }

    private int removeSome() {
        List<UUID> unused = db.sql(FORGET)
                .param("before", Timestamp.from(clock.instant().minus(AGE)))
                .param("batch", BATCH)
                .query((rs, _) -> rs.getObject("file_id", UUID.class))
                .list();
        unused.forEach(id -> files.remove(new FileId(id)));
        return unused.size();
    }
}
