package no.sosialekommuner;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.file.FileId;
import no.sosialekommuner.file.Files;
import no.sosialekommuner.integration.Scope;
import no.sosialekommuner.integration.Tokens;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.SignedIn;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.member.Viewers;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * The few members and municipalities that every test and the sample community know: Anna (Fredrikstad), Bjørn
 * (Porsgrunn), Eva (expert, Bergen), Mona (moderator, Oslo) and the administrator.
 */
@TestComponent
public class Cast {

    private final AtomicInteger newcomers = new AtomicInteger();
    private final JdbcClient db;
    private final Viewers viewers;
    private final Tokens tokens;
    private final Files files;

    Cast(JdbcClient db, Viewers viewers, Tokens tokens, Files files) {
        this.db = db;
        this.viewers = viewers;
        this.tokens = tokens;
        this.files = files;
        organisation("3107", "Fredrikstad", "31", "Østfold");
        organisation("4001", "Porsgrunn", "40", "Telemark");
        organisation("4601", "Bergen", "46", "Vestland");
        organisation("0301", "Oslo", "03", "Oslo");
        member("anna", "Anna Solberg", "3107", "MEMBER");
        member("bjorn", "Bjørn Haugen", "4001", "MEMBER");
        member("eva", "Eva Lunde", "4601", "EXPERT");
        member("mona", "Mona Berg", "0301", "MODERATOR");
        member("admin", "Administrator", "0301", "ADMINISTRATOR");
        space("nettverk", "NETWORK", "Nettverket", null);
        space("kommune-3107", "ORGANISATION", "Fredrikstad", "3107");
        space("kommune-4001", "ORGANISATION", "Porsgrunn", "4001");
    }

    public Viewer anna() {
        return viewer("anna");
    }

    public Viewer bjorn() {
        return viewer("bjorn");
    }

    public Viewer eva() {
        return viewer("eva");
    }

    public Viewer mona() {
        return viewer("mona");
    }

    public Viewer admin() {
        return viewer("admin");
    }

    /** A member whom no other test knows, for those who change what a member is. Sorts after everybody in lists. */
    public Viewer newcomer(String organisation, String role) {
        String handle = "ny-" + organisation + "-" + newcomers.incrementAndGet();
        member(handle, "Åse Ny " + handle, organisation, role);
        return viewer(handle);
    }

    /** A newcomer who reads in this language: NB, NN or EN. */
    public Viewer readerOf(String language) {
        Viewer reader = newcomer("4601", "MEMBER");
        db.sql("update member.member set language = ? where id = ?")
                .params(language, reader.id().value())
                .update();
        return viewer(reader.handle());
    }

