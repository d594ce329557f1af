package no.sosialekommuner.editorial.faq;

import java.util.Collection;
import java.util.Optional;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.editorial.FaqId;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.text.Markdown;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is written of entries; who may write, and what others hear of it, is said by those who call. */
@Repository
class FaqRows {

    private static final String LAST = "(select coalesce(max(f.position), 0) + 1 from editorial.faq f)";

    private final JdbcClient db;
    private final Markdown markdown;

    FaqRows(JdbcClient db, Markdown markdown) {
        this.db = db;
        this.markdown = markdown;
    }

    /** Last in the list; null when the question has an entry already, or was asked in confidence. */
    @Nullable
    FaqId add(ContributionId question, FaqSource source, MemberId by) {
        Long id = db.sql("""
                        insert into editorial.faq
                               (question_id, space_id, title, answer, html, html_version, follows, position, created_by)
                        select p.id, p.space_id, 'new', 'new', '', 0, true, %s, :by
                          from contribution.published p
                          join space.entrance s on s.id = p.space_id and s.kind <> 'COUNSEL'
                         where p.id = :question
                        on conflict (question_id) do nothing
                        returning id
                        """.formatted(LAST))
                .param("question", question.value())
                .param("by", by.value())
                .query(Long.class)
                .optional()
                .orElse(null);
        if (id == null) {
            return null;
        }
        take(new FaqId(id), source);
        return new FaqId(id);
    }

    /** An entry of the editors' own with these very words; nobody adds another such before this transaction is over. */
    Optional<FaqId> same(FaqForm form) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(?, 7305))")
                .param(form.title())
                .query(rs -> {});
        return db.sql("""
                        select f.id
                          from editorial.faq f
                         where f.question_id is null and f.removed_at is null and f.title = ? and f.answer = ?
                         order by f.id
                         limit 1
                        """)
                .params(form.title(), form.answer())
                .query((rs, _) -> new FaqId(rs.getLong("id")))
                .optional();
    }

    /** @param by null where it comes with the product */
    FaqId add(FaqForm form, @Nullable MemberId by) {
        return new FaqId(db.sql("""
                        insert into editorial.faq
                               (space_id, title, answer, html, title_nn, answer_nn, html_nn, html_version, follows, position,
                                created_by)
                        select e.id, :title, :answer, :html, :titleNn, :answerNn, :htmlNn, :htmlVersion, false, %s,
                               cast(:by as bigint)
                          from space.entrance e
                         where e.slug = 'nettverk'
                        returning id
                        """.formatted(LAST))
                .param("title", form.title())
                .param("answer", form.answer())
                .param("html", markdown.html(form.answer()))
                .param("titleNn", form.nn().title())
                .param("answerNn", form.nn().answer())
                .param("htmlNn", htmlNn(form))
                .param("htmlVersion", Markdown.VERSION)
                .param("by", by == null ? null : by.value())
                .query(Long.class)
                .single());
    }

    private String htmlNn(FaqForm form) {
        return form.nn().isEmpty() ? "" : markdown.html(form.nn().answer());
    }

    /** The words and tags of the source, which it follows from now on. */
    void take(FaqId id, FaqSource source) {
        String answer = source.shortAnswer();
        db.sql("""
                        update editorial.faq
                           set title = :title, answer = :answer, html = :html, html_version = :htmlVersion,
                               title_nn = '', answer_nn = '', html_nn = '', answer_id = :reply, follows = true, source = 'CURRENT', changed_at = null,
                               taken_title = :title, taken_answer = :whole, taken_tags = :tags,
                               version = version + 1, updated_at = now()
                         where id = :id
                        """)
                .param("title", source.title())
                .param("answer", answer)
                .param("html", markdown.html(answer))
                .param("htmlVersion", Markdown.VERSION)
                .param("reply", source.reply().value())
                .param("whole", source.answer())
                .param("tags", source.tags().toArray(Long[]::new))
                .param("id", id.value())
                .update();
        tag(id, source.tags());
    }

    /** That the source says this now is known; the entry's own words stay. */
    void see(FaqId id, FaqSource source) {
        db.sql("""
                        update editorial.faq
                           set answer_id = :reply, follows = false, source = 'CURRENT', changed_at = null,
                               taken_title = :title, taken_answer = :whole, taken_tags = :tags, version = version + 1
                         where id = :id
                        """)
                .param("title", source.title())
                .param("reply", source.reply().value())
                .param("whole", source.answer())
                .param("tags", source.tags().toArray(Long[]::new))
                .param("id", id.value())
                .update();
    }

    void turn(FaqId id, SourceState state) {
        db.sql("""
                        update editorial.faq
                           set source = :state, changed_at = case when :state = 'CURRENT' then null else now() end
                         where id = :id
                        """).param("state", state.name()).param("id", id.value()).update();
    }

    /** @return whether it was still at the version that the editor had before the eyes */
    boolean revise(FaqId id, FaqForm form, Collection<Long> tags) {
        boolean current = db.sql("""
                        update editorial.faq
                           set title = :title, answer = :answer, html = :html, html_version = :htmlVersion,
                               title_nn = :titleNn, answer_nn = :answerNn, html_nn = :htmlNn, follows = false,
                               version = version + 1, updated_at = now()
                         where id = :id and version = :version
                        """)
                        .param("title", form.title())
                        .param("answer", form.answer())
                        .param("html", markdown.html(form.answer()))
                        .param("titleNn", form.nn().title())
                        .param("answerNn", form.nn().answer())
                        .param("htmlNn", htmlNn(form))
                        .param("htmlVersion", Markdown.VERSION)
                        .param("id", id.value())
                        .param("version", form.version())
                        .update()
                > 0;
        if (current) {
            tag(id, tags);
        }
        return current;
    }

    /** @return whether that was any news */
    boolean remove(FaqId id, boolean away) {
        return db.sql("""
                        update editorial.faq
                           set removed_at = case when :away then now() end
                         where id = :id and (removed_at is null) = :away
                        """).param("id", id.value()).param("away", away).update() > 0;
    }

    void tag(FaqId id, Collection<Long> tags) {
        db.sql("delete from editorial.faq_tag where faq_id = ? and tag_id <> all (?)")
                .params(id.value(), tags.toArray(Long[]::new))
                .update();
        db.sql("""
                        insert into editorial.faq_tag (faq_id, tag_id)
                        select ?, l.id from taxonomy.label l where l.id = any (?)
                        on conflict do nothing
                        """).params(id.value(), tags.toArray(Long[]::new)).update();
    }
}
