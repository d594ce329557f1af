package no.sosialekommuner.contribution.attachment;

import java.util.Set;
import java.util.UUID;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files of contributions and replies: who uploaded them, and where they belong. */
@Repository
public class Attachments {

    private final JdbcClient db;

    Attachments(JdbcClient db) {
        this.db = db;
    }

    /**
     * Ties uploaded files to the text that shows them, so that whoever may read it may read them. Files that somebody else
     * uploaded, or that already belong somewhere, are left as they are: nobody gains a right by writing an address.
     *
     * @param reply the reply whose text it is, or null for the contribution's own
     */
    public void tie(Set<UUID> files, MemberId uploader, ContributionId contribution, @Nullable ReplyId reply) {
        if (files.isEmpty()) {
            return;
        }
        db.sql("""
                        update contribution.attachment
                           set contribution_id = :contribution, reply_id = :reply
                         where file_id = any (:files)
                           and uploader_id = :uploader
                           and contribution_id is null
                        """)
                .param("files", files.toArray(UUID[]::new))
                .param("uploader", uploader.value())
                .param("contribution", contribution.value())
                .param("reply", reply == null ? null : reply.value())
                .update();
    }
}
