package no.sosialekommuner.guide;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.Yaml;

/** Entries of a file under {@code guides/} on the class path; docs/content.md says how they look. */
record GuideFile(Map<String, ?> fields) {

    static GuideFile read(String name) {
        try (InputStream file = new ClassPathResource("guides/" + name).getInputStream()) {
            return new GuideFile(new Yaml().<Map<String, ?>>load(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws NullPointerException when the entry does not say it; so of all others that do not say "or" */
    String text(String name) {
        return String.valueOf(Objects.requireNonNull(fields.get(name), () -> name + " is missing in " + fields));
    }

    String textOr(String name, String otherwise) {
        return fields.get(name) == null ? otherwise : text(name);
    }

    Wording wording(String name) {
        return Objects.requireNonNull(wordingOrNull(name), () -> name + " is missing in " + fields);
    }

    @Nullable
    Wording wordingOrNull(String name) {
        return fields.get(name) instanceof Map<?, ?> ? entry(name).itself() : null;
    }

    /** What stands in the entry itself, beside its other fields. */
    Wording itself() {
        return new Wording(text("nb"), text("nn"));
    }

    @SuppressWarnings("unchecked")
    GuideFile entry(String name) {
        return new GuideFile(
                (Map<String, ?>) Objects.requireNonNull(fields.get(name), () -> name + " is missing in " + fields));
    }

    @SuppressWarnings("unchecked")
    List<GuideFile> entries(String name) {
        return fields.get(name) instanceof List<?> list
                ? list.stream().map(it -> new GuideFile((Map<String, ?>) it)).toList()
                : List.of();
    }

    /** None where the entry names none. */
    List<String> texts(String name) {
        return fields.get(name) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}
