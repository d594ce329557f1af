package no.sosialekommuner.search.index;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The keys of what is in the database: all of them, a part at a time, and those that a change of another row concerns. */
@Repository
class IndexedRows {

    private final JdbcClient db;

    IndexedRows(JdbcClient db) {
        this.db = db;
    }

    List<Long> contributionsAfter(long id, int limit) {
        return numbers(
                "select c.id from contribution.searchable_contribution c where c.id > ? order by c.id limit ?",
                List.of(id, limit));
    }

    List<Long> repliesAfter(long id, int limit) {
        return numbers(
                "select r.id from contribution.searchable_reply r where r.id > ? order by r.id limit ?",
                List.of(id, limit));
    }

    List<String> files() {
        return texts("select f.file_id::text from contribution.searchable_file f", List.of());
    }

    List<Long> faqs() {
        return numbers("select e.id from editorial.faq_entry e", List.of());
    }

    List<String> laws() {
        return texts("select n.key from guide.law_note_entry n", List.of());
    }

    List<Long> members() {
        return numbers("select p.id from member.profile p where p.active", List.of());
    }

    List<Long> organisations() {
        return numbers("select o.id from organisation.searchable o", List.of());
    }

    List<Long> tags() {
        return numbers("select t.id from taxonomy.label t", List.of());
    }

    /** About how many texts there are. */
    long count() {
        return db.sql("""
                        select (select count(*) from contribution.searchable_contribution)
                             + (select count(*) from contribution.searchable_reply)
                        """).query(Long.class).single();
    }

    List<Long> repliesOf(Collection<Long> contributions) {
        return numbers(
                "select r.id from contribution.searchable_reply r where r.contribution_id = any (?) order by r.id",
                one(contributions));
    }

    List<String> filesOf(Collection<Long> contributions) {
        return texts(
                "select f.file_id::text from contribution.searchable_file f where f.contribution_id = any (?)",
                one(contributions));
    }

    /** Files go with the reply that they hang on. */
    List<String> filesOfReplies(Collection<Long> replies) {
        return texts(
                "select f.file_id::text from contribution.searchable_file f where f.reply_id = any (?)", one(replies));
    }

    /** The contributions that one of these replies belongs to as the accepted answer. */
    List<Long> acceptedIn(Collection<Long> replies) {
        return numbers(
                "select r.contribution_id from contribution.searchable_reply r where r.accepted and r.id = any (?)",
                one(replies));
    }

    /** What is often asked and was made of one of these contributions, whether it can be read now or not. */
    List<Long> faqsOf(Collection<Long> contributions) {
        return numbers("select o.id from editorial.faq_origin o where o.question_id = any (?)", one(contributions));
    }

    List<Long> faqsTagged(Collection<Long> tags) {
        return numbers("select e.id from editorial.faq_entry e where e.tag_ids && ?", one(tags));
    }

    List<Long> faqsAnsweredBy(Collection<Long> members) {
        return numbers("""
                select e.id from editorial.faq_entry e join contribution.answer a on a.id = e.answer_id
                 where a.author_id = any (?)
                """, one(members));
    }

    List<Long> contributionsTagged(Collection<Long> tags) {
        return numbers("select c.id from contribution.searchable_contribution c where c.tag_ids && ?", one(tags));
    }

    List<Long> contributionsBy(Collection<Long> members) {
        return numbers(
                "select c.id from contribution.searchable_contribution c where c.author_id = any (?)", one(members));
    }

    List<Long> repliesBy(Collection<Long> members) {
        return numbers("select r.id from contribution.searchable_reply r where r.author_id = any (?)", one(members));
    }

    /** The one value of a statement that compares with any of these. */
    private static List<?> one(Collection<Long> ids) {
        return List.of((Object) ids.toArray(Long[]::new));
    }

    private List<Long> numbers(String sql, List<?> values) {
        return db.sql(sql).params(values).query((rs, _) -> rs.getLong(1)).list();
    }

    private List<String> texts(String sql, List<?> values) {
        return db.sql(sql).params(values).query((rs, _) -> rs.getString(1)).list();
    }
}
