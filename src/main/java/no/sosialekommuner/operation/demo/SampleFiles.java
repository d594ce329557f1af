package no.sosialekommuner.operation.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.Yaml;

/** The files of the sample community under {@code demo/} on the class path. */
@Component
class SampleFiles {

    List<SampleMember> members() {
        return entries("members.yaml").stream().map(SampleMember::of).toList();
    }

    List<SampleGroup> groups() {
        return entries("groups.yaml").stream().map(SampleGroup::of).toList();
    }

    List<YamlEntry> plans() {
        return entries("plans.yaml");
    }

    List<SampleContribution> contributions() {
        try {
            return Arrays.stream(
                            new PathMatchingResourcePatternResolver().getResources("classpath:demo/contributions/*.md"))
                    .map(SampleFiles::contribution)
                    .sorted(Comparator.comparing(SampleContribution::key))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One of the lists of what editors have made. */
    List<YamlEntry> editorial(String part) {
        try (InputStream file = Objects.requireNonNull(
                SampleFiles.class.getResourceAsStream("/demo/editorial.yaml"), "editorial.yaml")) {
            Map<String, List<Map<String, ?>>> parts = new Yaml().load(file);
            return Objects.requireNonNull(parts.get(part), part).stream()
                    .map(YamlEntry::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SampleContribution contribution(Resource file) {
        try {
            String name = Objects.requireNonNull(file.getFilename());
            return SampleText.parse(name.replace(".md", ""), file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<YamlEntry> entries(String name) {
        try (InputStream file = Objects.requireNonNull(SampleFiles.class.getResourceAsStream("/demo/" + name), name)) {
            List<Map<String, ?>> entries = new Yaml().load(file);
            return entries.stream().map(YamlEntry::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