    /** For MockMvc and pages: the request is made by this member. For the API, see {@link #token}. */
    public static RequestPostProcessor as(Viewer viewer) {
        return authentication(UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(viewer.id().value()), null, List.of()));
    }

    /** For MockMvc and the API: the request carries a new token of this member that may read and write. */
    public RequestPostProcessor token(Viewer viewer) {
        return token(viewer, Scope.WRITE);
    }

    public RequestPostProcessor token(Viewer viewer, Scope scope) {
        String secret = tokens.make(viewer.id(), "test", scope);
        return request -> {
            request.addHeader(HttpHeaders.AUTHORIZATION, "Bearer " + secret);
            return request;
        };
    }

    /** A group of this owner; the slug. */
    public String group(Viewer owner, String name, String admission) {
        String slug = "gruppe-" + newcomers.incrementAndGet();
        db.sql("""
                        insert into space.space (slug, kind, name, description, admission, created_by)
                        values (?, 'GROUP', ?, 'For oss som arbeider med det samme.', ?, ?)
                        """).params(slug, name, admission, owner.id().value()).update();
        standing(slug, owner, "OWNER");
        return slug;
    }

    /** A space in which the municipality asks this one expert in confidence; the slug. */
    public String counsel(String municipality, Viewer expert) {
        String slug = "fortrolig-prove-" + newcomers.incrementAndGet();
        db.sql("""
                        insert into space.space (slug, kind, name, organisation_id, counsel)
                        select ?, 'COUNSEL', o.name || ' – ' || ?, o.id, ?
                          from organisation.organisation o
                         where o.number = ?
                        """).params(slug, "Panelet " + slug, slug, municipality).update();
        standing(slug, expert, "MEMBER");
        return slug;
    }

    /** What the member is to the group from now on: REQUESTED, MEMBER or OWNER. */
    public void standing(String group, Viewer member, String standing) {
        db.sql("""
                        insert into space.membership (space_id, member_id, standing)
                        select s.id, ?, ? from space.space s where s.slug = ?
                        """).params(member.id().value(), standing, group).update();
    }

    /** A published contribution of this author, with a text of its own. */
    public ContributionId published(String kind, Viewer author, String space, String title) {
        return new ContributionId(db.sql("""
                        insert into contribution.contribution
                               (kind, space_id, author_id, title, body, html, html_version, excerpt, state, published_at)
                        select :kind, s.id, :author, :title, :body, '<p>' || :body || '</p>', 1, :body, 'PUBLISHED', now()
                          from space.space s
                         where s.slug = :space
                        returning id
                        """)
                .param("kind", kind)
                .param("author", author.id().value())
                .param("title", title)
                .param("body", "Om " + title)
                .param("space", space)
                .query(Long.class)
                .single());
    }

    /** A plan by the first version of the guide to a strategy, in bokmål, in which nobody has written anything yet. */
    public ContributionId plan(Viewer author, String space, String title) {
        ContributionId id = published("PLAN", author, space, title);
        db.sql("""
                        with added as (
                          insert into strategy.plan (contribution_id, guide, guide_version, language, organisation_id, started_by)
                          values (:id, 'strategy', 1, 'NB', :organisation, :author)
                          returning contribution_id)
                        insert into strategy.chapter (plan_id, key, position, guide_version)
                        select a.contribution_id, c.value ->> 'key', c.ordinality, 1
                          from added a, guide.version v, jsonb_array_elements(v.content -> 'chapters') with ordinality c
                         where v.guide_key = 'strategy' and v.number = 1
                        """)
                .param("id", id.value())
                .param("organisation", author.organisation().value())
                .param("author", author.id().value())
                .update();
        return id;
    }

    /** Gives the contribution a poll with one answer for each, without an end, its result shown at any time. */
    public void poll(ContributionId contribution, boolean anonymous, String question, String... choices) {
        db.sql("""
                        with added as (
                          insert into contribution.poll (contribution_id, question, most, anonymous, results)
                          values (:id, :question, 1, :anonymous, 'ALWAYS')
                          returning contribution_id)
                        insert into contribution.poll_choice (contribution_id, position, text)
                        select a.contribution_id, t.position, t.text
                          from added a, unnest(cast(:choices as text[])) with ordinality as t(text, position)
                        """)
                .param("id", contribution.value())
                .param("question", question)
                .param("anonymous", anonymous)
                .param("choices", choices)
                .update();
    }

    /** The number of a choice of a poll. */
    public String choice(ContributionId poll, String choice) {
        return db.sql("select id from contribution.poll_choice where contribution_id = ? and text = ?")
                .params(poll.value(), choice)
                .query(Long.class)
                .single()
                .toString();
    }

    /** The member's vote in a poll that tells who chose what. */
    public void vote(ContributionId poll, Viewer voter, String choice) {
        db.sql("""
                        with cast_vote as (
                          insert into contribution.poll_ballot (contribution_id, voter, member_id, choices)
                          select k.contribution_id, convert_to('member:' || :member, 'UTF8'), :member, array[k.id]
                            from contribution.poll_choice k
                           where k.contribution_id = :poll and k.text = :choice),
                        counted as (
                          update contribution.poll_choice set vote_count = vote_count + 1
                           where contribution_id = :poll and text = :choice)
                        update contribution.poll set voter_count = voter_count + 1 where contribution_id = :poll
                        """)
                .param("poll", poll.value())
                .param("member", voter.id().value())
                .param("choice", choice)
                .update();
    }

    /** Gives the contribution another text: one version more, by its author. */
    public void revised(ContributionId contribution, String body, String reason) {
        db.sql("""
                        with first as (
                          insert into contribution.revision (contribution_id, version, editor_id, title, body, state)
                          select c.id, c.version, c.author_id, c.title, c.body, c.state
                            from contribution.contribution c
                           where c.id = :id
                          on conflict do nothing),
                        changed as (
                          update contribution.contribution
                             set body = :body, html = '<p>' || :body || '</p>', excerpt = left(:body, 200), version = version + 1
                           where id = :id
                          returning id, version, author_id, title, body, state)
                        insert into contribution.revision (contribution_id, version, editor_id, title, body, state, reason)
                        select id, version, author_id, title, body, state, :reason from changed
                        """)
                .param("id", contribution.value())
                .param("body", body)
                .param("reason", reason)
                .update();
    }

    /**
     * A text file of this member.
     *
     * @param contribution the contribution that it belongs to, or null where it has only been uploaded
     * @return its id
     */
    public String file(Viewer uploader, @Nullable ContributionId contribution) {
        FileId id = files.store("notat.txt", "Et notat".getBytes(StandardCharsets.UTF_8))
                .id();
        db.sql("insert into contribution.attachment (file_id, uploader_id, contribution_id) values (?, ?, ?)")
                .param(id.value())
                .param(uploader.id().value())
                .param(contribution == null ? null : contribution.value())
                .update();
        return id.toString();
    }

    private Viewer viewer(String handle) {
        return viewers.find(new MemberId(db.sql("select id from member.member where handle = ?")
                        .param(handle)
                        .query(Long.class)
                        .single()))
                .orElseThrow();
    }

    private void organisation(String number, String name, String county, String countyName) {
        db.sql("""
                        insert into organisation.organisation
                               (number, kind, name, official_name, county_number, county_name, language_form)
                        values (?, 'MUNICIPALITY', ?, ?, ?, ?, 'BOKMAAL')
                        on conflict (number) do nothing
                        """).params(number, name, name, county, countyName).update();
    }

    private void member(String handle, String name, String organisation, String role) {
        db.sql("""
                        with added as (
                          insert into member.member (handle, email, name, title, organisation_id, welcomed_at)
                          select ?, ?, ?, 'Kommunikasjonsrådgiver', o.id, now()
                            from organisation.organisation o
                           where o.number = ?
                          on conflict (handle) do nothing
                          returning id)
                        insert into member.role (member_id, role) select id, ? from added
                        """)
                .params(handle, handle + "@demo.example", name, organisation, role)
                .update();
    }

    private void space(String slug, String kind, String name, @Nullable String organisation) {
        db.sql("""
                        insert into space.space (slug, kind, name, organisation_id)
                        values (?, ?, ?, (select o.id from organisation.organisation o where o.number = ?))
                        on conflict do nothing
                        """).param(slug).param(kind).param(name).param(organisation).update();
    }
}
