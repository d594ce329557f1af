package no.sosialekommuner.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.lucene.util.Version;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurer;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.AnnotatedTypeSource;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMappingBuilder;
import org.hibernate.search.mapper.pojo.standalone.mapping.StandalonePojoMappingConfigurer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * What the index lies in: Lucene in the data folder, or the OpenSearch server of {@code SK_SEARCH_URL}. Both get the same
 * mapping and the same queries. Every word is made ready before it comes here, so their analysis only cuts at spaces.
 */
@Component
class SearchEngine {

    /** Changed with the mapping or with how words are made; every index is then made anew. */
    static final int FORM = 14;

    private static final String TERMS = "terms";
    private static final String TEXTS = "texts";
    private static final String NAMES = "names";

    private final String url;
    private final String prefix;
    private final Path folder;

    SearchEngine(
            @Value("${sk.search.url}") String url,
            @Value("${sk.search.prefix}") String prefix,
            @Value("${sk.data}") Path data) {
        this.url = url;
        this.prefix = prefix;
        this.folder = data.resolve("search");
    }

    /**
     * The index by which the database remembers how far it has come. A folder has a name of its own: one that was lost, or
     * belongs to another database, is another index.
     */
    String place() {
        return url.isEmpty() ? "lucene " + nameOfFolder() : "opensearch " + prefix;
    }

    /** @throws RuntimeException of the engine when it cannot be reached */
    Index open(int generation) {
        return open(generation, Map.of());
    }

    /** Removes a generation that nobody has open, whatever form it is of. */
    void drop(int generation) {
        if (url.isEmpty()) {
            remove(folder.resolve(name(TEXTS, generation)));
            remove(folder.resolve(name(NAMES, generation)));
        } else {
            open(generation, Map.of("hibernate.search.schema_management.strategy", "none"))
                    .drop();
        }
    }

    private static void remove(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Index open(int generation, Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(url.isEmpty() ? lucene() : openSearch());
        settings.putAll(more);
        String parts = "hibernate.search.backend.indexes." + name(TEXTS, generation) + ".sharding.";
        settings.put(parts + "strategy", "explicit");
        settings.put(parts + "shard_identifiers", String.join(",", Sample.ALL.parts()));
        settings.put("hibernate.search.mapping.configurer", (StandalonePojoMappingConfigurer) context -> {
            var types = context.programmaticMapping();
            types.type(TextEntry.class).indexed().index(name(TEXTS, generation)).routingBinder(new PartBinder());
            types.type(NameEntry.class).indexed().index(name(NAMES, generation));
        });
        SearchMappingBuilder builder =
                SearchMapping.builder(AnnotatedTypeSource.fromClasses(TextEntry.class, NameEntry.class));
        return new Index(generation, builder.properties(settings).build());
    }

    private String name(String what, int generation) {
        return prefix + "-" + what + "-" + generation;
    }

    private Map<String, Object> lucene() {
        return Map.of(
                "hibernate.search.backend.type",
                "lucene",
                "hibernate.search.backend.lucene_version",
                Version.LATEST.toString(),
                "hibernate.search.backend.directory.root",
                folder.toString(),
                "hibernate.search.backend.io.writer.ram_buffer_size",
                "32",
                "hibernate.search.backend.analysis.configurer",
                (LuceneAnalysisConfigurer)
                        context -> context.analyzer(TERMS).custom().tokenizer("whitespace"));
    }

    private Map<String, Object> openSearch() {
        URI server = URI.create(url);
        Map<String, Object> settings = new HashMap<>(Map.of(
                "hibernate.search.backend.type",
                "elasticsearch",
                "hibernate.search.backend.uris",
                server.getScheme() + "://" + server.getAuthority().replaceFirst("^.*@", ""),
                "hibernate.search.backend.schema_management.minimal_required_status",
                "yellow",
                "hibernate.search.backend.analysis.configurer",
                (ElasticsearchAnalysisConfigurer)
                        context -> context.analyzer(TERMS).custom().tokenizer("whitespace")));
        if (server.getUserInfo() != null) {
            String[] user = server.getUserInfo().split(":", 2);
            settings.put("hibernate.search.backend.username", user[0]);
            settings.put("hibernate.search.backend.password", user.length > 1 ? user[1] : "");
        }
        return settings;
    }

    private String nameOfFolder() {
        Path file = folder.resolve("name");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(folder);
                Files.writeString(file, UUID.randomUUID().toString());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
