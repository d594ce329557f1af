package no.sosialekommuner.guide.edit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import no.sosialekommuner.guide.Chapter;
import no.sosialekommuner.guide.GuideText;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Person;
import no.sosialekommuner.web.Conflict;
import no.sosialekommuner.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Drafts of guides, no more than one of each. Nobody overwrites what he or she has not seen. */
@Repository
public class GuideDrafts {

    private final JdbcClient db;
    private final JsonMapper json;

    GuideDrafts(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    @Transactional(readOnly = true)
    public Optional<GuideDraft> find(String key) {
        return db.sql("""
                        select d.based_on, d.shipped, d.frame, d.revision, d.stand, d.changed_at, %s
                          from guide.draft d
                          left join member.profile p on p.id = d.changed_by
                         where d.guide_key = ?
                        """.formatted(Person.COLUMNS))
                .param(key)
                .query((rs, _) -> draft(key, rs))
                .optional()
                .map(it -> with(it, chapters(key)));
    }

    /** @throws NotFound when nobody has begun one */
    @Transactional(readOnly = true)
    public GuideDraft require(String key) {
        return find(key).orElseThrow(NotFound::new);
    }

    /**
     * Begins a draft; where there is one already, it stays.
     *
     * @return whether it was begun now
     */
    @Transactional
    public boolean begin(
            String key, GuideText text, @Nullable Integer basedOn, @Nullable Integer shipped, MemberId editor) {
        GuideText frame = new GuideText(text.title(), text.introduction(), text.exampleMark(), List.of());
        int begun = db.sql("""
                        insert into guide.draft (guide_key, based_on, shipped, frame, changed_by)
                        values (:key, :basedOn, :shipped, :frame::jsonb, :editor)
                        on conflict do nothing
                        """)
                .param("key", key)
                .param("basedOn", basedOn)
                .param("shipped", shipped)
                .param("frame", json.writeValueAsString(frame))
                .param("editor", editor.value())
                .update();
        if (begun == 0) {
            return false;
        }
        int position = 0;
        for (Chapter chapter : text.chapters()) {
            insert(key, chapter, ++position, null);
        }
        return true;
    }

    /** @throws Conflict when somebody else has changed the frame since it was seen */
    @Transactional
    public void putFrame(String key, int seen, GuideText frame, MemberId editor) {
        int changed = db.sql("""
                        update guide.draft
                           set frame = :frame::jsonb, revision = revision + 1, stand = stand + 1, changed_at = now(),
                               changed_by = :editor
                         where guide_key = :key and revision = :seen
                        """)
                .param("frame", json.writeValueAsString(frame))
                .param("editor", editor.value())
                .param("key", key)
                .param("seen", seen)
                .update();
        if (changed == 0) {
            throw Conflict.withVersion(seen);
        }
    }

    /** Until the transaction is over nobody else changes it. */
    @Transactional
    public void hold(String key) {
        boolean there = db.sql("select d.guide_key from guide.draft d where d.guide_key = ? for update")
                .param(key)
                .query(String.class)
                .optional()
                .isPresent();
        if (!there) {
            throw new NotFound();
        }
    }

    /** What a chapter said at an earlier revision; nothing where it has been put back since. */
    Optional<Chapter> past(String key, String chapter, int revision) {
        return db.sql("""
                        select p.content from guide.draft_chapter_past p
                         where p.guide_key = ? and p.chapter_key = ? and p.revision = ?
                        """)
                .params(key, chapter, revision)
                .query(String.class)
                .optional()
                .map(it -> json.readValue(it, Chapter.class));
    }

    /** @throws Conflict when somebody else has changed the chapter since it was seen, or has taken it out */
    @Transactional
    public void putChapter(String key, int seen, Chapter chapter, MemberId editor) {
        int changed = db.sql("""
                        with past as (
                          insert into guide.draft_chapter_past (guide_key, chapter_key, revision, content)
                          select c.guide_key, c.chapter_key, c.revision, c.content from guide.draft_chapter c
                           where c.guide_key = :key and c.chapter_key = :chapter and c.revision = :seen
                          on conflict do nothing)
                        update guide.draft_chapter
                           set content = :content::jsonb, revision = revision + 1, changed_at = now(), changed_by = :editor
                         where guide_key = :key and chapter_key = :chapter and revision = :seen
                        """)
                .param("content", json.writeValueAsString(chapter))
                .param("editor", editor.value())
                .param("key", key)
                .param("chapter", chapter.key())
                .param("seen", seen)
                .update();
        if (changed == 0) {
            throw Conflict.withVersion(seen);
        }
        touch(key, editor);
    }

    /** At the end; one that is there already stays where and as it is. */
    @Transactional
    public void addChapter(String key, Chapter chapter, MemberId editor) {
        touch(key, editor);
        int next = db.sql("select coalesce(max(c.position), 0) + 1 from guide.draft_chapter c where c.guide_key = ?")
                .param(key)
                .query(Integer.class)
                .single();
        insert(key, chapter, next, editor);
    }

    /** Once more changes nothing. */
    @Transactional
    public void removeChapter(String key, String chapter, MemberId editor) {
        touch(key, editor);
        db.sql("delete from guide.draft_chapter where guide_key = ? and chapter_key = ?")
                .params(key, chapter)
                .update();
    }

    /** Past its neighbour; the first stays first, and the last last. */
    @Transactional
    public void move(String key, String chapter, boolean up, MemberId editor) {
        touch(key, editor);
        List<String> order =
                new ArrayList<>(db.sql("""
                        select c.chapter_key from guide.draft_chapter c
                         where c.guide_key = ? order by c.position, c.chapter_key
                        """).param(key).query(String.class).list());
        int from = order.indexOf(chapter);
        int to = from + (up ? -1 : 1);
        if (from < 0 || to < 0 || to >= order.size()) {
            return;
        }
        Collections.swap(order, from, to);
        db.sql("""
                        update guide.draft_chapter c set position = o.place
                          from unnest(cast(:order as text[])) with ordinality as o(chapter_key, place)
                         where c.guide_key = :key and c.chapter_key = o.chapter_key and c.position <> o.place
                        """)
                .param("key", key)
                .param("order", order.toArray(String[]::new))
                .update();
    }

    /** @return whether there was one */
    @Transactional
    public boolean discard(String key) {
        return db.sql("delete from guide.draft where guide_key = ?").param(key).update() > 0;
    }

    /** Of all versions and the draft: a chapter's key is never given to another one. */
    @Transactional(readOnly = true)
    public boolean hasHad(String key, String chapter) {
        return db.sql("""
                        select exists (select from guide.draft_chapter c where c.guide_key = :key and c.chapter_key = :chapter)
                            or exists (select from guide.version v
                                        where v.guide_key = :key
                                          and v.content -> 'chapters' @> jsonb_build_array(jsonb_build_object('key', :chapter::text)))
                        """)
                .param("key", key)
                .param("chapter", chapter)
                .query(Boolean.class)
                .single();
    }

    /** Holds the draft until the transaction is over, so that its chapters change one after the other. */
    private void touch(String key, MemberId editor) {
        int there = db.sql("""
                        update guide.draft set stand = stand + 1, changed_at = now(), changed_by = ? where guide_key = ?
                        """).params(editor.value(), key).update();
        if (there == 0) {
            throw new NotFound();
        }
    }

    private void insert(String key, Chapter chapter, int position, @Nullable MemberId editor) {
        db.sql("""
                        insert into guide.draft_chapter (guide_key, chapter_key, position, content, changed_by)
                        values (:key, :chapter, :position, :content::jsonb, :editor)
                        on conflict do nothing
                        """)
                .param("key", key)
                .param("chapter", chapter.key())
                .param("position", position)
                .param("content", json.writeValueAsString(chapter))
                .param("editor", editor == null ? null : editor.value())
                .update();
    }

    private List<DraftChapter> chapters(String key) {
        return db.sql("""
                        select c.content, c.revision, c.changed_at, %s
                          from guide.draft_chapter c
                          left join member.profile p on p.id = c.changed_by
                         where c.guide_key = ?
                         order by c.position, c.chapter_key
                        """.formatted(Person.COLUMNS))
                .param(key)
                .query((rs, _) -> new DraftChapter(
                        json.readValue(rs.getString("content"), Chapter.class),
                        rs.getInt("revision"),
                        rs.getTimestamp("changed_at").toInstant(),
                        Person.orNull(rs)))
                .list();
    }

    private GuideDraft draft(String key, ResultSet rs) throws SQLException {
        GuideText frame = json.readValue(rs.getString("frame"), GuideText.class);
        return new GuideDraft(
                key,
                rs.getObject("based_on", Integer.class),
                rs.getObject("shipped", Integer.class),
                frame.title(),
                frame.introduction(),
                frame.exampleMark(),
                rs.getInt("revision"),
                rs.getLong("stand"),
                rs.getTimestamp("changed_at").toInstant(),
                Person.orNull(rs),
                List.of());
    }

    private static GuideDraft with(GuideDraft it, List<DraftChapter> chapters) {
        return new GuideDraft(
                it.key(),
                it.basedOn(),
                it.shipped(),
                it.title(),
                it.introduction(),
                it.exampleMark(),
                it.revision(),
                it.stand(),
                it.changed(),
                it.by(),
                chapters);
    }
}
