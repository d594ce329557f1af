package no.sosialekommuner.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;

/** Which sections the laws have, as {@code guides/sections.txt} says. */
final class LawSections {

    private final Map<String, Set<String>> byLaw = new HashMap<>();

    private LawSections() {}

    static LawSections read() {
        LawSections sections = new LawSections();
        try {
            new ClassPathResource("guides/sections.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(": ", 2))
                    .forEach(parts -> sections.byLaw.put(parts[0], Set.copyOf(List.of(parts[1].split(", ")))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sections;
    }

    /** None where the law's text was not at hand. */
    Set<String> of(String file, String unit) {
        return byLaw.getOrDefault(file + " " + unit, Set.of());
    }
}
