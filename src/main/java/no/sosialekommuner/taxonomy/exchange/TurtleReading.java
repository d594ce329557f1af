package no.sosialekommuner.taxonomy.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Turtle as thesauri are written in it. What has no address of its own, in brackets, is passed over. */
final class TurtleReading {

    private static final String TYPE = Skos.RDF + "type";

    private final TurtleTokens tokens;
    private final Map<String, String> prefixes = new HashMap<>(Skos.PREFIXES);
    private final Map<String, Subject> subjects = new LinkedHashMap<>();
    private String base = "";

    TurtleReading(String text) {
        this.tokens = new TurtleTokens(text);
    }

    List<Resource> resources() throws Unreadable {
        while (!tokens.atEnd()) {
            String token = tokens.next();
            switch (token.startsWith("@") ? token.substring(1) : token.toLowerCase(Locale.ROOT)) {
                case "prefix" -> prefix(token.startsWith("@"));
                case "base" -> base(token.startsWith("@"));
                default -> subject(token);
            }
        }
        return subjects.entrySet().stream()
                .map(it -> new Resource(
                        it.getValue().line, it.getKey(), it.getValue().type(), it.getValue().said))
                .toList();
    }

    private void prefix(boolean dot) throws Unreadable {
        String name = tokens.next();
        if (!name.endsWith(":")) {
            throw tokens.unexpected(name);
        }
        prefixes.put(name.substring(0, name.length() - 1), address(tokens.next()));
        end(dot);
    }

    private void base(boolean dot) throws Unreadable {
        base = address(tokens.next());
        end(dot);
    }

    private void end(boolean dot) throws Unreadable {
        if (dot) {
            tokens.require(".");
        }
    }

    private void subject(String token) throws Unreadable {
        int line = tokens.line();
        Subject subject = token.equals("[")
                ? nameless(line)
                : subjects.computeIfAbsent(address(token), _ -> new Subject(line, new ArrayList<>()));
        String next = tokens.next();
        while (!next.equals(".")) {
            if (!next.equals(";")) {
                objects(subject, next.equals("a") ? TYPE : address(next));
            }
            next = tokens.next();
        }
    }

    private Subject nameless(int line) throws Unreadable {
        skip("[");
        return new Subject(line, new ArrayList<>());
    }

    /** All values of one property, with commas between; what comes next is left. */
    private void objects(Subject subject, String property) throws Unreadable {
        do {
            String token = tokens.next();
            if (token.equals("[") || token.equals("(")) {
                skip(token);
            } else if (token.startsWith("\"")) {
                subject.said.add(literal(property, token.substring(1)));
            } else if (TurtleTokens.isPlain(token)) {
                subject.said.add(Statement.text(property, token));
            } else {
                subject.said.add(Statement.link(property, address(token)));
            }
        } while (tokens.took(","));
    }

    private Statement literal(String property, String text) throws Unreadable {
        String language = "";
        if (tokens.peek().startsWith("@")) {
            language = tokens.next().substring(1);
        } else if (tokens.took("^^")) {
            tokens.next();
        }
        return new Statement(property, text, language, false);
    }

    private void skip(String open) throws Unreadable {
        String close = open.equals("[") ? "]" : ")";
        for (String token = tokens.next(); !token.equals(close); token = tokens.next()) {
            if (token.equals("[") || token.equals("(")) {
                skip(token);
            }
        }
    }

    private String address(String token) throws Unreadable {
        if (token.startsWith("<")) {
            String address = token.substring(1);
            return address.contains(":") ? address : base + address;
        }
        int colon = token.indexOf(':');
        String prefix = colon < 0 ? null : prefixes.get(token.substring(0, colon));
        if (prefix == null && !token.startsWith("_:")) {
            throw tokens.unexpected(token);
        }
        return prefix == null ? token : prefix + token.substring(colon + 1).replace("\\", "");
    }

    private record Subject(int line, List<Statement> said) {

        /** Something may be of several types; what is not of SKOS does not matter. */
        String type() {
            return said.stream()
                    .filter(it -> it.property().equals(TYPE))
                    .map(Statement::value)
                    .filter(it -> it.startsWith(Skos.CORE))
                    .findFirst()
                    .orElse("");
        }
    }
}
