package no.sosialekommuner.access;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.sosialekommuner.Cast;
import no.sosialekommuner.ConfidentialStories;
import no.sosialekommuner.News;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.contribution.submission.Submissions;
import no.sosialekommuner.expert.PanelId;
import no.sosialekommuner.member.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * All that can hang on one confidential question: text, replies, a file, a poll, a tag, versions, what is begun, what the panel
 * says among itself, an anonymised version that waits, what editors make of it, doubts, and what others follow. Wherever it is
 * told, it is known again by its words.
 */
final class Confided {

    /** Nobody types this one. */
    static final String WORD = "lyngrypekjegl";

    /** Searches are for this one. */
    static final String SOUGHT = "bergknausmelding";

    private static final String TITLE = WORD + " og " + SOUGHT;

    private final Cast cast;
    private final JdbcClient db;
    private final ConfidentialStories stories;
    private final Submissions submissions;

    final Viewer asker;
    final Viewer expert;

    /** Has been in the panel, has had the question, and has left. */
    final Viewer former;

    /** Has worked where the asker works, has written there, and works elsewhere now. */
    final Viewer moved;

    final PanelId panel;
    final String tag;
    private ContributionId question = new ContributionId(0);
    private ReplyId reply = new ReplyId(0);
    private String file = "";
    private long theme;

    Confided(Cast cast, JdbcClient db, ConfidentialStories stories, Submissions submissions) {
        this.cast = cast;
        this.db = db;
        this.stories = stories;
        this.submissions = submissions;
        this.asker = cast.newcomer("3107", "MEMBER");
        this.expert = cast.newcomer("4601", "EXPERT");
        this.former = cast.newcomer("4601", "EXPERT");
        this.moved = cast.newcomer("3107", "MEMBER");
        this.panel = stories.panel("Panelet for lyng", expert, former);
        this.tag = "lyngtagg-" + UUID.randomUUID();
        db.sql("""
                        insert into taxonomy.tag (facet_id, slug, name_nb, name_nn, name_en)
                        select min(f.id), :slug, :slug, :slug, :slug from taxonomy.facet f
                        """).param("slug", tag).update();
    }

    ContributionId question() {
        return question;
    }

    /** Everything happens; at the end one has left the panel and one the municipality. */
    void happen(News news, List<Viewer> outsiders) {
        question = stories.asked(asker, panel, TITLE);
        file = cast.file(asker, question);
        db.sql("update file.file set name = ? where id = cast(? as uuid)")
                .params(WORD + ".txt", file)
                .update();
        reply = submissions.reply(
                question,
                null,
                "Svar om " + WORD + " til @" + outsiders.getFirst().handle(),
                UUID.randomUUID(),
                expert);
        submissions.reply(question, reply, "Mer om " + WORD, UUID.randomUUID(), moved);
        submissions.reply(question, reply, "Også om " + WORD, UUID.randomUUID(), former);
        cast.revised(question, "Ny tekst om " + SOUGHT + " og " + WORD, WORD);
        cast.poll(question, false, "Hva med " + WORD + "?", WORD, "Nei");
        tagging();
        atTheDesk();
        anonymised();
        editors();
        doubts(outsiders);
        own();
        news.told();
        stories.leave(panel, former);
        db.sql("""
                        update member.member set organisation_id = (select o.id from organisation.organisation o where o.number = '4001')
                         where id = ?
                        """).param(moved.id().value()).update();
    }

    private void tagging() {
        db.sql("""
                        insert into contribution.tagging (contribution_id, tag_id, published_at)
                        select ?, t.id, now() from taxonomy.tag t where t.slug = ?
                        """).params(question.value(), tag).update();
    }

    private void atTheDesk() {
        db.sql("""
                        insert into expert.draft (contribution_id, body, edited_by, edited_at) values (?, ?, ?, now())
                        on conflict do nothing
                        """).params(question.value(), WORD, former.id().value()).update();
        db.sql("""
                        insert into expert.opinion (contribution_id, asked_by, asked_of, question, asked_at)
                        values (?, ?, ?, ?, now())
                        """)
                .params(question.value(), expert.id().value(), former.id().value(), WORD)
                .update();
        db.sql("insert into expert.request_log (contribution_id, at, what, note) values (?, now(), 'MOVED', ?)")
                .params(question.value(), WORD)
                .update();
        db.sql("update expert.request set holder_id = ? where contribution_id = ?")
                .params(former.id().value(), question.value())
                .update();
    }

    private void anonymised() {
        db.sql("""
                        insert into expert.anonymised (question_id, title, question, answer, state, drafted_by, drafted_at)
                        values (:id, :word, :word, :word, 'PROPOSED', :by, now())
                        """)
                .param("id", question.value())
                .param("word", WORD)
                .param("by", expert.id().value())
                .update();
        db.sql("""
                        insert into expert.anonymous_log (question_id, at, actor_id, what, version, note)
                        values (?, now(), ?, 'PROPOSED', 1, ?)
                        """).params(question.value(), expert.id().value(), WORD).update();
    }

