package no.sosialekommuner.access;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import no.sosialekommuner.Cast;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Those who call and what the placeholders stand for, each made when it is first asked for and belonging to nobody else,
 * so that what one test does changes nothing for the next.
 */
final class AccessThings {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z-]+)}");

    private final Cast cast;
    private final JdbcClient db;
    private final Map<AccessActor, Viewer> actors = new EnumMap<>(AccessActor.class);
    private final Map<String, String> made = new HashMap<>();

    AccessThings(Cast cast, JdbcClient db) {
        this.cast = cast;
        this.db = db;
    }

    /** @param given what these placeholders stand for, instead of something new */
    AccessThings(Cast cast, JdbcClient db, Map<String, String> given) {
        this(cast, db);
        made.putAll(given);
    }

    Viewer viewer(AccessActor actor) {
        return actors.computeIfAbsent(actor, it -> cast.newcomer(it.municipality(), it.role()));
    }

    /** Those who have called leave the community again: thousands of hosts would be told of what other tests ask. */
    void leave() {
        db.sql("update member.member set deactivated_at = now() where id = any (cast(? as bigint[]))")
                .param(actors.values().stream().map(it -> it.id().value()).toArray(Long[]::new))
                .update();
    }

    /** The text with every placeholder filled. */
    String fill(String text) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> thing(found.group(1)));
    }

    /** @throws IllegalArgumentException when there is no such thing: add it here and in the README of the table */
    String thing(String name) {
        String known = made.get(name);
        if (known == null) {
            known = make(name);
            made.put(name, known);
        }
        return known;
    }

    private String make(String name) {
        return switch (name) {
            case "municipality" -> "3107";
            case "author" -> author().handle();
            case "member" -> cast.newcomer("4601", "MEMBER").handle();
            case "network-space" -> "nettverk";
            case "own-space" -> "kommune-3107";
            case "counsel-space" -> cast.counsel("3107", cast.eva());
            case "group-space" -> cast.group(author(), "Adgangsprøve", "REQUEST");
            case "open-space" -> cast.group(author(), "Adgangsprøve", "OPEN");
            case "confided" -> confided();
            case "companion" -> belonging("MEMBER");
            case "applicant" -> belonging("REQUESTED");
            case "network", "own", "group", "open", "counsel" ->
                contribution(name).toString();
            case "network-poll", "group-poll" -> poll(name.replace("-poll", ""));
            case "network-choice", "group-choice" -> choice(thing(name.replace("-choice", "-poll")));
            case "network-reply", "own-reply", "group-reply", "open-reply", "counsel-reply" ->
                reply(name.replace("-reply", ""));
            case "network-round", "group-round" -> round(name.replace("-round", ""));
            case "network-remark", "group-remark" -> remark(thing(name.replace("-remark", "-round")));
            case "network-request" -> expertRequest();
            case "panel" -> panel();
            case "withdrawn-reply" -> withdrawnReply();
            case "own-plan" ->
                cast.plan(author(), thing("own-space"), title("own-plan")).toString();
            case "open-plan" ->
                cast.plan(author(), thing("open-space"), title("open-plan")).toString();
            case "own-row" -> row();
            case "draft" -> inState("DRAFT");
            case "withdrawn" -> inState("WITHDRAWN");
            case "invited" -> invited();
            case "file" -> cast.file(author(), null);
            case "network-file", "own-file", "group-file" ->
                cast.file(author(), ContributionId.of(thing(name.replace("-file", ""))));
            case "tag" -> tag("tagg");
            case "target-tag" -> tag("maltagg");
            case "facet" -> facet();
            case "proposal" -> proposal();
            case "token" -> token();
            case "theme" -> theme(true);
            case "week" -> theme(false);
            case "week-ahead" -> themeWeek(3100);
            case "guide" -> guide();
            case "law-note" -> lawNote();
            case "agreement" -> agreement();
            case "invoice" -> invoice();
            case "faq", "own-faq" -> faq(name.equals("faq") ? "network" : "own");
            default -> throw new IllegalArgumentException("AccessThings does not know {" + name + "}");
        };
    }

    private Viewer author() {
        return viewer(AccessActor.MEMBER);
    }

    /** The title of a contribution that lines name, by which it would be known wherever it shows. */
    String title(String name) {
        return "Adgangsprøve " + name + " " + author().handle();
    }

    private ContributionId contribution(String name) {
        return cast.published("QUESTION", author(), thing(name + "-space"), title(name));
    }

    private String poll(String name) {
        ContributionId id = contribution(name);
        cast.poll(id, true, "Adgangsprøve?", "Ja", "Nei");
        return id.toString();
    }

    private String choice(String poll) {
        return db.sql("select min(k.id)::text from contribution.poll_choice k where k.contribution_id = ?")
                .param(Long.valueOf(poll))
                .query(String.class)
                .single();
    }

    private String reply(String name) {
        return db.sql("""
                        with added as (
                          insert into contribution.reply
                                 (contribution_id, author_id, body, html, html_version, depth, path)
                          select :contribution, :author, :body, '<p>' || :body || '</p>', 1, 0, '0000001'
                          returning id, contribution_id),
                        counted as (
                          update contribution.contribution c set reply_count = 1 from added a where c.id = a.contribution_id)
                        select id from added
                        """)
                .param("contribution", Long.valueOf(thing(name)))
                .param("author", author().id().value())
                .param("body", "Svar til " + title(name))
                .query(String.class)
                .single();
    }

    /** Asked in confidence of the hosts, of whom none reads it, and answered. */
    private String confided() {
        String id = contribution("counsel").toString();
        db.sql("""
                        insert into expert.request
                               (contribution_id, organisation_id, asker_id, state, confidential, asked_at, promise_minutes,
                                answered_at, answer_id, kept)
                        select c.id, m.organisation_id, m.id, 'ANSWERED', true, now(), 240, now(), null, true
                          from contribution.contribution c join member.member m on m.id = c.author_id
                         where c.id = ?
                        """).param(Long.valueOf(id)).update();
        return id;
    }

    private String row() {
        return db.sql("""
                        insert into strategy.table_row (plan_id, chapter, table_key, position, cells)
                        values (?, 'goals', 'goals', 1, '{"goal": "Svar samme dag"}')
                        returning id::text
                        """)
                .param(Long.valueOf(thing("own-plan")))
                .query(String.class)
                .single();
    }

    /** Input that is asked for, of the stranger alone, who therefore reads its text; it is not called as the question is. */
    private String round(String name) {
        return db.sql("""
                        with added as (
                          insert into feedback.request
                                 (contribution_id, asker_id, version, title, body, html, html_version, named, expert_weight,
                                  created_at, closes_at)
                          values (:contribution, :asker, 1, 'Tekst til innspill', 'Om', '<p>Om</p>', 1, true, 1, now(), now() + interval '7 days')
                          returning id),
                        scale as (
                          insert into feedback.criterion (request_id, position, name, weight) select id, 1, 'Riktig', 10 from added)
                        insert into feedback.invited (request_id, member_id)
                        select id, :asked from added
                        returning request_id::text
                        """)
                .param("contribution", Long.valueOf(thing(name)))
                .param("asker", author().id().value())
                .param("asked", viewer(AccessActor.STRANGER).id().value())
                .query(String.class)
                .single();
    }

    private String remark(String round) {
        return db.sql("""
                        with answered as (
                          update feedback.invited set answered_at = now() where request_id = :round
                          returning request_id, member_id)
                        insert into feedback.remark (request_id, member_id, body)
                        select request_id, member_id, 'Om dette' from answered
                        returning id::text
                        """)
                .param("round", Long.valueOf(round))
                .query(String.class)
                .single();
    }

    /** A question that asks a panel of the stranger's. */
    private String expertRequest() {
        ContributionId question = contribution("network");
        db.sql("""
                        insert into expert.request
                               (contribution_id, panel_id, organisation_id, asker_id, state, asked_at, promise_minutes, running_since, due_at)
                        select :id, p.id, :organisation, :asker, 'OPEN', now(), 240, now(), now() + interval '4 hours'
                          from expert.panel p where p.slug = :panel
                        """)
                .param("id", question.value())
                .param("organisation", author().organisation().value())
                .param("asker", author().id().value())
                .param("panel", thing("panel"))
                .update();
        return question.toString();
    }

    private String panel() {
        return db.sql("""
                        with p as (
                          insert into expert.panel (slug, name_nb, name_nn, name_en, promise_minutes)
                          values ('tilgang-' || :number, 'Tilgang', 'Tilgang', 'Access', 240)
                          returning id, slug),
                        h as (insert into expert.panel_hours (panel_id, weekday, opens, closes)
                              select p.id, d, '08:00', '15:30' from p, generate_series(1, 5) d),
                        m as (insert into expert.panel_member (panel_id, member_id) select p.id, :stranger from p)
                        select slug from p
                        """)
                .param("number", UUID.randomUUID().toString())
                .param("stranger", viewer(AccessActor.STRANGER).id().value())
                .query(String.class)
                .single();
    }

    private String withdrawnReply() {
        String id = reply("network");
        db.sql("update contribution.reply set withdrawn_at = now(), withdrawn_by = author_id where id = ?")
                .param(Long.valueOf(id))
                .update();
        return id;
    }

    private String inState(String state) {
        ContributionId id = contribution("network");
        db.sql("update contribution.contribution set state = ? where id = ?")
                .params(state, id.value())
                .update();
        return id.toString();
    }

    private String belonging(String standing) {
        Viewer member = cast.newcomer("4001", "MEMBER");
        cast.standing(thing("group-space"), member, standing);
        return member.handle();
    }

    private String proposal() {
        String word = "forslag " + author().handle();
        return db.sql("""
                        insert into contribution.tag_proposal (contribution_id, member_id, name, folded)
                        values (:contribution, :member, :word, replace(replace(:word, ' ', ''), '-', ''))
                        returning id
                        """)
                .param("contribution", Long.valueOf(thing("network")))
                .param("member", author().id().value())
                .param("word", word)
                .query(String.class)
                .single();
    }

    private String facet() {
        String slug = "fasett-" + author().handle();
        db.sql("""
                        insert into taxonomy.facet (slug, name_nb, name_nn, name_en, position)
                        values (:slug, :slug, :slug, :slug, 900)
                        """).param("slug", slug).update();
        return slug;
    }

    private String tag(String name) {
        String slug = name + "-" + author().handle();
        db.sql("""
                        insert into taxonomy.tag (facet_id, slug, name_nb, name_nn, name_en)
                        select min(f.id), :slug, :slug, :slug, :slug from taxonomy.facet f
                        """).param("slug", slug).update();
        return slug;
    }

    /** An entry made of a question that lines name. */
    private String faq(String name) {
        thing(name + "-reply");
        return db.sql("""
                        insert into editorial.faq
                               (question_id, answer_id, space_id, title, answer, html, html_version, follows, position, created_by)
                        select c.id, :reply, c.space_id, c.title, 'Svar', '<p>Svar</p>', 1, true, 1, c.author_id
                          from contribution.contribution c
                         where c.id = :question
                        returning id::text
                        """)
                .param("reply", Long.valueOf(thing(name + "-reply")))
                .param("question", Long.valueOf(thing(name)))
                .query(String.class)
                .single();
    }

    /** A guide out of use, with one version and a draft of the next, which has one chapter. */
    private String guide() {
        String key = "adgang-" + author().handle();
        return db.sql("""
                        with guide as (
                          insert into guide.guide (key, retired_at) values (:key, now()) returning key),
                        published as (
                          insert into guide.version (guide_key, number, content, checked, own)
                          select key, 1, '{"title": {"nb": "Adgang", "nn": "Adgang"}}', '2026-01-01', true from guide),
                        draft as (
                          insert into guide.draft (guide_key, based_on, frame)
                          select key, 1, '{"title": {"nb": "Adgang", "nn": "Adgang"}}' from guide
                          returning guide_key)
                        insert into guide.draft_chapter (guide_key, chapter_key, position, content)
                        select guide_key, 'first', 1, '{"key": "first", "title": {"nb": "Først", "nn": "Fyrst"}}' from draft
                        returning guide_key
                        """).param("key", key).query(String.class).single();
    }

    /** A law note that readers do not see. */
    private String lawNote() {
        return db.sql("""
                        with note as (
                          insert into guide.law_note (key, removed_at) values (:key, now()) returning key),
                        checked as (
                          insert into guide.law_note_check (note_key, checked) select key, '2026-01-01' from note)
                        insert into guide.law_note_version (note_key, number, content)
                        select key, 1, '{"title": {"nb": "Adgang", "nn": "Adgang"}, "text": {"nb": "Om", "nn": "Om"}}' from note
                        returning note_key
                        """)
                .param("key", "adgang-" + author().handle())
                .query(String.class)
                .single();
    }

    /** A theme of a week long gone, whichever was free; its number, or its week. */
    private String theme(boolean number) {
        String week = themeWeek(1990);
        return number
                ? db.sql("select max(id)::text from editorial.theme")
                        .query(String.class)
                        .single()
                : week;
    }

    /** A theme in the first free week from this year on; the week as addresses write it. */
    private String themeWeek(int year) {
        return db.sql("""
                        insert into editorial.theme (week, title, introduction, html, html_version, created_by)
                        select coalesce(max(t.week) + 7, date_trunc('week', make_date(:year, 1, 4))::date), 'Tema', 'Om', '<p>Om</p>', 1, :by
                          from editorial.theme t
                         where t.week >= make_date(:year, 1, 1) and t.week < make_date(:year + 9, 1, 1)
                        returning to_char(week, 'IYYY-IW')
                        """)
                .param("year", year)
                .param("by", author().id().value())
                .query(String.class)
                .single();
    }

    /** An agreement of long ago, with a municipality that has none at that time. */
    private String agreement() {
        return db.sql("""
                        with chosen as (
                          select o.id, g.year
                            from organisation.organisation o, generate_series(1900, 1989) as g(year)
                           where o.kind = 'MUNICIPALITY'
                             and not exists (select 1 from agreement.agreement a
                                              where a.organisation_id = o.id and a.begins_on = make_date(g.year, 1, 1))
                           order by g.year, o.id limit 1)
                        insert into agreement.agreement (organisation_id, begins_on, ends_on, quota, price_ore, rhythm, contact, endpoint)
                        select c.id, make_date(c.year, 1, 1), make_date(c.year, 12, 31), 10, 100000, 'MONTH', 'Adgang', '940039541'
                          from chosen c
                        returning id::text
                        """).query(String.class).single();
    }

    /** An invoice of long ago for an answer to a question that lines name. */
    private String invoice() {
        return db.sql("""
                        with charged as (
                          insert into agreement.charge
                                 (contribution_id, organisation_id, covered, asked_at, answered_at, day, price_ore, charged_at)
                          select :question, m.organisation_id, false, now(), now(), '1999-01-01', 100000, now()
                            from member.member m where m.id = :by
                          returning contribution_id, organisation_id),
                        invoiced as (
                          insert into agreement.invoice
                                 (number, kind, organisation_id, period, first_day, last_day, issued_on, due_on, net_ore, vat_ore,
                                  buyer, endpoint, contact, order_reference, file, issued_by, issued_at)
                          select 199900000 + (select count(*) from agreement.invoice i where i.number < 200000000), 'INVOICE',
                                 organisation_id,
                                 to_char(date '1200-01-01' + (select count(*) from agreement.invoice i where i.number < 200000000)
                                         * interval '1 month', 'YYYY-MM'), '1999-01-01', '1999-01-31', '1999-02-01', '1999-03-01',
                                 100000, 25000, 'Adgang', '940039541', 'Adgang', '', '\\x3c612f3e', :by, now()
                            from charged
                          returning number)
                        insert into agreement.invoice_line (invoice_number, kind, position, contribution_id, words, net_ore)
                        select number, 'INVOICE', 1, contribution_id, 'Adgang', 100000 from invoiced, charged
                        returning invoice_number::text
                        """)
                .param("question", Long.valueOf(thing("network")))
                .param("by", author().id().value())
                .query(String.class)
                .single();
    }

    private String invited() {
        String email = author().handle() + "@gjest.example";
        db.sql("""
                        insert into member.invitation (email, organisation_id)
                        select ?, m.organisation_id from member.member m where m.id = ?
                        """).params(email, author().id().value()).update();
        return email;
    }

    private String token() {
        cast.token(author());
        return db.sql("select max(id)::text from integration.token where member_id = ?")
                .param(author().id().value())
                .query(String.class)
                .single();
    }
}
