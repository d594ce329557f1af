package no.sosialekommuner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The diagram in docs/architecture.md is drawn from the code; {@code -Dsk.docs=write} draws it anew. */
class ArchitectureDocumentTests {

    private static final Path DOCUMENT = Path.of("docs/architecture.md");
    private static final Set<String> BOTTOM = Set.of("web", "database");
    private static final Pattern DIAGRAM =
            Pattern.compile("(?<=<!-- modules -->\n).*(?=<!-- /modules -->)", Pattern.DOTALL);

    @Test
    void theDiagramShowsTheModulesAsTheyAre() throws IOException {
        String drawn = diagram(uses(ApplicationModules.of(SosialeKommuner.class)));
        String document = Files.readString(DOCUMENT);

        if ("write".equals(System.getProperty("sk.docs"))) {
            document = DIAGRAM.matcher(document).replaceFirst(Matcher.quoteReplacement(drawn));
            Files.writeString(DOCUMENT, document);
        }

        assertThat(document).contains("<!-- modules -->\n" + drawn + "<!-- /modules -->");
    }

    /** Who uses whom, without what is already said by an arrow further down. */
    private static Map<String, Set<String>> uses(ApplicationModules modules) {
        Map<String, Set<String>> all = new TreeMap<>();
        modules.stream()
                .filter(it -> !BOTTOM.contains(name(it)))
                .forEach(module -> all.put(
                        name(module),
                        module.getDirectDependencies(modules)
                                .uniqueModules()
                                .map(ArchitectureDocumentTests::name)
                                .filter(it -> !BOTTOM.contains(it))
                                .collect(Collectors.toCollection(TreeSet::new))));
        Map<String, Set<String>> shown = new TreeMap<>();
        all.forEach((module, used) -> shown.put(
                module,
                used.stream()
                        .filter(target -> used.stream().noneMatch(other -> reaches(all, other, target)))
                        .collect(Collectors.toCollection(TreeSet::new))));
        return shown;
    }

    private static boolean reaches(Map<String, Set<String>> uses, String from, String to) {
        Set<String> next = uses.getOrDefault(from, Set.of());
        return next.contains(to) || next.stream().anyMatch(it -> reaches(uses, it, to));
    }

    private static String diagram(Map<String, Set<String>> uses) {
        return uses.entrySet().stream()
                .map(module -> "  " + module.getKey()
                        + (module.getValue().isEmpty() ? "" : " --> " + String.join(" & ", module.getValue())))
                .collect(Collectors.joining("\n", "```mermaid\nflowchart TD\n", "\n```\n"));
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