    /** As an editor who is in the panel might, without thinking of it. */
    private void editors() {
        db.sql("""
                        insert into editorial.featured (contribution_id, place, tag_id, from_day, position, created_by)
                        select :id, k.place, t.id, current_date, 0, :by
                          from (values ('HOME'), ('TOP'), ('TOPIC')) as k (place)
                          left join taxonomy.tag t on t.slug = :tag and k.place = 'TOPIC'
                        """)
                .param("id", question.value())
                .param("tag", tag)
                .param("by", expert.id().value())
                .update();
        theme = db.sql("""
                        insert into editorial.theme (week, title, introduction, html, html_version, created_by)
                        select coalesce(max(t.week) + 7, date '1980-01-07'), 'Tema', 'Om', '<p>Om</p>', 1, :by
                          from editorial.theme t where t.week < date '1985-01-01'
                        returning id
                        """).param("by", expert.id().value()).query(Long.class).single();
        db.sql("insert into editorial.theme_contribution (theme_id, contribution_id, position) values (?, ?, 1)")
                .params(theme, question.value())
                .update();
        db.sql("""
                        insert into editorial.faq
                               (question_id, answer_id, space_id, title, answer, html, html_version, follows, position, created_by)
                        select c.id, :reply, c.space_id, c.title, :word, :word, 1, true, 0, :by
                          from contribution.contribution c where c.id = :id
                        """)
                .param("id", question.value())
                .param("reply", reply.value())
                .param("word", WORD)
                .param("by", expert.id().value())
                .update();
    }

    private void doubts(List<Viewer> outsiders) {
        db.sql("""
                        update freshness.review set doubts = 1, doubted_at = now(), due_on = current_date - 1, asked_on = current_date
                         where contribution_id = ?
                        """).param(question.value()).update();
        db.sql("""
                        insert into freshness.opinion (contribution_id, round, member_id, say, words, at)
                        values (?, 1, ?, 'NO', ?, now())
                        """).params(question.value(), moved.id().value(), WORD).update();
        for (Viewer it : outsiders) {
            db.sql("""
                            insert into freshness.ask (contribution_id, round, member_id, owner, asked_on)
                            values (?, 1, ?, false, current_date)
                            """).params(question.value(), it.id().value()).update();
        }
        Viewer somebody = cast.newcomer("4601", "MEMBER");
        ContributionId older = cast.published("QUESTION", somebody, "nettverk", "Eldre enn det nye");
        db.sql("insert into contribution.soundness (contribution_id, outdated_at, newer_id) values (?, now(), ?)")
                .params(older.value(), question.value())
                .update();
        cast.published("ARTICLE", somebody, "nettverk", "Lenker til /bidrag/" + question + " og /vedlegg/" + file);
    }

    /** What those keep who read it once. */
    private void own() {
        for (Viewer it : List.of(former, moved)) {
            for (String sql : List.of(
                    "insert into contribution.bookmark (member_id, contribution_id) values (:by, :id)",
                    "insert into contribution.follow (member_id, contribution_id) values (:by, :id) on conflict do nothing",
                    "insert into contribution.contribution_like (member_id, contribution_id) values (:by, :id)",
                    "insert into contribution.visit (member_id, contribution_id, first_at, last_at) values (:by, :id, now(), now())",
                    "insert into contribution.reply_draft (member_id, contribution_id, body) values (:by, :id, 'påbegynt')",
                    "insert into contribution.unfinished_change (member_id, contribution_id, version, title, body, urgent)"
                            + " select :by, c.id, 1, c.title, c.body, false from contribution.contribution c where c.id = :id")) {
                db.sql(sql)
                        .param("by", it.id().value())
                        .param("id", question.value())
                        .update();
            }
        }
    }

    /** What placeholders of the written table stand for: this question, and all that belongs to it. */
    Map<String, String> things() {
        String id = question.toString();
        String space = space();
        Map<String, String> things = new HashMap<>();
        for (String name : List.of(
                "network",
                "own",
                "group",
                "open",
                "counsel",
                "draft",
                "withdrawn",
                "confided",
                "network-request",
                "network-poll",
                "group-poll",
                "own-plan",
                "open-plan")) {
            things.put(name, id);
        }
        for (String name : List.of(
                "network-reply", "own-reply", "group-reply", "open-reply", "counsel-reply", "withdrawn-reply")) {
            things.put(name, reply.toString());
        }
        for (String name : List.of("file", "network-file", "own-file", "group-file")) {
            things.put(name, file);
        }
        for (String name : List.of("network-space", "own-space", "group-space", "open-space", "counsel-space")) {
            things.put(name, space);
        }
        things.put("author", asker.handle());
        things.put("member", expert.handle());
        things.put("tag", tag);
        things.put("panel", text("select p.slug from expert.panel p where p.id = ?", panel.value()));
        things.put("faq", text("select f.id::text from editorial.faq f where f.question_id = ?", question.value()));
        things.put("own-faq", things.get("faq"));
        things.put("theme", Long.toString(theme));
        things.put("week", text("select to_char(t.week, 'IYYY-IW') from editorial.theme t where t.id = ?", theme));
        things.put("own-row", "1");
        things.put("network-choice", cast.choice(question, "Nei"));
        things.put("group-choice", things.get("network-choice"));
        return things;
    }

    /** The same where there is nothing of the kind. */
    Map<String, String> nothing() {
        Map<String, String> things = new HashMap<>(things());
        things.replaceAll((name, value) -> {
            if (List.of("author", "member", "tag", "panel", "theme", "week").contains(name)) {
                return value;
            }
            if (name.endsWith("file")) {
                return UUID.nameUUIDFromBytes("finnes ikke".getBytes(StandardCharsets.UTF_8))
                        .toString();
            }
            return name.endsWith("space") ? "fortrolig-finnes-ikke" : "999999999";
        });
        return things;
    }

    /** In which it was answered, as statements are addressed. */
    String month() {
        return text("""
                select to_char(r.answered_at at time zone 'Europe/Oslo', 'YYYY-MM') from expert.request r where r.contribution_id = ?
                """, question.value());
    }

    String space() {
        return stories.space(question);
    }

    private String text(String sql, long id) {
        return db.sql(sql).param(id).query(String.class).single();
    }
}
