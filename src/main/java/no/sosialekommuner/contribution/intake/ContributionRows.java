package no.sosialekommuner.contribution.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.IncomingContribution;
import no.sosialekommuner.contribution.IncomingRevision;
import no.sosialekommuner.contribution.Taken;
import no.sosialekommuner.taxonomy.IncomingTags;
import no.sosialekommuner.taxonomy.TagId;
import no.sosialekommuner.text.Markdown;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Stores contributions that come from elsewhere: one statement a table, however many there are. */
@Repository
public class ContributionRows {

    private static final int EXCERPT = 200;

    private final JdbcClient db;
    private final JsonMapper json;
    private final Markdown markdown;
    private final IncomingTags tags;
    private final RevisionRows revisions;
    private final LikeRows likes;

    ContributionRows(
            JdbcClient db,
            JsonMapper json,
            Markdown markdown,
            IncomingTags tags,
            RevisionRows revisions,
            LikeRows likes) {
        this.db = db;
        this.json = json;
        this.markdown = markdown;
        this.tags = tags;
        this.revisions = revisions;
        this.likes = likes;
    }

    public Taken<ContributionId> take(List<IncomingContribution> batch) {
        Map<String, IncomingContribution> fresh = new LinkedHashMap<>();
        batch.forEach(contribution -> fresh.putIfAbsent(contribution.key(), contribution));
        Map<String, ContributionId> ids = byKey(fresh.keySet());
        fresh.keySet().removeAll(ids.keySet());
        Map<String, TagId> known = requireTags(fresh.values());

        Map<String, ContributionId> added = insert(fresh.values());
        fresh.keySet().retainAll(added.keySet());
        tag(fresh.values(), added, known);
        storeHistories(fresh.values(), added);
        likes.ofContributions(fresh.values(), key -> id(added, key));

        ids = new HashMap<>(ids);
        ids.putAll(added);
        return new Taken<>(ids, added.keySet(), Set.of());
    }

    private Map<String, ContributionId> byKey(Collection<String> keys) {
        return db
                .sql("select c.external_key, c.id from contribution.contribution c where c.external_key = any(?)")
                .param(keys.toArray(String[]::new))
                .query(ContributionRows::keyAndId)
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<String, TagId> requireTags(Collection<IncomingContribution> contributions) {
        Set<String> slugs =
                contributions.stream().flatMap(it -> it.tags().stream()).collect(Collectors.toSet());
        Map<String, TagId> known = tags.bySlug(slugs);
        slugs.removeAll(known.keySet());
        if (!slugs.isEmpty()) {
            throw new IllegalArgumentException("no such tags: " + String.join(", ", slugs));
        }
        return known;
    }

    private Map<String, ContributionId> insert(Collection<IncomingContribution> contributions) {
        return db
                .sql("""
                        insert into contribution.contribution
                               (external_key, kind, space_id, author_id, organisation_id, title, body, html, html_version,
                                excerpt, state, urgent, version, reader_count, created_at, published_at, updated_at, active_at)
                        select i.key, i.kind, i.space, i.author, i.organisation, i.title, i.body, i.html, ?,
                               i.excerpt, 'PUBLISHED', i.urgent, i.version, i.readers, i.published, i.published, i.updated,
                               i.published
                          from json_to_recordset(?::json) as i(
                               key text, kind text, space bigint, author bigint, organisation bigint, title text, body text,
                               html text, excerpt text, urgent boolean, version int, readers int, published timestamptz,
                               updated timestamptz)
                        on conflict (external_key) do nothing
                        returning external_key, id
                        """)
                .param(Markdown.VERSION)
                .param(json.writeValueAsString(
                        contributions.stream().map(this::row).toList()))
                .query(ContributionRows::keyAndId)
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Row row(IncomingContribution it) {
        return new Row(
                it.key(),
                it.kind().name(),
                it.space().value(),
                it.author().value(),
                it.blogOf() == null ? null : it.blogOf().value(),
                it.title(),
                it.markdown(),
                markdown.html(it.markdown()),
                markdown.excerpt(it.markdown(), EXCERPT),
                it.urgent(),
                Math.max(1, it.revisions().size()),
                it.readers(),
                it.publishedAt(),
                it.revisions().isEmpty()
                        ? it.publishedAt()
                        : it.revisions().getLast().at());
    }

    private void tag(
            Collection<IncomingContribution> contributions, Map<String, ContributionId> ids, Map<String, TagId> known) {
        List<Tagging> rows = contributions.stream()
                .flatMap(it -> it.tags().stream()
                        .distinct()
                        .map(slug -> new Tagging(
                                id(ids, it.key()),
                                Objects.requireNonNull(known.get(slug)).value(),
                                it.publishedAt())))
                .toList();
        db.sql("""
                        insert into contribution.tagging (contribution_id, tag_id, published_at)
                        select i.contribution, i.tag, i.at
                          from json_to_recordset(?::json) as i(contribution bigint, tag bigint, at timestamptz)
                        """).param(json.writeValueAsString(rows)).update();
    }

    private void storeHistories(Collection<IncomingContribution> contributions, Map<String, ContributionId> ids) {
        Map<Long, List<IncomingRevision>> histories = new HashMap<>();
        contributions.forEach(it -> histories.put(id(ids, it.key()), history(it)));
        revisions.ofContributions(histories);
    }

    private static List<IncomingRevision> history(IncomingContribution it) {
        return it.revisions().isEmpty()
                ? List.of(new IncomingRevision(it.author(), it.publishedAt(), "", it.title(), it.markdown(), it.tags()))
                : new ArrayList<>(it.revisions());
    }

    private static long id(Map<String, ContributionId> ids, String key) {
        ContributionId id = ids.get(key);
        if (id == null) {
            throw new IllegalStateException("not stored: " + key);
        }
        return id.value();
    }

    private static Map.Entry<String, ContributionId> keyAndId(ResultSet rs, int number) throws SQLException {
        return Map.entry(rs.getString("external_key"), new ContributionId(rs.getLong("id")));
    }

    private record Row(
            String key,
            String kind,
            long space,
            long author,
            @Nullable Long organisation,
            String title,
            String body,
            String html,
            String excerpt,
            boolean urgent,
            int version,
            int readers,
            Instant published,
            Instant updated) {}

    private record Tagging(long contribution, long tag, Instant at) {}
}
