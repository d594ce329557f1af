package no.sosialekommuner.notification.following;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import no.sosialekommuner.contribution.Kind;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.notification.FollowSort;
import no.sosialekommuner.search.SavedSearches;
import no.sosialekommuner.search.Terms;
import no.sosialekommuner.taxonomy.Tag;
import no.sosialekommuner.taxonomy.Taxonomy;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;

/** Reads what a list or a search is cut to from its address. How it is sorted does not matter to who follows it. */
@Component
class ListCuts {

    private static final Map<String, Kind> LISTS =
            Map.of("/sporsmal", Kind.QUESTION, "/forum", Kind.DISCUSSION, "/blogg", Kind.ARTICLE);
    private static final String TOPIC = "/emner/";
    private static final String SEARCH = "/sok";
    private static final Set<String> ENTRIES = Set.of("CONTRIBUTION", "REPLY", "FILE");
    private static final Set<String> UNFOLLOWED = Set.of("faq", "law");
    private static final Map<String, Boolean> ANSWERED = Map.of("yes", true, "no", false);
    private static final int LONGEST = 900;

    private final Taxonomy taxonomy;
    private final Terms terms;
    private final SavedSearches searches;
    private final Texts texts;
    private final JdbcClient db;

    ListCuts(Taxonomy taxonomy, Terms terms, SavedSearches searches, Texts texts, JdbcClient db) {
        this.taxonomy = taxonomy;
        this.terms = terms;
        this.searches = searches;
        this.texts = texts;
        this.db = db;
    }

    /** @throws Invalid on {@code address} when it is neither a list nor a search */
    ListCut require(String address, Viewer viewer) {
        UriComponents parts;
        try {
            parts = UriComponentsBuilder.fromUriString(address).build();
        } catch (IllegalArgumentException _) {
            throw invalid();
        }
        String path = Objects.requireNonNullElse(parts.getPath(), "");
        MultiValueMap<String, String> query = parts.getQueryParams();
        Optional<Tag> topic = path.startsWith(TOPIC)
                ? taxonomy.find(path.substring(TOPIC.length()), viewer.language())
                : Optional.empty();
        boolean search = path.equals(SEARCH);
        if (address.length() > LONGEST || !(search || LISTS.containsKey(path) || topic.isPresent())) {
            throw invalid();
        }
        Kind kind =
                LISTS.getOrDefault(path, Kind.of(said(query, "kind").orElse("")).orElse(null));
        List<Tag> tags = tags(query, topic, viewer);
        String words = search ? said(query, "q").orElse("").strip() : "";
        if (search
                && (words.isEmpty()
                        || said(query, "type")
                                .filter(it -> UNFOLLOWED.contains(it.toLowerCase(Locale.ROOT)))
                                .isPresent())) {
            throw invalid();
        }
        return cut(search, path, kind, tags, words, query, viewer);
    }

    private ListCut cut(
            boolean search,
            String path,
            @Nullable Kind kind,
            List<Tag> tags,
            String words,
            MultiValueMap<String, String> query,
            Viewer viewer) {
        String kommune = said(query, "kommune").orElse(null);
        boolean blog = !search && kind == Kind.ARTICLE && path.equals("/blogg");
        String author = search ? null : said(query, "medlem").orElse(null);
        String county = search ? null : said(query, "fylke").orElse(null);
        String space = search ? said(query, "space").orElse(null) : null;
        String name = name(
                search,
                kind,
                tags,
                words,
                List.of(
                        place("kommune", kommune, viewer),
                        place("fylke", county, viewer),
                        place("medlem", author, viewer),
                        place("space", space, viewer)),
                query,
                viewer);
        return new ListCut(
                search ? FollowSort.SEARCH : FollowSort.LIST,
                address(path, query),
                name.length() <= 300 ? name : name.substring(0, 300),
                kind,
                tags,
                author,
                blog ? null : kommune,
                county,
                blog ? kommune : null,
                space,
                words.isEmpty()
                        ? Terms.Asked.NOTHING
                        : terms.asked(words, searches.meant(words, viewer).orElse(words)),
                search ? entry(query).orElse(null) : null,
                search ? answered(query).orElse(null) : null);
    }

