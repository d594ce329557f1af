package no.sosialekommuner.contribution.attachment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Contributions;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.file.FileId;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files of contributions and replies: who uploaded them, and where they belong. */
@Repository
public class Attachments {

    private static final String COLUMNS = "f.id, f.name, f.media_type, f.size, f.width is not null as picture, w.pages";

    private static final String FILES = "file.stored f left join file.text_of w on w.file_id = f.id";

    private final JdbcClient db;
    private final Contributions contributions;

    Attachments(JdbcClient db, Contributions contributions) {
        this.db = db;
        this.contributions = contributions;
    }

    /**
     * The file, if this viewer may read it: the uploader until it is tied to a text, from then on whoever may read that.
     *
     * @throws NotFound when it is not there or not for this viewer
     */
    public Attachment require(FileId id, Viewer viewer) {
        Place place = db.sql("""
                        select a.uploader_id, a.contribution_id, r.author_id as reply_author,
                               r.withdrawn_at is not null as reply_withdrawn, %s
                          from contribution.attachment a
                          join (%s) on f.id = a.file_id
                          left join contribution.reply r on r.id = a.reply_id
                         where a.file_id = ?
                        """.formatted(COLUMNS, FILES))
                .param(id.value())
                .query((rs, _) -> new Place(
                        attachment(rs),
                        new MemberId(rs.getLong("uploader_id")),
                        rs.getObject("contribution_id", Long.class),
                        rs.getBoolean("reply_withdrawn"),
                        new MemberId(rs.getLong("reply_author"))))
                .optional()
                .orElseThrow(NotFound::new);
        if (place.contribution() == null) {
            requireThat(place.uploader().equals(viewer.id()));
        } else {
            contributions.requireReadable(new ContributionId(place.contribution()), viewer);
            requireThat(!place.replyWithdrawn() || place.replyAuthor().equals(viewer.id()));
        }
        return place.attachment();
    }

    /** The files that the contribution's own text links to or shows, in the order they were sent up. */
    public List<Attachment> of(ContributionId contribution) {
        return db.sql("""
                        select %s
                          from contribution.attachment a
                          join (%s) on f.id = a.file_id
                         where a.contribution_id = ?
                           and a.reply_id is null
                           and a.shown
                         order by a.created_at, a.file_id
                        """.formatted(COLUMNS, FILES))
                .param(contribution.value())
                .query((rs, _) -> attachment(rs))
                .list();
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

    /**
     * Says which of the contribution's own files its text still shows; the others stay readable in earlier versions.
     *
     * @param files those in the text as it now stands
     */
    public void show(Set<UUID> files, ContributionId contribution) {
        db.sql("""
                        update contribution.attachment
                           set shown = (file_id = any (:files))
                         where contribution_id = :contribution
                           and reply_id is null
                           and shown <> (file_id = any (:files))
                        """)
                .param("files", files.toArray(UUID[]::new))
                .param("contribution", contribution.value())
                .update();
    }

    private static void requireThat(boolean readable) {
        if (!readable) {
            throw new NotFound();
        }
    }

    private static Attachment attachment(ResultSet rs) throws SQLException {
        return new Attachment(
                new FileId(rs.getObject("id", UUID.class)),
                rs.getString("name"),
                rs.getString("media_type"),
                rs.getLong("size"),
                rs.getBoolean("picture"),
                rs.getObject("pages", Integer.class));
    }

    private record Place(
            Attachment attachment,
            MemberId uploader,
            @Nullable Long contribution,
            boolean replyWithdrawn,
            MemberId replyAuthor) {}
}
