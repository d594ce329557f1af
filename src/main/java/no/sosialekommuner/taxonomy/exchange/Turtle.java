package no.sosialekommuner.taxonomy.exchange;

import java.util.List;
import java.util.stream.Collectors;

/** Turtle: the notation that people can read. */
final class Turtle {

    private Turtle() {}

    static String write(List<Resource> resources) {
        StringBuilder out = new StringBuilder();
        Skos.PREFIXES.forEach((prefix, address) -> out.append("@prefix ")
                .append(prefix)
                .append(": <")
                .append(address)
                .append("> .\n"));
        for (Resource resource : resources) {
            out.append("\n<").append(resource.address()).append("> a ").append(Skos.shortened(resource.type()));
            for (Statement said : resource.statements()) {
                out.append(" ;\n    ")
                        .append(Skos.shortened(said.property()))
                        .append(' ')
                        .append(value(said));
            }
            out.append(" .\n");
        }
        return out.toString();
    }

    private static String value(Statement said) {
        if (said.link()) {
            return "<" + said.value() + ">";
        }
        if (said.property().equals(Skos.RETIRED)) {
            return said.value();
        }
        return '"' + escaped(said.value()) + '"' + (said.language().isEmpty() ? "" : "@" + said.language());
    }

    private static String escaped(String text) {
        return text.codePoints()
                .mapToObj(it -> switch (it) {
                    case '"' -> "\\\"";
                    case '\\' -> "\\\\";
                    case '\n' -> "\\n";
                    case '\r' -> "\\r";
                    default -> Character.toString(it);
                })
                .collect(Collectors.joining());
    }
}
