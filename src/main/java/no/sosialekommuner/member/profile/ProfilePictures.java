package no.sosialekommuner.member.profile;

import java.util.Optional;
import java.util.UUID;
import no.sosialekommuner.file.FileId;
import no.sosialekommuner.file.Files;
import no.sosialekommuner.file.Picture;
import no.sosialekommuner.file.Pictures;
import no.sosialekommuner.file.StoredFile;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Viewers;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** One square picture for each member who wants one, made anew from what was uploaded. */
@Repository
class ProfilePictures {

    /** In pixels: sharp where it is shown largest, on a dense screen. */
    private static final int SIDE = 320;

    private final JdbcClient db;
    private final Pictures pictures;
    private final Files files;
    private final Viewers viewers;

    ProfilePictures(JdbcClient db, Pictures pictures, Files files, Viewers viewers) {
        this.db = db;
        this.pictures = pictures;
        this.files = files;
        this.viewers = viewers;
    }

    /** @throws Invalid on {@code file} when it is no picture, or too large a one */
    @Transactional
    public void replace(MemberId member, byte[] content) {
        Picture picture = pictures.square(content, SIDE);
        set(member, files.store("profilbilde", picture).id().value());
    }

    /** Without one, initials are shown. */
    @Transactional
    public void remove(MemberId member) {
        set(member, null);
    }

    /** @throws NotFound when it is not the picture of any member, whatever else it is */
    StoredFile require(UUID id) {
        boolean somebodys = db.sql("select exists (select 1 from member.member m where m.picture_id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
        if (!somebodys) {
            throw new NotFound();
        }
        return files.require(new FileId(id));
    }

    Resource open(StoredFile picture) {
        return files.open(picture.id());
    }

    private void set(MemberId member, @Nullable UUID picture) {
        Optional<UUID> before = db.sql("select m.picture_id from member.member m where m.id = ? for update")
                .param(member.value())
                .query((rs, _) -> Optional.ofNullable(rs.getObject("picture_id", UUID.class)))
                .single();
        db.sql("update member.member set picture_id = ? where id = ?")
                .param(picture)
                .param(member.value())
                .update();
        viewers.forget(member);
        before.ifPresent(id -> files.remove(new FileId(id)));
    }
}