    private static Optional<String> entry(MultiValueMap<String, String> query) {
        return said(query, "type").map(it -> it.toUpperCase(Locale.ROOT)).filter(ENTRIES::contains);
    }

    private static Optional<Boolean> answered(MultiValueMap<String, String> query) {
        return said(query, "answered").filter(ANSWERED::containsKey).map(ANSWERED::get);
    }

    private List<Tag> tags(MultiValueMap<String, String> query, Optional<Tag> topic, Viewer viewer) {
        List<Tag> tags = new ArrayList<>(topic.stream().toList());
        query.getOrDefault("tag", List.of()).stream()
                .filter(Objects::nonNull)
                .flatMap(slug -> taxonomy.find(slug, viewer.language()).stream())
                .forEach(tags::add);
        return tags.stream().distinct().toList();
    }

    /** Only what cuts, in the order of the alphabet. */
    private static String address(String path, MultiValueMap<String, String> query) {
        Map<String, List<String>> kept = new TreeMap<>();
        for (String name : List.of("answered", "fylke", "kind", "kommune", "medlem", "q", "space", "tag", "type")) {
            List<String> values = query.getOrDefault(name, List.of()).stream()
                    .filter(it -> it != null && !it.isBlank())
                    .distinct()
                    .sorted()
                    .toList();
            if (!values.isEmpty()) {
                kept.put(name, values);
            }
        }
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        kept.forEach((name, values) -> address.queryParam(name, values.toArray()));
        return address.build(true).toUriString();
    }

    private String name(
            boolean search,
            @Nullable Kind kind,
            List<Tag> tags,
            String words,
            List<String> places,
            MultiValueMap<String, String> query,
            Viewer viewer) {
        List<String> cuts = new ArrayList<>();
        tags.forEach(tag -> cuts.add(tag.name()));
        places.stream().filter(it -> !it.isEmpty()).forEach(cuts::add);
        if (search) {
            entry(query)
                    .map(it -> texts.text(
                            viewer.language(), "notification.following.entry." + it.toLowerCase(Locale.ROOT)))
                    .ifPresent(cuts::add);
            answered(query)
                    .map(it -> texts.text(viewer.language(), "notification.following.answered." + it))
                    .ifPresent(cuts::add);
        }
        String what = search
                ? texts.text(viewer.language(), "notification.following.search", words)
                : texts.text(viewer.language(), "notification.following.list." + (kind == null ? "any" : kind.code()));
        if (search && kind != null) {
            cuts.addFirst(texts.text(viewer.language(), "notification.following.list." + kind.code()));
        }
        return cuts.isEmpty() ? what : what + ": " + String.join(", ", cuts);
    }

    /** What the place is called; empty where it is none. Of what others ask in confidence not even the name is told. */
    private String place(String sort, @Nullable String key, Viewer viewer) {
        if (key == null) {
            return "";
        }
        String sql = Map.of(
                        "kommune", "select o.name from organisation.body o where o.number = :key",
                        "fylke", "select min(o.county_name) from organisation.body o where o.county_number = :key",
                        "medlem", "select p.name from member.profile p where p.handle = :key",
                        "space", """
                                select s.name from space.entrance s
                                 where s.slug = :key
                                   and (s.kind <> 'COUNSEL'
                                        or exists (select 1 from space.reader r
                                                    where r.space_id = s.id and r.member_id = :viewer))
                                """)
                .get(sort);
        return Objects.requireNonNullElse(
                db.sql(Objects.requireNonNull(sql))
                        .param("key", key)
                        .param("viewer", viewer.id().value())
                        .query(String.class)
                        .optional()
                        .orElse(key),
                key);
    }

    private static Optional<String> said(MultiValueMap<String, String> query, String name) {
        return Optional.ofNullable(query.getFirst(name))
                .map(it -> URLDecoder.decode(it, StandardCharsets.UTF_8))
                .filter(it -> !it.isBlank());
    }

    private static Invalid invalid() {
        return new Invalid("address", "web.fault.typeMismatch");
    }
}
