package no.sosialekommuner.editorial;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.sosialekommuner.database.AfterCommit;
import no.sosialekommuner.database.Remembered;
import no.sosialekommuner.taxonomy.TagId;
import no.sosialekommuner.text.Markdown;
import no.sosialekommuner.web.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The topics that have a landing page, and how it begins. There are some dozens, kept for some seconds. */
@Repository
public class Landings {

    private static final String ALL = "all";

    private final JdbcClient db;
    private final Markdown markdown;
    private final Remembered<String, Map<TagId, Words>> kept = Remembered.known(Duration.ofSeconds(5), _ -> load());

    Landings(JdbcClient db, Markdown markdown) {
        this.db = db;
        this.markdown = markdown;
    }

    /** In the reader's language where it is written in that, else in one that it is written in. */
    public Optional<Landing> find(TagId tag, Language language) {
        return Optional.ofNullable(kept.get(ALL).get(tag)).map(words -> words.in(language));
    }

    public Set<TagId> all() {
        return kept.get(ALL).keySet();
    }

    /** Something of them has changed: they are read again when the transaction is over. */
    public void forget() {
        AfterCommit.run(kept::forgetAll);
    }

    private Map<TagId, Words> load() {
        return db.sql("""
                        select l.tag_id, l.html_version, l.body_nb, l.body_nn, l.body_en, l.html_nb, l.html_nn, l.html_en
                          from editorial.landing l
                        """).query((rs, _) -> Map.entry(new TagId(rs.getLong("tag_id")), words(rs))).list().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Words words(ResultSet rs) throws SQLException {
        Map<Language, String> html = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            String body = rs.getString("body_" + language.code());
            html.put(language, markdown.html(rs.getString("html_" + language.code()), rs.getInt("html_version"), body));
        }
        return new Words(html);
    }

    private record Words(Map<Language, String> html) {

        Landing in(Language wanted) {
            return Stream.of(List.of(wanted), List.of(Language.values()))
                    .flatMap(List::stream)
                    .filter(it -> !said(it).isBlank())
                    .findFirst()
                    .map(it -> new Landing(said(it), it))
                    .orElse(new Landing("", wanted));
        }

        private String said(Language language) {
            return Objects.requireNonNullElse(html.get(language), "");
        }
    }
}
